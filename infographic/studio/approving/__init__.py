"""The approval view without its addresses: what it shows of the open guide, what can be asked for
there, and the answers."""
