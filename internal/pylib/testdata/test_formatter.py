"""string.Formatter."""
from __future__ import print_function
import string, threading
F = string.Formatter()
print(list(F.parse('a{b!r:{w}}c{{d}}{0.x[1]:>3}')), F.format('{0}-{a:>4}-{b[1]}', 1, a='x', b=[1, 2]))
for s in ('{', '}', '{a', '{a!}', '{a!r', 'x{a!rx}', '{a{b}}', '{a!r:}', '{a:{b}}'):
    try: print(s, list(F.parse(s)))
    except ValueError as e: print(s, e)
class G(string.Formatter):
    def get_value(self, key, args, kwargs):
        return kwargs.get(key, '?') if isinstance(key, str) else args[key]
print(G().format('{a} {b:>3}', a=1), string.Formatter.__module__)
l = threading.Lock()
try: l.x = 1
except AttributeError as e: print(e)
print(hasattr(l, '__dict__'))
