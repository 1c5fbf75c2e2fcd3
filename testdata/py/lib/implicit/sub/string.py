"Not the standard module: it stands beside it."
