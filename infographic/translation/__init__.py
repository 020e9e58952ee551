"""The texts of a guide on their way to translators, and back."""
