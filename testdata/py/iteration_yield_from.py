# yield from, values returned by generators, StopIteration inside one.
def inner():
    try:
        x = yield 1
        print("inner got", x)
        try:
            yield 2
        except ValueError as e:
            print("inner caught", e)
            yield 3
    finally:
        print("inner done")
    return "result"


def outer():
    result = yield from inner()
    print("outer has", result)
    yield from [10, 20]
    yield from "ab"
    return "all"


g = outer()
print(next(g), g.send("hello"), g.throw(ValueError("v")), next(g), list(g))


def returns():
    return 5
    yield


try:
    next(returns())
except StopIteration as e:
    print(repr(e.value), e.args, repr(e))


def flatten(x):
    for item in x:
        if isinstance(item, list):
            yield from flatten(item)
        else:
            yield item


print(list(flatten([1, [2, [3, []], 4]])))


def leaks():
    yield 1
    raise StopIteration("inside")


try:
    list(leaks())
except RuntimeError as e:
    print(e, repr(e.__cause__))
g = outer()
next(g)
g.close()


def tree(n):
    if n:
        left = yield from tree(n - 1)
        yield n
        return left + 1
    return 0


def top():
    print("depth", (yield from tree(4)))


print(list(top()), next((x for x in [7]), None))
gen = (i * i for i in range(3))
print(next(gen), *gen, sum(x for x in range(5) if x % 2), max((len(w) for w in ["a", "bbb"]), default=0),
    max([], default="none"))
