"""The types of values."""
from __future__ import print_function
import sys
import types


def g():
    yield


class C(object):
    def m(self):
        pass


print(isinstance(g, types.FunctionType), isinstance(lambda: 1, types.LambdaType), isinstance(C().m, types.MethodType), isinstance(len, types.BuiltinFunctionType),
      isinstance(g(), types.GeneratorType), isinstance(sys, types.ModuleType), isinstance(None, types.NoneType), isinstance(g, types.GeneratorType))
m = types.ModuleType('made')
m.x = 5
print(m.__name__, m.x)


def method(self):
    return ('bound', type(self).__name__)


c = C()
c.extra = types.MethodType(method, c)
print(c.extra())
if sys.version_info[0] == 3:
    n = types.SimpleNamespace(a=1, b='x')
    n.c = [1]
    print(n, n.a, n == types.SimpleNamespace(a=1, b='x', c=[1]), n == 5)
    del n.a
    print(n, types.SimpleNamespace())
    p = types.MappingProxyType({'a': 1})
    print(p, p['a'], 'b' in p, len(p), list(p), p.get('z', 0))
    try:
        p['b'] = 1
    except TypeError as e:
        print('TypeError', e)
    K = types.new_class('K', (), {}, lambda ns: ns.update(x=3))
    print(K.__name__, K.x)
else:
    print(isinstance('', types.StringTypes), types.ListType is list, types.IntType is int, isinstance(u'', types.UnicodeType), isinstance({}, types.DictType), isinstance(C, types.TypeType), isinstance(1.5, types.FloatType))
