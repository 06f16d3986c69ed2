"""The answers sheet, described once for whoever writes it and whoever reads it."""
