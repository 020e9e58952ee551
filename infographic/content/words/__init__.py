"""The words by which people find scenes and icons."""
