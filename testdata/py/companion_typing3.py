# The names that annotations use.
import socket
from collections import deque
from queue import Queue
from typing import (
    TYPE_CHECKING, Any, Callable, ClassVar, Deque, Dict, Final, Generic, Iterator, List, Literal,
    Mapping, NamedTuple, NewType, NoReturn, Optional, Protocol, Sequence, Set, Tuple, Type, TypedDict,
    TypeVar, Union, cast, get_args, get_origin, overload)

if TYPE_CHECKING:
    import no_such_module

T = TypeVar('T')
Address = Tuple[str, int]
Handler = Callable[[bytes, Address], Optional[bytes]]
PeerId = NewType('PeerId', int)
LIMIT: Final[int] = 10

for t in (Address, Handler, Optional[int], Union[int, str, None], Union[int, int], List['Peer'], Dict[str, Any],
          Callable[..., None], Tuple[int, ...], Set[T], Mapping[str, List[int]], Type[socket.socket], List[T][int],
          Literal['r', 'w'], ClassVar[int], Deque[bytes], NoReturn, Any, Optional, List, T, PeerId, Queue[int],
          deque[str]):
    print(t)

print(Optional[int] == Union[int, None], List[int] == List[int], List[int] == List[str], len({Optional[int], Union[None, int]}))
print(List[int] | None, isinstance([], List), isinstance(3, Optional[int]), get_origin(Address), get_args(Handler))
for make in (lambda: isinstance([], List[int]), lambda: Any(), lambda: List[int, str], lambda: Optional[3],
             lambda: List[int]([1]), lambda: Dict()):
    try:
        print(make())
    except TypeError as e:
        print('TypeError:', e)


class Header(NamedTuple):
    """What goes first."""
    kind: int
    size: int = 0

    def total(self) -> int:
        return self.size + 4


h = Header(1, size=3)
print(h, h.total(), h._replace(kind=2), Header(5), h == (1, 3), Header._fields, Header.__doc__, h._asdict())
kind, size = h
print(kind, size, isinstance(h, tuple), Header._field_defaults)
try:
    Header()
except TypeError as e:
    print(e)
Point = NamedTuple('Point', [('x', int), ('y', int)])
print(Point(1, 2), Point(3, y=4).x)


class Options(TypedDict, total=False):
    host: str
    port: int


print(Options(host='h', port=1), type(Options(host='h')))


class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: List[T] = []

    def push(self, item: T) -> None:
        self.items.append(item)

    def __iter__(self) -> Iterator[T]:
        return iter(self.items)


s = Stack[int]()
s.push(3)
print(list(s), Stack[str], Stack.__mro__)


class Closes(Protocol):
    def close(self) -> None: ...


class Client(Closes):
    def __init__(self, sock: 'Optional[socket.socket]' = None, peers: Sequence[Address] = ()) -> None:
        self.sock = sock
        self.handlers: Dict[str, Handler] = {}

    @overload
    def get(self, key: int) -> bytes: ...

    @overload
    def get(self, key: str) -> str: ...

    def get(self, key):
        return cast(str, key)

    def close(self) -> None:
        print('closed')


c = Client()
print(c.get('x'), c.get(1), PeerId(4), LIMIT)
c.close()
