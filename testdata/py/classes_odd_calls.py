# Special methods called by hand with arguments of other types, and values that hold themselves.


def show(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print("%s %s" % (type(e).__name__, e))


class Doubled(list):
    pass


class Point(object):
    x = property(lambda self: 1)


show(object.__getattribute__, 5, "real")
show(object.__getattribute__, None, "zz")
show(object.__getattribute__, "a", "zz")
show(object.__getattribute__, "a", "__class__")
show(object.__getattribute__, [], 5)
show((1).__getattribute__, "real")
show(Point().__getattribute__)
show(Point().__setattr__, 5, 5)
show(Point().__delattr__, 5)
show(Point.__dict__["x"].__set__)
show(Point.__dict__["x"].__set__, Point())
show(Point.__dict__["x"].__set__, Point(), 1)

own = Doubled([1, 2])
own.extend(own)
print(own)
own += own
print(own)
own[1:2] = own
print(own)

itself = ValueError()
itself.args = (itself,)
show(str, itself)
itself.args = ([itself],)
print(len(repr(itself)))


class Code(str):
    pass


class Names(frozenset):
    pass


print(eval(Code("1 + 1")), eval(compile(Code("2 + 2"), "code", "eval")))
print({frozenset([1]): "found"}[Names([1])], Names([1]) in set([frozenset([1])]))
