"""Pictures of a guide while it is being edited."""
