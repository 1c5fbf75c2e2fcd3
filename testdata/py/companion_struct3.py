# iter_unpack, and Struct objects.
import struct, sys
it = struct.iter_unpack('>H', b'\0\1\0\2')
print(next(it), next(it), next(it, 'end'), type(it).__name__)
print(struct.Struct('>H'), list(struct.Struct('>H').iter_unpack(b'\0\1')))
print(sys.flags.optimize, sys.flags.debug, len(sys.flags))
try:
    1/0
except Exception as e:
    x = e.with_traceback(None)
    print(x is e, x.__traceback__)
print(x.__traceback__)
class M:
    def __enter__(self): pass
    def __exit__(self, t, v, tb):
        self.e = v.with_traceback(None); print(self.e.__traceback__)
        return True
m = M()
with m:
    1/0
print(m.e.__traceback__)
try: ValueError().with_traceback(3)
except TypeError as e: print(e)
try: ValueError().with_traceback()
except TypeError as e: print(e)
try: ValueError().with_traceback(1,2)
except TypeError as e: print(e)
