# Annotations are kept, not enforced; keyword-only and positional-only parameters.
def send(data: bytes, flags: int = 0, *rest: str, timeout: float = None, **options: dict) -> int:
    return len(data)


print(send(b"abc"), send(data=b"", timeout=1.5))
host: str = "127.0.0.1"
port: int
print(host, "port" in globals())


class Address:
    host: str
    port: int = 80
    names: list[str]

    def __init__(self, host: str, port: "int" = 80) -> None:
        self.host: str = host
        self.port: int | None = port


print(sorted(Address.__annotations__), Address.port, Address("h").host)


def keyword_only(a, *, b, c=3):
    return a, b, c


def positional_only(a, b=2, /, c=3):
    return a, b, c


print(keyword_only(1, b=2), positional_only(1, c=5), positional_only(1, 2, 4))
for call in (lambda: keyword_only(1, 2), lambda: keyword_only(1, b=1, d=2),
             lambda: positional_only(1, 2, 3, 4)):
    try:
        call()
    except TypeError as e:
        print(e)


def local():
    x: int = 5
    y: undefined_name
    return x


print(local())
