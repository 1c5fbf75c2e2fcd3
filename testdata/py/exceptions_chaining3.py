# raise from, implicit context, suppression, tracebacks as attributes.
def convert(text):
    try:
        return int(text)
    except ValueError as e:
        raise RuntimeError("bad input") from e


try:
    convert("x")
except RuntimeError as e:
    print(e, "|", repr(e.__cause__), e.__cause__ is e.__context__, e.__suppress_context__)
try:
    try:
        {}["k"]
    except KeyError:
        1 // 0
except ZeroDivisionError as e:
    print(repr(e.__context__), e.__cause__, e.__suppress_context__)
try:
    raise ValueError("alone") from None
except ValueError as e:
    print(e.__cause__, e.__context__, e.__suppress_context__)
try:
    raise ValueError from KeyError
except ValueError as e:
    print(repr(e.__cause__))
for bad in "text", 5:
    try:
        raise ValueError from bad
    except TypeError as e:
        print(e)
try:
    try:
        raise ValueError("body")
    finally:
        raise KeyError("finally")
except KeyError as e:
    print(repr(e.__context__))


class Manager:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        raise OSError("exit") from value


try:
    with Manager():
        raise ValueError("in with")
except OSError as e:
    print(repr(e.__cause__), e.__traceback__ is not None)
first = ValueError("kept")
try:
    raise first
except ValueError as e:
    try:
        raise first
    except ValueError as again:
        print(again is first, again.__context__)
try:
    raise 5
except TypeError as e:
    print(e)


def generator():
    try:
        yield
    except ValueError:
        yield "caught"
        raise KeyError("later")


g = generator()
next(g)
print(g.throw(ValueError("thrown")))
try:
    next(g)
except KeyError as e:
    print(repr(e), repr(e.__context__))
