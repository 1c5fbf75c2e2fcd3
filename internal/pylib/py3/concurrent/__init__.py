"""Packages for work done at the same time."""
