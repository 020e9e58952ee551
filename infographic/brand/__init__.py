"""A house's name, its few colours and its logo → a theme of a guide."""
