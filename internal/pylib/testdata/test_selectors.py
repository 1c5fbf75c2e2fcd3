"""Selectors on socket pairs."""
import selectors
import socket


def attempt(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, str(e).split(' (FD')[0].split('<socket')[0])


def names(ready):
    return sorted((key.data, events) for key, events in ready)


print(selectors.EVENT_READ, selectors.EVENT_WRITE, selectors.DefaultSelector is selectors.EpollSelector)
for cls in (selectors.SelectSelector, selectors.PollSelector, selectors.EpollSelector, selectors.DefaultSelector):
    print('--', cls.__name__)
    a, b = socket.socketpair()
    with cls() as sel:
        key = sel.register(a, selectors.EVENT_READ, data='a')
        print(key.fileobj is a, key.fd == a.fileno(), key.events, key.data, key[2], len(key), key == (a, a.fileno(), 1, 'a'))
        fileobj, fd, events, data = key
        print(fileobj is a, data, key._replace(data='z').data)
        sel.register(b.fileno(), selectors.EVENT_READ | selectors.EVENT_WRITE, 'b')
        print(names(sel.select(0)), names(sel.select(-1)), names(sel.select()))
        b.send(b'x')
        print(names(sel.select(5)))
        a.recv(1)
        sel.modify(b, selectors.EVENT_READ, 'b2')
        print(names(sel.select(0.001)), sel.get_key(b).data, sel.get_key(a.fileno()) is key)
        a.send(b'y')
        print(names(sel.select(5)), len(sel.get_map()), a in sel.get_map(), sorted(k.data for k in sel.get_map().values()), sel.get_map()[a].data)
        sel.modify(b, selectors.EVENT_READ, 'b3')
        print(sel.get_key(b).data)
        attempt(sel.register, a, selectors.EVENT_READ)
        attempt(sel.register, b, 0)
        attempt(sel.register, b, 7)
        attempt(sel.register, 'x', 1)
        attempt(sel.register, -1, 1)
        attempt(sel.unregister, 9999)
        attempt(sel.modify, 9999, 1)
        attempt(sel.get_key, 9999)
        attempt(lambda: sel.get_map()[9999])
        print(sel.unregister(a).data, names(sel.select(5)))
        b.close()
        a.close()
        print(sel.unregister(b).data if cls is selectors.SelectSelector else 'closed first', len(sel.get_map()))
    print(sel.get_map())
    attempt(sel.get_key, 1)
    sel.close()

a, b = socket.socketpair()
sel = selectors.DefaultSelector()


def on_read(conn, mask):
    data = conn.recv(10)
    if not data:
        sel.unregister(conn)
        conn.close()
        return 'closed'
    conn.send(data.upper())
    return data


a.setblocking(False)
sel.register(a, selectors.EVENT_READ, on_read)
b.send(b'hello')
for key, mask in sel.select():
    callback = key.data
    print(callback(key.fileobj, mask))
print(b.recv(10))
b.close()
for key, mask in sel.select():
    print(key.data(key.fileobj, mask))
print(len(sel.get_map()), repr(selectors.SelectorKey(1, 2, 3, 4)))
sel.close()
