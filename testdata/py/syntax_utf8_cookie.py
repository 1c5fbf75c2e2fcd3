#!/usr/bin/python
# vim: set fileencoding=utf-8 :
# An editor line is a cookie too, and UTF-8 text passes through.
from __future__ import print_function
print("grüße 你好")
print(len(u"你好"), repr(u"你".encode("utf-8")).lstrip("b"))
