"""Tables that others wrote, .csv and .xlsx, as plain data; nothing here knows what they are for."""
