# The name of an except clause is unbound when the clause ends, in whichever way.
def show(what, f):
    try:
        print(what, f())
    except Exception as e:
        print(what, type(e).__name__, e)


def normal():
    try:
        raise ValueError(1)
    except ValueError as e:
        pass
    return e


def raised():
    try:
        try:
            raise ValueError(1)
        except ValueError as e:
            raise KeyError(2)
    except KeyError:
        return e


def returned():
    def inner():
        try:
            raise ValueError(1)
        except ValueError as e:
            return 'value of %s' % e
        finally:
            try:
                print(e)
            except NameError as x:
                print('finally:', x)
    return inner()


def broken():
    for i in range(3):
        try:
            raise ValueError(i)
        except ValueError as e:
            if i == 1:
                break
            continue
    return e


def deleted():
    try:
        raise ValueError(1)
    except ValueError as e:
        del e
    return 'fine'


def rebound():
    try:
        raise ValueError(1)
    except ValueError as e:
        e = 5
    return e


def generator():
    try:
        raise ValueError(1)
    except ValueError as e:
        yield e
    yield e


def unbound():
    return sum(x * later for x in (1, 2))
    later = 1


show('normal', normal)
show('raised', raised)
show('returned', returned)
show('broken', broken)
show('deleted', deleted)
show('rebound', rebound)
show('generator', lambda: list(generator()))
show('unbound', unbound)

total = 1.5
try:
    total -= ValueError()
except TypeError as e:
    print(e)
try:
    raise ValueError(1)
except ValueError as e:
    pass
try:
    print(e)
except NameError as x:
    print(x)
