// Package socket is Python's socket module for all dialects: names, constants,
// errors, the socket class and the files made of it.
//
// What differs between Python 2.7 (and .star) and Python 3.13 is decided where
// it differs; everything below that, from addresses to waiting, is one. The
// state that other modules need is in internal/sock, descriptors in
// internal/netfd, names in internal/netdb.
package socket

import (
	"slices"

	"github.com/pysock/pysock/builtins/enum"
	"github.com/pysock/pysock/builtins/socket/constants"
	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/sock"
	"go.starlark.net/starlark"
)

// module is the socket module of one runtime.
type module struct {
	*sock.State
	self *object.Module // what scripts import

	// noTimeout stands for a timeout that was not given, in calls of
	// create_connection; scripts pass it on.
	noTimeout *object.Instance

	file2, rawFile *object.Class // Python 2: what makefile returns
	socketIO       *object.Class // Python 3: what is under it

	enums [constants.AddressInfo + 1]*enum.Ints // Python 3's classes of constants
}

// Module returns the socket module of the thread's interpreter, which is made on
// the first call.
func Module(thread *starlark.Thread) (starlark.Value, error) {
	rt := object.For(thread)
	if v, ok := rt.Modules["socket"]; ok {
		return v, nil
	}
	m := &module{State: sock.For(rt), noTimeout: object.NewInstance(rt.Object, nil)}
	m.self = rt.NewModule("socket", m.constant, m.constantNames)
	m.Raw = m.rawClass()
	if rt.Py3() {
		m.Class = m.class3()
		m.socketIO = m.socketIOClass()
	} else {
		m.Class = m.class2()
		m.file2 = m.fileClass2()
		m.rawFile = m.rawFileClass()
	}
	m.State.Set("socket", m.Raw)
	m.State.Set("SocketType", m.Raw)
	m.define()
	rt.Modules["socket"] = m.self
	return m.self, nil
}

// define sets the names of the module but the constants.
func (m *module) define() {
	s := m.self
	for name, c := range map[string]*object.Class{
		"socket": m.Class, "error": m.Error, "timeout": m.Timeout, "gaierror": m.GaiError, "herror": m.HostError,
	} {
		s.Set(name, c)
	}
	if m.RT.Py3() {
		s.Set("SocketType", m.Raw)
		s.Set("SocketIO", m.socketIO)
	} else {
		s.Set("SocketType", m.Class)
		s.Set("_socketobject", m.Class)
		s.Set("_fileobject", m.file2)
		s.Set("sslerror", m.RT.NewExceptionClass("ssl", "SSLError", m.Error))
	}
	s.Set("_GLOBAL_DEFAULT_TIMEOUT", m.noTimeout)
	for name, f := range m.functions() {
		s.Func(name, f)
	}
	s.Set("__all__", starlark.NewList(texts(m.RT, m.exported())))
}

// functions are the module's functions by name.
func (m *module) functions() map[string]function {
	fs := map[string]function{
		"gethostname": m.gethostname, "gethostbyname": m.gethostbyname, "gethostbyname_ex": m.gethostbynameEx,
		"gethostbyaddr": m.gethostbyaddr, "getfqdn": m.getfqdn, "getaddrinfo": m.getaddrinfo, "getnameinfo": m.getnameinfo,
		"getservbyname": m.getservbyname, "getservbyport": m.getservbyport, "getprotobyname": m.getprotobyname,
		"inet_aton": m.inetAton, "inet_ntoa": m.inetNtoa, "inet_pton": m.inetPton, "inet_ntop": m.inetNtop,
		"htons": m.swap16("htons"), "ntohs": m.swap16("ntohs"), "htonl": m.swap32("htonl"), "ntohl": m.swap32("ntohl"),
		"getdefaulttimeout": m.getdefaulttimeout, "setdefaulttimeout": m.setdefaulttimeout,
		"socketpair": m.socketpair, "fromfd": m.fromfd, "create_connection": m.createConnection,
	}
	if m.RT.Py3() {
		for name, f := range map[string]function{
			"create_server": m.createServer, "has_dualstack_ipv6": m.hasDualstack,
			"dup": m.dupNumber, "close": m.closeNumber, "sethostname": m.sethostname,
			"if_nameindex": m.ifNameindex, "if_nametoindex": m.ifNametoindex, "if_indextoname": m.ifIndextoname,
			"send_fds": m.sendFDs, "recv_fds": m.recvFDs, "CMSG_LEN": m.cmsgLen, "CMSG_SPACE": m.cmsgSpace,
		} {
			fs[name] = f
		}
	}
	return fs
}

func (m *module) python() constants.Pythons {
	if m.RT.Py3() {
		return constants.Py3
	}
	return constants.Py2
}

// constant makes the value of a constant when a script first asks for it.
func (m *module) constant(name string) starlark.Value {
	for _, g := range m.enumerations() {
		if name == g.String() {
			return m.enumeration(g).Class()
		}
	}
	c, ok := constants.Lookup(name)
	if !ok || c.In&m.python() == 0 {
		return nil
	}
	if c.Group == constants.Bool {
		return starlark.Bool(c.Value != 0)
	}
	return m.enum(c.Group, int(c.Value))
}

// enum is the value of a constant of a group: in Python 3 a member of an
// enumeration.
func (m *module) enum(g constants.Group, value int) starlark.Value {
	if e := m.enumeration(g); e != nil {
		return e.Member(value)
	}
	return starlark.MakeInt(value)
}

// enumeration is the class of a group's constants, made when it is first asked
// for; nil for plain integers.
func (m *module) enumeration(g constants.Group) *enum.Ints {
	if !m.RT.Py3() || g == constants.Int || g == constants.Bool {
		return nil
	}
	if m.enums[g] == nil {
		m.enums[g] = enum.NewInts(m.RT, "socket", g.String(), g == constants.MsgFlag || g == constants.AddressInfo, func() []enum.Constant {
			var table []enum.Constant
			for c := range constants.All(constants.Py3) {
				if c.Group == g {
					table = append(table, enum.Constant{Name: c.Name, Value: int(c.Value)})
				}
			}
			return table
		})
	}
	return m.enums[g]
}

// enumerations are the groups that are classes of the module in Python 3.
func (m *module) enumerations() []constants.Group {
	if !m.RT.Py3() {
		return nil
	}
	return []constants.Group{constants.AddressFamily, constants.SocketKind, constants.MsgFlag, constants.AddressInfo}
}

func (m *module) constantNames() []string {
	var names []string
	for c := range constants.All(m.python()) {
		names = append(names, c.Name)
	}
	for _, g := range m.enumerations() {
		names = append(names, g.String())
	}
	return names
}

// exported is __all__: what `from socket import *` binds.
func (m *module) exported() []string {
	names := []string{"socket", "error", "timeout", "gaierror", "herror", "SocketType"}
	for name := range m.functions() {
		names = append(names, name)
	}
	for _, name := range m.constantNames() {
		switch name {
		case "EBADF", "EINTR", "EAGAIN", "EWOULDBLOCK": // those of the errno module
		case "MsgFlag", "AddressInfo":
		default:
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}
