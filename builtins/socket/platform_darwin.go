package socket

import (
	"github.com/pysock/pysock/internal/netfd"
	"go.starlark.net/starlark"
)

// The type argument of socket(2) carries no flags here.
const (
	typeFlags    = 0
	nonblockFlag = 0
)

// protocolOf cannot be asked here.
func protocolOf(*netfd.FD) int { return 0 }

func (p *addrParser) special(starlark.Value) (netfd.Addr, error) {
	return netfd.Addr{}, p.badFamily()
}

func (m *module) specialAddress(a netfd.Addr) starlark.Value { return m.otherAddress(a) }
