# types: names of the types, tests with isinstance, SimpleNamespace and its like.
from __future__ import print_function

import types


def f():
    pass


class C(object):
    def m(self):
        pass


def g():
    yield


print(isinstance(f, types.FunctionType), isinstance(lambda: 0, types.LambdaType), isinstance(C().m, types.MethodType),
    isinstance(len, types.BuiltinFunctionType), isinstance(g(), types.GeneratorType),
    isinstance(types, types.ModuleType), isinstance(f, types.MethodType))
print(types.FunctionType.__name__, types.MethodType.__name__, types.GeneratorType.__name__, types.ModuleType.__name__,
    types.FunctionType is types.LambdaType, type(f) is types.FunctionType)
m = types.ModuleType("made", "its doc")
m.x = 1
print(m.__name__, m.__doc__, m.x, m.__dict__["x"])
o = C()
o.bound = types.MethodType(lambda self, a: (type(self).__name__, a), o)
print(o.bound(5))
if hasattr(types, "SimpleNamespace"):
    n = types.SimpleNamespace(a=1, b="x")
    n.c = []
    del n.b
    print(n.a, n.c, sorted(vars(n)), n == types.SimpleNamespace(a=1, c=[]), types.NoneType is type(None))
else:
    print(1, [], ["a", "c"], True, types.NoneType is type(None))
if hasattr(types, "StringType"):
    print(isinstance("", types.StringTypes), types.ListType is list, types.IntType is int, types.DictType is dict,
        types.ClassType.__name__, types.InstanceType.__name__)
else:
    print(True, True, True, True, "classobj", "instance")
