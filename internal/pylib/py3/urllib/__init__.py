"""Work with URLs: see urllib.parse."""
