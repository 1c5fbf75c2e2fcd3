# -*- coding: latin-1 -*-
# The cookie tells the encoding of the file.
from __future__ import print_function
name = u"grün"
print(repr(name.encode("utf-8")) == repr(b"gr\xc3\xbcn"), len(name))
raw = "é"
print(len(raw), ord(raw[0]))
