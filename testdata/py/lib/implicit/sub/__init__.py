"A package below a package."
