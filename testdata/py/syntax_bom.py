# A file that starts with a byte order mark.
from __future__ import print_function
name = "grün"
print(name, len(name))
