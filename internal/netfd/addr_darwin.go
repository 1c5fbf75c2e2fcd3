package netfd

const (
	unixPathSize  = 104 // sizeof(sockaddr_un.sun_path)
	abstractNames = false
)

// A BSD sockaddr begins with its length and the family, a byte each.

func (s *sockaddr) family() int { return int(s.b[1]) }

func (s *sockaddr) putFamily(family int) {
	s.b[0] = byte(s.n)
	s.b[1] = byte(family)
}
