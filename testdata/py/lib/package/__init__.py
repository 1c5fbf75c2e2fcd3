"""A package that names_main_import imports."""
NAME = "a package"
