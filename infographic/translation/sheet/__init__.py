"""Texts as a table for Excel and LibreOffice."""
