"""Showing plain data: as text in a terminal, as escaped HTML in a notebook."""
