# Types that say what they hold, unions of types, and the hooks of class creation.


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class Packet:
    kind: int | None = None
    parts: list[bytes] = ()
    table: 'dict[str, Packet]' = None

    def first(self, default: bytes | str = b'') -> bytes | None:
        return self.parts[0] if self.parts else default


print(Packet.__annotations__)
print(Packet().first(), list[int], dict[str, int | None], tuple[int, ...], type[Packet])
print(int | str | None, None | int, Packet | None, int | int, list[int] | None)
print((int | str) == (str | int), list[int] == list[int], list[int] == list[str], {int | str: 1}[str | int])
print(isinstance(3, int | str), isinstance(None, int | None), isinstance(2.5, (str, int | None)))
print(issubclass(bool, int | str), issubclass(float, int | str))
print(list[int](range(3)), dict[str, int](a=1), list[int].__origin__, dict[str, int].__args__, (int | None).__args__)
show(lambda: 3 | str)
show(lambda: 'Packet' | None)
show(lambda: int[str])
show(lambda: type(int | str))
show(lambda: type(list[int]))
show(lambda: isinstance(3, 3))


class Table(dict[str, int]):
    pass


print(Table.__mro__, Table(a=1))


class Stands:
    def __mro_entries__(self, bases):
        print('stands for', len(bases))
        return (Packet,)


class Derived(Stands()):
    pass


print(Derived.__mro__)


class Registered:
    known = []

    def __init_subclass__(cls, name=None, **options):
        super().__init_subclass__(**options)
        Registered.known.append((cls.__name__, name))


class One(Registered, name='one'):
    pass


class Two(One):
    pass


print(Registered.known)


def wrong():
    class Three(Registered, color='red'):
        pass


show(wrong)


def wrong_too():
    class Four(size=3):
        pass


show(wrong_too)
