package socket

import (
	"encoding/binary"

	"github.com/pysock/pysock/internal/netfd"
	"github.com/pysock/pysock/internal/object"
	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"
)

// sendmsg is s.sendmsg(buffers[, ancdata[, flags[, address]]]).
func (m *module) sendmsg(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	s, err := m.of(self)
	if err != nil {
		return nil, err
	}
	sig := object.Sig{Name: "sendmsg", Class: "socket", Min: 1, Max: 4}
	var buffers, ancdata, flagsArg, address starlark.Value
	if err := sig.Unpack(m.RT, args, kwargs, &buffers, &ancdata, &flagsArg, &address); err != nil {
		return nil, err
	}
	flags, err := m.flags(flagsArg)
	if err != nil {
		return nil, err
	}
	var to *netfd.Addr
	if address != nil && address != starlark.None {
		addr, err := m.parseAddr(thread, s, "sendmsg", address)
		if err != nil {
			return nil, err
		}
		if err := m.allow(s, "sendto", addr); err != nil {
			return nil, err
		}
		to = &addr
	}
	bufs, err := m.buffers("sendmsg() argument 1 must be an iterable", buffers)
	if err != nil {
		return nil, err
	}
	control, err := m.control(ancdata)
	if err != nil {
		return nil, err
	}
	fd, err := m.fd(s)
	if err != nil {
		return nil, err
	}
	op := fd.Sendmsg(bufs, control, flags, to)
	defer op.Free()
	if err := m.perform(thread, s, op); err != nil {
		return nil, err
	}
	return starlark.MakeInt(op.N()), nil
}

// buffers reads an iterable of things with bytes.
func (m *module) buffers(notIterable string, v starlark.Value) ([][]byte, error) {
	iter := starlark.Iterate(v)
	if iter == nil {
		return nil, m.RT.Errorf("TypeError", "%s", notIterable)
	}
	defer iter.Done()
	var bufs [][]byte
	var e starlark.Value
	for iter.Next(&e) {
		b, err := m.data("sendmsg", e)
		if err != nil {
			return nil, err
		}
		bufs = append(bufs, netfd.View(b))
	}
	return bufs, nil
}

// control encodes ancillary data: triples of level, type and data.
func (m *module) control(v starlark.Value) ([]byte, error) {
	if v == nil {
		return nil, nil
	}
	iter := starlark.Iterate(v)
	if iter == nil {
		return nil, m.RT.Errorf("TypeError", "sendmsg() argument 2 must be an iterable")
	}
	defer iter.Done()
	var control []byte
	var e starlark.Value
	for iter.Next(&e) {
		t, err := m.controlItem(e)
		if err != nil {
			return nil, err
		}
		level, err := m.RT.Int(t[0])
		if err != nil {
			return nil, err
		}
		kind, err := m.RT.Int(t[1])
		if err != nil {
			return nil, err
		}
		data, err := m.data("sendmsg", t[2])
		if err != nil {
			return nil, err
		}
		control = appendControl(control, level, kind, data)
	}
	return control, nil
}

// controlItem is one triple of ancillary data.
func (m *module) controlItem(v starlark.Value) (starlark.Tuple, error) {
	const what = "[sendmsg() ancillary data items]() argument must be"
	seq, ok := v.(starlark.Indexable)
	if _, text := object.AsText(v); !ok || text {
		return nil, m.RT.Errorf("TypeError", "%s 3-item sequence, not %s", what, m.RT.TypeName(v))
	}
	if seq.Len() != 3 {
		return nil, m.RT.Errorf("TypeError", "%s sequence of length 3, not %d", what, seq.Len())
	}
	return starlark.Tuple{seq.Index(0), seq.Index(1), seq.Index(2)}, nil
}

// appendControl adds a control message; see cmsg(3).
func appendControl(b []byte, level, kind int, data string) []byte {
	var h unix.Cmsghdr
	h.Level, h.Type = int32(level), int32(kind)
	h.SetLen(unix.CmsgLen(len(data)))
	start := len(b)
	b = append(b, make([]byte, unix.CmsgSpace(len(data)))...)
	if h.Len == 0 {
		return b
	}
	head := b[start:]
	switch size := unix.SizeofCmsghdr; size {
	case 16: // Linux, 64 bits: the length is a size_t
		binary.NativeEndian.PutUint64(head, uint64(unix.CmsgLen(len(data))))
		binary.NativeEndian.PutUint32(head[8:], uint32(level))
		binary.NativeEndian.PutUint32(head[12:], uint32(kind))
	default:
		binary.NativeEndian.PutUint32(head, uint32(unix.CmsgLen(len(data))))
		binary.NativeEndian.PutUint32(head[4:], uint32(level))
		binary.NativeEndian.PutUint32(head[8:], uint32(kind))
	}
	copy(head[unix.CmsgLen(0):], data)
	return b
}

// recvmsg is s.recvmsg(bufsize[, ancbufsize[, flags]]).
func (m *module) recvmsg(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	sig := object.Sig{Name: "recvmsg", Class: "socket", Min: 1, Max: 3}
	var bufsize, ancsize, flags starlark.Value
	if err := sig.Unpack(m.RT, args, kwargs, &bufsize, &ancsize, &flags); err != nil {
		return nil, err
	}
	size, err := m.ssize(bufsize)
	if err != nil {
		return nil, err
	}
	if size < 0 {
		return nil, m.RT.Errorf("ValueError", "negative buffer size in recvmsg()")
	}
	if size >= noMemory {
		return nil, m.RT.Raise(m.RT.Exc("MemoryError"))
	}
	buf := make([]byte, size)
	return m.receiveMessage(thread, self, [][]byte{buf}, ancsize, flags, "recvmsg", func(n int) starlark.Value {
		return m.RT.BytesOf(buf[:min(n, len(buf))])
	})
}

// recvmsgInto is s.recvmsg_into(buffers[, ancbufsize[, flags]]).
func (m *module) recvmsgInto(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	sig := object.Sig{Name: "recvmsg_into", Class: "socket", Min: 1, Max: 3}
	var buffers, ancsize, flags starlark.Value
	if err := sig.Unpack(m.RT, args, kwargs, &buffers, &ancsize, &flags); err != nil {
		return nil, err
	}
	iter := starlark.Iterate(buffers)
	if iter == nil {
		return nil, m.RT.Errorf("TypeError", "recvmsg_into() argument 1 must be an iterable")
	}
	defer iter.Done()
	var targets []writable
	var bufs [][]byte // received into these first: other threads see the targets
	var e starlark.Value
	for iter.Next(&e) {
		w := m.writable(e)
		if w == nil {
			return nil, m.RT.Errorf("TypeError", "recvmsg_into() argument 1 must be an iterable of single-segment read-write buffers")
		}
		targets = append(targets, w)
		bufs = append(bufs, make([]byte, len(w.Bytes())))
	}
	return m.receiveMessage(thread, self, bufs, ancsize, flags, "recvmsg_into", func(n int) starlark.Value {
		left := n
		for i, w := range targets {
			k := min(left, len(bufs[i]))
			copy(w.Bytes(), bufs[i][:k])
			left -= k
		}
		return starlark.MakeInt(n)
	})
}

// receiveMessage receives into bufs; result makes the first element of what is
// returned.
func (m *module) receiveMessage(thread *starlark.Thread, self starlark.Value, bufs [][]byte, ancsize, flagsArg starlark.Value, name string, result func(n int) starlark.Value) (starlark.Value, error) {
	s, err := m.of(self)
	if err != nil {
		return nil, err
	}
	ancillary := 0
	if ancsize != nil {
		if ancillary, err = m.ssize(ancsize); err != nil {
			return nil, err
		}
	}
	flags, err := m.flags(flagsArg)
	if err != nil {
		return nil, err
	}
	if ancillary < 0 || ancillary > 1<<31-1 {
		return nil, m.RT.Errorf("ValueError", "invalid ancillary data buffer length")
	}
	fd, err := m.fd(s)
	if err != nil {
		return nil, err
	}
	op := fd.Recvmsg(bufs, ancillary, flags)
	defer op.Free()
	if err := m.perform(thread, s, op); err != nil {
		return nil, err
	}
	ancdata, err := m.ancillary(op.Control())
	if err != nil {
		return nil, err
	}
	return starlark.Tuple{result(op.N()), ancdata, starlark.MakeInt(op.Flags()), m.address(s, op.From())}, nil
}

// ancillary makes the list of triples of control messages. A message that the
// kernel cut short ends it, as in CPython.
func (m *module) ancillary(control []byte) (starlark.Value, error) {
	var list []starlark.Value
	for len(control) >= unix.CmsgLen(0) {
		size, level, kind := controlHeader(control)
		if size < unix.CmsgLen(0) {
			break
		}
		data := control[unix.CmsgLen(0):min(size, len(control))]
		list = append(list, starlark.Tuple{starlark.MakeInt(level), starlark.MakeInt(kind), m.RT.Bytes(string(data))})
		next := unix.CmsgSpace(size - unix.CmsgLen(0))
		if next >= len(control) {
			break
		}
		control = control[next:]
	}
	return starlark.NewList(list), nil
}

func controlHeader(b []byte) (size, level, kind int) {
	if unix.SizeofCmsghdr == 16 {
		return int(binary.NativeEndian.Uint64(b)), int(int32(binary.NativeEndian.Uint32(b[8:]))), int(int32(binary.NativeEndian.Uint32(b[12:])))
	}
	return int(binary.NativeEndian.Uint32(b)), int(int32(binary.NativeEndian.Uint32(b[4:]))), int(int32(binary.NativeEndian.Uint32(b[8:])))
}

// cmsgLen is socket.CMSG_LEN(length).
func (m *module) cmsgLen(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	return m.cmsgSize("CMSG_LEN", unix.CmsgLen, args, kwargs)
}

// cmsgSpace is socket.CMSG_SPACE(length).
func (m *module) cmsgSpace(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	return m.cmsgSize("CMSG_SPACE", unix.CmsgSpace, args, kwargs)
}

func (m *module) cmsgSize(name string, size func(int) int, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	v, err := m.one(name, args, kwargs)
	if err != nil {
		return nil, err
	}
	n, err := m.ssize(v)
	if err != nil {
		return nil, err
	}
	if n < 0 || n > 1<<31-1-unix.CmsgSpace(0) {
		return nil, m.RT.Errorf("OverflowError", "%s() argument out of range", name)
	}
	return starlark.MakeInt(size(n)), nil
}

// sendFDs is socket.send_fds(sock, buffers, fds[, flags[, address]]). CPython
// ignores the last two.
func (m *module) sendFDs(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	def := object.Def{Name: "send_fds", Names: []string{"sock", "buffers", "fds", "flags", "address"}, Defaults: 2}
	var s, buffers, fds, flags, address starlark.Value
	if err := def.Unpack(m.RT, args, kwargs, &s, &buffers, &fds, &flags, &address); err != nil {
		return nil, err
	}
	iter := starlark.Iterate(fds)
	if iter == nil {
		return nil, m.RT.Errorf("TypeError", "'%s' object is not iterable", m.RT.TypeName(fds))
	}
	defer iter.Done()
	var packed []byte
	var e starlark.Value
	for iter.Next(&e) {
		num, err := m.RT.Int(e)
		if err != nil {
			return nil, err
		}
		packed = binary.NativeEndian.AppendUint32(packed, uint32(num))
	}
	rights := starlark.Tuple{starlark.MakeInt(unix.SOL_SOCKET), starlark.MakeInt(unix.SCM_RIGHTS), m.RT.BytesOf(packed)}
	return m.callAttr(thread, s, "sendmsg", buffers, starlark.NewList([]starlark.Value{rights}))
}

// recvFDs is socket.recv_fds(sock, bufsize, maxfds[, flags]).
func (m *module) recvFDs(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	def := object.Def{Name: "recv_fds", Names: []string{"sock", "bufsize", "maxfds", "flags"}, Defaults: 1}
	var s, bufsize, maxfds, flags starlark.Value
	if err := def.Unpack(m.RT, args, kwargs, &s, &bufsize, &maxfds, &flags); err != nil {
		return nil, err
	}
	max, err := m.RT.Int(maxfds)
	if err != nil {
		return nil, err
	}
	const intSize = 4
	v, err := m.callAttr(thread, s, "recvmsg", bufsize, starlark.MakeInt(unix.CmsgLen(max*intSize)))
	if err != nil {
		return nil, err
	}
	t, ok := v.(starlark.Tuple)
	if !ok || len(t) != 4 {
		return nil, m.RT.Errorf("TypeError", "cannot unpack non-iterable %s object", m.RT.TypeName(v))
	}
	var fds []starlark.Value
	list, _ := t[1].(*starlark.List)
	for i := 0; list != nil && i < list.Len(); i++ {
		c, ok := list.Index(i).(starlark.Tuple)
		if !ok || len(c) != 3 {
			continue
		}
		level, _ := starlark.AsInt32(c[0])
		kind, _ := starlark.AsInt32(c[1])
		data, _ := m.RT.AsBytes(c[2])
		if level != unix.SOL_SOCKET || kind != unix.SCM_RIGHTS {
			continue
		}
		for b := []byte(data); len(b) >= intSize; b = b[intSize:] {
			fds = append(fds, starlark.MakeInt(int(int32(binary.NativeEndian.Uint32(b)))))
		}
	}
	return starlark.Tuple{t[0], starlark.NewList(fds), t[2], t[3]}, nil
}

// callAttr is v.name(args...).
func (m *module) callAttr(thread *starlark.Thread, v starlark.Value, name string, args ...starlark.Value) (starlark.Value, error) {
	if x, ok := v.(*object.Instance); ok {
		return m.RT.CallMethod(thread, x, name, args...)
	}
	h, ok := v.(starlark.HasAttrs)
	if !ok {
		return nil, m.RT.Errorf("AttributeError", "'%s' object has no attribute '%s'", m.RT.TypeName(v), name)
	}
	f, err := h.Attr(name)
	if err != nil {
		return nil, err
	}
	return m.RT.Call(thread, f, args, nil)
}
