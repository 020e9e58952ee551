"""The studio: a guide edited, seen, approved and fetched in the browser."""
