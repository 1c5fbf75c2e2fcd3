"""Waiting for several files: one interface over select, poll and epoll."""

import math
import select

EVENT_READ = 1
EVENT_WRITE = 2


class SelectorKey(object):
    """A registered file: fileobj, fd, events and data, as attributes and as a tuple."""

    __slots__ = ('fileobj', 'fd', 'events', 'data')
    __wraps__ = tuple
    _fields = ('fileobj', 'fd', 'events', 'data')

    def __init__(self, fileobj, fd, events, data):
        self.fileobj = fileobj
        self.fd = fd
        self.events = events
        self.data = data

    def _tuple(self):
        return (self.fileobj, self.fd, self.events, self.data)

    def _replace(self, **changes):
        values = self._asdict()
        values.update(changes)
        return type(self)(**values)

    def _asdict(self):
        return dict(zip(self._fields, self._tuple()))

    def __iter__(self):
        return iter(self._tuple())

    def __len__(self):
        return 4

    def __getitem__(self, i):
        return self._tuple()[i]

    def __eq__(self, other):
        return self._tuple() == (other._tuple() if isinstance(other, SelectorKey)
                                 else other)

    def __hash__(self):
        return hash(self._tuple())

    def __repr__(self):
        return 'SelectorKey(fileobj=%r, fd=%r, events=%r, data=%r)' % self._tuple()


def _fileobj_to_fd(fileobj):
    """The descriptor of a file or a number."""
    if isinstance(fileobj, int):
        fd = fileobj
    else:
        try:
            fd = int(fileobj.fileno())
        except (AttributeError, TypeError, ValueError):
            fd = None
        if fd is None:
            raise ValueError('Invalid file object: %r' % (fileobj,))
    if fd < 0:
        raise ValueError('Invalid file descriptor: %d' % fd)
    return fd


class _Map(object):
    """The keys of a selector by file object, to be read only."""

    __hash__ = None

    def __init__(self, selector):
        self._selector = selector

    def __len__(self):
        return len(self._selector._keys)

    def __getitem__(self, fileobj):
        key = self.get(fileobj)
        if key is None:
            raise KeyError('%r is not registered' % (fileobj,))
        return key

    def get(self, fileobj, default=None):
        key = self._selector._find(fileobj)
        return default if key is None else key

    def __contains__(self, fileobj):
        return self.get(fileobj) is not None

    def __iter__(self):
        return iter([key.fileobj if isinstance(key.fileobj, int) else key.fd
                     for key in self._selector._keys.values()])

    def keys(self):
        return list(self)

    def values(self):
        return list(self._selector._keys.values())

    def items(self):
        return list(zip(self, self.values()))


class BaseSelector(object):
    """The interface of all selectors."""

    def register(self, fileobj, events, data=None):
        raise NotImplementedError

    def unregister(self, fileobj):
        raise NotImplementedError

    def modify(self, fileobj, events, data=None):
        self.unregister(fileobj)
        return self.register(fileobj, events, data)

    def select(self, timeout=None):
        raise NotImplementedError

    def close(self):
        pass

    def get_key(self, fileobj):
        mapping = self.get_map()
        if mapping is None:
            raise RuntimeError('Selector is closed')
        key = mapping.get(fileobj)
        if key is None:
            raise KeyError('%r is not registered' % (fileobj,))
        return key

    def get_map(self):
        raise NotImplementedError

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


class _BaseSelectorImpl(BaseSelector):
    """Keeps the keys by descriptor."""

    def __init__(self):
        self._keys = {}
        self._closed = False

    def _fd(self, fileobj):
        """The descriptor of a file; one that was closed is still found."""
        try:
            return _fileobj_to_fd(fileobj)
        except ValueError:
            for key in self._keys.values():
                if key.fileobj is fileobj:
                    return key.fd
            raise

    def _find(self, fileobj):
        try:
            return self._keys.get(self._fd(fileobj))
        except ValueError:
            return None

    def register(self, fileobj, events, data=None):
        if not events or events & ~(EVENT_READ | EVENT_WRITE):
            raise ValueError('Invalid events: %r' % (events,))
        key = SelectorKey(fileobj, self._fd(fileobj), events, data)
        if key.fd in self._keys:
            raise KeyError('%r (FD %d) is already registered' % (fileobj, key.fd))
        self._keys[key.fd] = key
        return key

    def unregister(self, fileobj):
        fd = self._fd(fileobj)
        if fd not in self._keys:
            raise KeyError('%r is not registered' % (fileobj,))
        return self._keys.pop(fd)

    def modify(self, fileobj, events, data=None):
        key = self._find(fileobj)
        if key is None:
            raise KeyError('%r is not registered' % (fileobj,))
        if events != key.events:
            self.unregister(fileobj)
            return self.register(fileobj, events, data)
        if data != key.data:
            key = key._replace(data=data)
            self._keys[key.fd] = key
        return key

    def close(self):
        self._keys.clear()
        self._closed = True

    def get_map(self):
        return None if self._closed else _Map(self)

    def _ready(self, found):
        """The result of select, of pairs (fd, events)."""
        ready = []
        for fd, events in found:
            key = self._keys.get(fd)
            if key is not None:
                ready.append((key, events & key.events))
        return ready


class SelectSelector(_BaseSelectorImpl):
    """A selector on select()."""

    def select(self, timeout=None):
        if timeout is not None:
            timeout = max(timeout, 0)
        readers = [fd for fd, key in self._keys.items() if key.events & EVENT_READ]
        writers = [fd for fd, key in self._keys.items() if key.events & EVENT_WRITE]
        try:
            r, w, _ = select.select(readers, writers, [], timeout)
        except InterruptedError:
            return []
        events = {}
        for fd in r:
            events[fd] = EVENT_READ
        for fd in w:
            events[fd] = events.get(fd, 0) | EVENT_WRITE
        return self._ready(events.items())


class _PollLikeSelector(_BaseSelectorImpl):
    """A selector on an object with register, unregister and poll."""

    def __init__(self):
        _BaseSelectorImpl.__init__(self)
        self._selector = self._selector_cls()

    def _mask(self, events):
        mask = 0
        if events & EVENT_READ:
            mask |= self._EVENT_READ
        if events & EVENT_WRITE:
            mask |= self._EVENT_WRITE
        return mask

    def register(self, fileobj, events, data=None):
        key = _BaseSelectorImpl.register(self, fileobj, events, data)
        try:
            self._selector.register(key.fd, self._mask(events))
        except BaseException:
            del self._keys[key.fd]
            raise
        return key

    def unregister(self, fileobj):
        key = _BaseSelectorImpl.unregister(self, fileobj)
        try:
            self._selector.unregister(key.fd)
        except OSError:
            pass            # the file may have been closed
        return key

    def modify(self, fileobj, events, data=None):
        key = self._find(fileobj)
        if key is None:
            raise KeyError('%r is not registered' % (fileobj,))
        if events != key.events:
            try:
                self._selector.modify(key.fd, self._mask(events))
            except BaseException:
                _BaseSelectorImpl.unregister(self, fileobj)
                raise
        if events != key.events or data != key.data:
            key = key._replace(events=events, data=data)
            self._keys[key.fd] = key
        return key

    def _wait(self, timeout):
        if timeout is not None:
            timeout = 0 if timeout <= 0 else math.ceil(timeout * 1e3)
        return self._selector.poll(timeout)

    def select(self, timeout=None):
        try:
            found = self._wait(timeout)
        except InterruptedError:
            return []
        return self._ready([
            (fd, (EVENT_WRITE if mask & ~self._EVENT_READ else 0)
             | (EVENT_READ if mask & ~self._EVENT_WRITE else 0))
            for fd, mask in found])


class PollSelector(_PollLikeSelector):
    """A selector on poll()."""

    _selector_cls = select.poll
    _EVENT_READ = select.POLLIN
    _EVENT_WRITE = select.POLLOUT


DefaultSelector = PollSelector

if hasattr(select, 'epoll'):
    class EpollSelector(_PollLikeSelector):
        """A selector on epoll."""

        _selector_cls = select.epoll
        _EVENT_READ = select.EPOLLIN
        _EVENT_WRITE = select.EPOLLOUT

        def fileno(self):
            return self._selector.fileno()

        def _wait(self, timeout):
            if timeout is None:
                timeout = -1
            elif timeout <= 0:
                timeout = 0
            else:
                timeout = math.ceil(timeout * 1e3) * 1e-3   # never too early
            return self._selector.poll(timeout, max(len(self._keys), 1))

        def close(self):
            self._selector.close()
            _PollLikeSelector.close(self)

    DefaultSelector = EpollSelector
