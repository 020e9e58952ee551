"""What colours look like on screens and in print, and how far they differ."""
