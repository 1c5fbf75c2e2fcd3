# Classes made of their annotations, as protocol code has them for its messages.
import dataclasses
import heapq
import struct
from dataclasses import dataclass, field, KW_ONLY, InitVar, fields, is_dataclass, asdict
from typing import ClassVar, Optional, List
@dataclass
class A:
    x: int
    y: int = 2
    z: ClassVar[int] = 9
    _: KW_ONLY
    k: str
    l: List[int] = field(default_factory=list, repr=False)
    s: InitVar[int] = 3
    def __post_init__(self, s):
        self.y += s
        if self.x < 0:
            raise ValueError('negative')
print(A(1, k='a'), A(1, 5, k='b', s=1), A.__doc__ if 0 else '', fields(A)[0].name, is_dataclass(A), A.z)
for args, kw in [((), {}), ((1,), {}), ((1, 2, 3), {}), ((1,), {'q': 1}), ((1,), {'x': 2, 'k': 3})]:
    try: print(A(*args, **kw))
    except TypeError as e: print(e)
@dataclass
class B(A):
    w: Optional[int] = None
print(B(1, k='z', w=4), B(1, k='z') == B(1, k='z'), B(1, k='z') == A(1, k='z'))
try:
    @dataclass
    class C:
        x: list = []
except ValueError as e: print(e)
try:
    @dataclass
    class D:
        x: int = 1
        y: int
except TypeError as e: print(e)
def f():
    @dataclass(eq=False, repr=False)
    class L:
        a: int
    return L
try: f()()
except TypeError as e: print(e)
@dataclass(frozen=True)
class F:
    a: int
    b: 'Optional[F]' = None
print(F(1, F(2)), {F(1): 2}[F(1)], asdict(F(1, F(2))))
try: del F(1).a
except AttributeError as e: print(e)
try: hash(A(1, k=1))
except TypeError as e: print(e)
@dataclass
class Node:
    value: int
    next: 'Node' = None
n = Node(1); n.next = n; print(n)
@dataclass(order=True)
class P:
    pr: int
    item: object = field(compare=False)
import heapq
h = [P(3, 'c'), P(1, 'a')]; heapq.heapify(h); print(heapq.heappop(h), P(1, 2) < P(2, 1), P(1, 1) >= P(1, 0))
try: P(1, 2) < 3
except TypeError as e: print(e)
print(P.__init__.__qualname__, A.__match_args__)
try:
    A(-1, k='q')
except ValueError as e:
    print(e)


@dataclass
class Message:
    kind: str
    body: bytes = b''
    sizes: tuple[int, ...] = ()
    peer: str | None = None

    def encode(self) -> bytes:
        return struct.pack('!H', len(self.body)) + self.body


m = Message('chat', b'hi', peer='ann')
print(m, m.encode(), dataclasses.astuple(m), dataclasses.replace(m, kind='bye'))
