package socket

import (
	"github.com/pysock/pysock/builtins/socket/constants"
	"github.com/pysock/pysock/internal/netfd"
	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/sock"
	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"
)

// method is the Go function behind a method of a socket.
type method = func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error)

// function is the Go function behind a function of the module.
type function = func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error)

// cached is a method whose binding to an object is made once: a server asks
// for self.request.recv at each message.
type cached struct {
	*object.Method
	slot int
}

var _ object.Binder = cached{}

// Bind returns the binding that x's handle remembers.
func (c cached) Bind(rt *object.Runtime, v starlark.Value, _ *object.Class) (starlark.Value, error) {
	x, ok := v.(*object.Instance)
	if !ok {
		return rt.Bind(c.Method, v), nil
	}
	h := sock.Of(x)
	if h == nil {
		return rt.Bind(c.Method, v), nil
	}
	if b := h.Bound[c.slot].Load(); b != nil && b.Self == v {
		return b, nil
	}
	b := rt.Bind(c.Method, v)
	h.Bound[c.slot].Store(b)
	return b, nil
}

// cachedNames are the methods with a slot in [sock.Handle].
var cachedNames = [sock.Slots]string{"recv", "send", "sendall", "recvfrom", "sendto"}

// delegated are the methods that 2.7's socket class binds in each object when
// it is made, so that a subclass cannot override them but a script can assign
// them.
var delegated = []string{"recv", "recvfrom", "recv_into", "recvfrom_into", "send", "sendto"}

// defineMethods adds the methods that _socket.socket and socket.socket share.
func (m *module) defineMethods(c *object.Class) {
	for name, f := range map[string]method{
		"recv": m.recv(), "recv_into": m.recvInto, "recvfrom": m.recvfrom, "recvfrom_into": m.recvfromInto,
		"send": m.send, "sendall": m.sendall, "sendto": m.sendto,
		"bind": m.bind, "connect": m.connect, "connect_ex": m.connectEx, "listen": m.listen, "shutdown": m.shutdown,
		"fileno": m.fileno, "getpeername": m.getpeername, "getsockname": m.getsockname,
		"getsockopt": m.getsockopt, "setsockopt": m.setsockopt,
		"setblocking": m.setblocking, "settimeout": m.settimeout, "gettimeout": m.gettimeout,
	} {
		c.Define(object.NewMethod(name, f))
	}
	for i, name := range cachedNames {
		v, _ := c.Own(name)
		v.(*object.Method).Lean = true
		c.Set(name, cached{v.(*object.Method), i})
	}
	c.New = func(thread *starlark.Thread, cls *object.Class, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		return object.NewInstance(cls, m.NewHandle()), nil
	}
}

// defineReadOnly adds the attributes family, type and proto.
func (m *module) defineReadOnly(c *object.Class) {
	c.DefineAttrs(
		m.readOnly("family", func(s *sock.Socket) starlark.Value { return m.enum(constants.AddressFamily, s.Family) }),
		m.readOnly("type", func(s *sock.Socket) starlark.Value { return m.enum(constants.SocketKind, s.Type) }),
		m.readOnly("proto", func(s *sock.Socket) starlark.Value { return starlark.MakeInt(s.Proto) }),
	)
}

func (m *module) readOnly(name string, get func(*sock.Socket) starlark.Value) *object.GetSet {
	return &object.GetSet{
		AttrName: name,
		Get: func(x *object.Instance) (starlark.Value, error) {
			s, err := m.of(x)
			if err != nil {
				return nil, err
			}
			return get(s), nil
		},
		Set: func(x *object.Instance, v starlark.Value) error {
			switch {
			case !m.RT.Py3():
				return m.RT.Errorf("AttributeError", "can't set attribute")
			case name == "family" || name == "type":
				return m.RT.Errorf("AttributeError", "property '%s' of '%s' object has no setter", name, x.Class().Name())
			case name == "proto":
				return m.RT.Errorf("AttributeError", "readonly attribute")
			}
			return m.RT.Errorf("AttributeError", "attribute '%s' of '_socket.socket' objects is not writable", name)
		},
	}
}

// rawClass makes _socket.socket. In Python 2 it is what fromfd and socketpair
// return; in Python 3 the base of socket.socket.
func (m *module) rawClass() *object.Class {
	c := m.RT.NewClass("_socket", "socket", nil)
	c.InC = true
	m.defineMethods(c)
	c.Define(
		object.NewMethod("__init__", m.rawInit),
		object.NewMethod("close", m.rawClose),
		object.NewMethod("__repr__", m.rawRepr),
	)
	if m.RT.Py3() {
		c.Define(
			object.NewMethod("detach", m.detach),
			object.NewMethod("getblocking", m.getblocking),
			object.NewMethod("_accept", m.acceptNumber),
			object.NewMethod("sendmsg", m.sendmsg),
			object.NewMethod("recvmsg", m.recvmsg),
			object.NewMethod("recvmsg_into", m.recvmsgInto),
		)
		c.DefineAttrs(m.readOnly("timeout", func(s *sock.Socket) starlark.Value { return timeoutValue(s.Timeout()) }))
	} else {
		c.Define(
			object.NewMethod("accept", m.rawAccept),
			object.NewMethod("dup", m.rawDup),
			object.NewMethod("makefile", m.rawMakefile),
		)
	}
	m.defineReadOnly(c)
	c.Set("__slots__", object.NewSlots(starlark.Tuple{}, nil))
	return c
}

// class2 makes the socket class of Python 2.7.
func (m *module) class2() *object.Class {
	c := m.RT.NewClass("socket", "_socketobject", nil)
	m.defineMethods(c)
	c.Define(
		object.NewMethod("__init__", m.init2),
		object.NewMethod("accept", m.accept2),
		object.NewMethod("close", m.close2),
		object.NewMethod("dup", m.dup2),
		object.NewMethod("makefile", m.makefile2),
		object.NewMethod("__reduce__", m.reduce),
	)
	m.defineReadOnly(c)
	c.DefineAttrs(&object.GetSet{AttrName: "_sock", Get: m.rawOf, Set: m.setRaw})
	names := append([]string{"_sock", "__weakref__"}, delegated...)
	c.Set("__slots__", object.NewSlots(starlark.NewList(texts(m.RT, names)), names))
	return c
}

// class3 makes the socket class of Python 3.
func (m *module) class3() *object.Class {
	c := m.RT.NewClass("socket", "socket", []*object.Class{m.Raw})
	c.Define(
		object.NewMethod("__init__", m.init3),
		object.NewMethod("accept", m.accept3),
		object.NewMethod("close", m.close3),
		object.NewMethod("detach", m.detach),
		object.NewMethod("dup", m.dup3),
		object.NewMethod("makefile", m.makefile3),
		object.NewMethod("sendfile", m.sendfile),
		object.NewMethod("get_inheritable", m.getInheritable),
		object.NewMethod("set_inheritable", m.setInheritable),
		object.NewMethod("__enter__", m.enter),
		object.NewMethod("__exit__", m.exit),
		object.NewMethod("__repr__", m.repr3),
		object.NewMethod("__reduce__", m.reduce),
		object.NewMethod("_decref_socketios", m.decref),
		object.NewMethod("_real_close", m.rawClose),
	)
	c.DefineAttrs(
		&object.GetSet{AttrName: "_closed", Get: func(x *object.Instance) (starlark.Value, error) {
			s, err := m.of(x)
			if err != nil {
				return nil, err
			}
			return starlark.Bool(s.Closed()), nil
		}},
		&object.GetSet{AttrName: "_io_refs", Get: func(x *object.Instance) (starlark.Value, error) {
			s, err := m.of(x)
			if err != nil {
				return nil, err
			}
			return starlark.MakeInt(s.Users() - 1), nil
		}},
	)
	names := []string{"__weakref__", "_io_refs", "_closed"}
	c.Set("__slots__", object.NewSlots(starlark.NewList(texts(m.RT, names)), names))
	return c
}

func texts(rt *object.Runtime, names []string) []starlark.Value {
	vs := make([]starlark.Value, len(names))
	for i, n := range names {
		vs[i] = rt.Text(n)
	}
	return vs
}

// of returns the socket of a method's self. In Python 2 a closed socket object
// answers EBADF to everything, before it looks at the arguments.
func (m *module) of(self starlark.Value) (*sock.Socket, error) {
	x, ok := self.(*object.Instance)
	if !ok {
		return nil, m.notSocket(self)
	}
	h := sock.Of(x)
	if h == nil {
		return nil, m.notSocket(self)
	}
	if s := h.Socket(); s != nil {
		return s, nil
	}
	return nil, m.Closed()
}

// opened is of for calls that need a descriptor and no arguments.
func (m *module) opened(self starlark.Value) (*sock.Socket, *netfd.FD, error) {
	s, err := m.of(self)
	if err != nil {
		return nil, nil, err
	}
	fd, err := m.fd(s)
	return s, fd, err
}

func (m *module) fd(s *sock.Socket) (*netfd.FD, error) {
	if fd := s.FD(); fd != nil {
		return fd, nil
	}
	return nil, m.Closed()
}

func (m *module) notSocket(v starlark.Value) error {
	return m.RT.Errorf("TypeError", "descriptor requires a 'socket' object but received a '%s'", m.RT.TypeName(v))
}

// newSocket makes an object of class c for an open descriptor.
func (m *module) newSocket(c *object.Class, fd *netfd.FD, family, typ, proto int) *object.Instance {
	h := m.NewHandle()
	h.Open(fd, family, typ, proto)
	return object.NewInstance(c, h)
}

// Arguments of socket(): see init2, init3 and rawInit.
var (
	socketDef2 = object.Def{Name: "__init__", Names: []string{"family", "type", "proto", "_sock"}, Defaults: 4, Method: true}
	socketDef3 = object.Def{Name: "__init__", Class: "socket", Names: []string{"family", "type", "proto", "fileno"}, Defaults: 4, Method: true}
	socketSig  = object.Sig{Name: "socket", Min: 0, Max: 4, Names: []string{"family", "type", "proto", "fileno"}}
)

// init2 is socket(family=AF_INET, type=SOCK_STREAM, proto=0, _sock=None).
func (m *module) init2(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var family, typ, proto, raw starlark.Value
	if err := socketDef2.Unpack(m.RT, args, kwargs, &family, &typ, &proto, &raw); err != nil {
		return nil, err
	}
	x := self.(*object.Instance)
	h := sock.Of(x)
	if raw != nil && raw != starlark.None {
		if err := m.share(h, raw); err != nil {
			return nil, err
		}
	} else if err := m.open(h, family, typ, proto); err != nil {
		return nil, err
	}
	if x.Class() != m.Class {
		m.delegate(x)
	}
	return starlark.None, nil
}

// delegate binds the methods in the object itself where a subclass overrides
// them: in 2.7 the object's slots win.
func (m *module) delegate(x *object.Instance) {
	for _, name := range delegated {
		ours, _ := m.Class.Own(name)
		if v, _ := x.Class().Lookup(name); v != ours {
			x.SetOwn(name, m.RT.Bind(methodOf(ours), x))
		}
	}
}

func methodOf(v starlark.Value) *object.Method {
	if c, ok := v.(cached); ok {
		return c.Method
	}
	return v.(*object.Method)
}

// share makes h another handle of the socket behind a raw one.
func (m *module) share(h *sock.Handle, raw starlark.Value) error {
	x, ok := raw.(*object.Instance)
	if !ok || sock.Of(x) == nil {
		return m.RT.Errorf("AttributeError", "'%s' object has no attribute 'recv'", m.RT.TypeName(raw))
	}
	s := sock.Of(x).Socket()
	if s == nil {
		return m.Closed()
	}
	h.Share(s)
	return nil
}

// open gives h a new descriptor. Arguments that were not given are nil.
func (m *module) open(h *sock.Handle, family, typ, proto starlark.Value) error {
	var n [3]int
	for i, v := range []starlark.Value{family, typ, proto} {
		n[i] = [3]int{unix.AF_INET, unix.SOCK_STREAM, 0}[i]
		if v == nil {
			continue
		}
		given, err := m.intArg(v)
		if err != nil {
			return err
		}
		if given != -1 || !m.RT.Py3() {
			n[i] = given
		}
	}
	fd, err := netfd.Socket(n[0], n[1], n[2])
	if err != nil {
		return m.Raise(err)
	}
	m.adopt(h, fd, n[0], n[1], n[2])
	return nil
}

// intArg converts family, type or proto.
func (m *module) intArg(v starlark.Value) (int, error) {
	n, err := m.RT.Int(v)
	if err != nil && m.RT.Py3() && m.RT.Matches(err, "OverflowError") {
		return 0, m.RT.Errorf("OverflowError", "Python int too large to convert to C int")
	}
	return n, err
}

// rawInit is _socket.socket(family, type, proto).
func (m *module) rawInit(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var family, typ, proto, fileno starlark.Value
	if err := socketSig.Unpack(m.RT, args, kwargs, &family, &typ, &proto, &fileno); err != nil {
		return nil, err
	}
	h := sock.Of(self.(*object.Instance))
	if fileno != nil && fileno != starlark.None {
		return starlark.None, m.openNumber(h, family, typ, proto, fileno)
	}
	return starlark.None, m.open(h, family, typ, proto)
}

// init3 is socket(family=-1, type=-1, proto=-1, fileno=None).
func (m *module) init3(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var family, typ, proto, fileno starlark.Value
	if err := socketDef3.Unpack(m.RT, args, kwargs, &family, &typ, &proto, &fileno); err != nil {
		return nil, err
	}
	h := sock.Of(self.(*object.Instance))
	if fileno != nil && fileno != starlark.None {
		return starlark.None, m.openNumber(h, family, typ, proto, fileno)
	}
	return starlark.None, m.open(h, family, typ, proto)
}

func (m *module) reduce(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	if m.RT.Py3() {
		return nil, m.RT.Errorf("TypeError", "cannot pickle '%s' object", m.RT.TypeName(self))
	}
	return nil, m.RT.Errorf("TypeError", "a class that defines __slots__ without defining __getstate__ cannot be pickled")
}
