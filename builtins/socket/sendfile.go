package socket

import (
	"strings"

	"github.com/pysock/pysock/internal/object"
	"github.com/pysock/pysock/internal/sock"
	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"
)

// sendfile is s.sendfile(file[, offset[, count]]), always by way of send.
func (m *module) sendfile(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	rt := m.RT
	s, err := m.of(self)
	if err != nil {
		return nil, err
	}
	var file, offsetArg, count starlark.Value
	def := object.Def{Name: "sendfile", Class: "socket", Names: []string{"file", "offset", "count"}, Defaults: 2, Method: true}
	if err := def.Unpack(rt, args, kwargs, &file, &offsetArg, &count); err != nil {
		return nil, err
	}
	limit, err := m.sendfileCount(thread, s, file, count)
	if err != nil {
		return nil, err
	}
	offset := int64(0)
	if offsetArg != nil {
		if offset, err = rt.Int64(offsetArg); err != nil {
			return nil, err
		}
	}
	if s.Timeout() == 0 {
		return nil, rt.Errorf("ValueError", "non-blocking sockets are not supported")
	}
	if offset != 0 {
		if _, err := m.callAttr(thread, file, "seek", starlark.MakeInt64(offset)); err != nil {
			return nil, err
		}
	}
	sent, err := m.sendBlocks(thread, self, file, limit)
	if h, ok := file.(starlark.HasAttrs); sent > 0 && ok {
		if seek, attrErr := h.Attr("seek"); attrErr == nil && seek != nil {
			if _, seekErr := rt.Call(thread, seek, starlark.Tuple{starlark.MakeInt64(offset + sent)}, nil); err == nil {
				err = seekErr
			}
		}
	}
	if err != nil {
		return nil, err
	}
	return starlark.MakeInt64(sent), nil
}

// sendfileCount checks the arguments of sendfile; a negative count is no limit.
func (m *module) sendfileCount(thread *starlark.Thread, s *sock.Socket, file, count starlark.Value) (int64, error) {
	rt := m.RT
	if h, ok := file.(starlark.HasAttrs); ok {
		if v, err := h.Attr("mode"); err == nil && v != nil {
			if mode, ok := object.AsText(v); ok && !strings.Contains(mode, "b") {
				return 0, rt.Errorf("ValueError", "file should be opened in binary mode")
			}
		}
	}
	if s.Type&unix.SOCK_STREAM == 0 {
		return 0, rt.Errorf("ValueError", "only SOCK_STREAM type sockets are supported")
	}
	if count == nil || count == starlark.None {
		return -1, nil
	}
	shown, err := rt.Repr(thread, count)
	if err != nil {
		return 0, err
	}
	i, ok := object.AsInt(count)
	if !ok {
		return 0, rt.Errorf("TypeError", "count must be a positive integer (got %s)", shown)
	}
	n, _ := i.Int64()
	if i.Sign() <= 0 {
		return 0, rt.Errorf("ValueError", "count must be a positive integer (got %s)", shown)
	}
	return n, nil
}

// sendBlocks reads from file and sends until the end, or limit.
func (m *module) sendBlocks(thread *starlark.Thread, self, file starlark.Value, limit int64) (sent int64, err error) {
	for limit < 0 || sent < limit {
		block := int64(8192)
		if limit >= 0 {
			block = min(block, limit-sent)
		}
		v, err := m.callAttr(thread, file, "read", starlark.MakeInt64(block))
		if err != nil {
			return sent, err
		}
		data, err := m.data("send", v)
		if err != nil {
			return sent, err
		}
		if data == "" {
			break
		}
		for data != "" {
			r, err := m.RT.CallMethod(thread, self.(*object.Instance), "send", starlark.Bytes(data))
			if err != nil {
				return sent, err
			}
			n, err := m.RT.Int(r)
			if err != nil {
				return sent, err
			}
			sent += int64(n)
			data = data[n:]
		}
	}
	return sent, nil
}
