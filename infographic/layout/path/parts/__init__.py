"""What several arrangements, or one large one, are put together from."""
