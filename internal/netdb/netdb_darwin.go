package netdb

import "golang.org/x/sys/unix"

// Error codes of getaddrinfo: macOS's netdb.h.
const (
	EAI_ADDRFAMILY = 1
	EAI_AGAIN      = 2
	EAI_BADFLAGS   = 3
	EAI_FAIL       = 4
	EAI_FAMILY     = 5
	EAI_MEMORY     = 6
	EAI_NODATA     = 7
	EAI_NONAME     = 8
	EAI_SERVICE    = 9
	EAI_SOCKTYPE   = 10
	EAI_SYSTEM     = 11
	EAI_OVERFLOW   = 14
)

// Flags of getaddrinfo: macOS's netdb.h.
const (
	AI_PASSIVE     = 0x1
	AI_CANONNAME   = 0x2
	AI_NUMERICHOST = 0x4
	AI_ALL         = 0x100
	AI_ADDRCONFIG  = 0x400
	AI_V4MAPPED    = 0x800
	AI_NUMERICSERV = 0x1000

	aiMask = AI_PASSIVE | AI_CANONNAME | AI_NUMERICHOST | AI_NUMERICSERV | AI_ALL | AI_V4MAPPED | AI_ADDRCONFIG | 0x200
)

// Flags of getnameinfo: macOS's netdb.h.
const (
	NI_NOFQDN      = 0x1
	NI_NUMERICHOST = 0x2
	NI_NAMEREQD    = 0x4
	NI_NUMERICSERV = 0x8
	NI_DGRAM       = 0x10

	niMask = 0xff
)

// kinds are the sorts of socket that getaddrinfo knows, in its order.
var kinds = [...]kind{
	{unix.SOCK_STREAM, unix.IPPROTO_TCP, "tcp", standard},
	{unix.SOCK_DGRAM, unix.IPPROTO_UDP, "udp", standard},
	{unix.SOCK_RAW, 0, "", standard | anyProtocol},
}

// GaiStrerror returns libSystem's text for an error code of getaddrinfo.
func GaiStrerror(code int) string {
	switch code {
	case 0:
		return "Success"
	case EAI_ADDRFAMILY:
		return "Address family for nodename not supported"
	case EAI_AGAIN:
		return "Temporary failure in name resolution"
	case EAI_BADFLAGS:
		return "Invalid value for ai_flags"
	case EAI_FAIL:
		return "Non-recoverable failure in name resolution"
	case EAI_FAMILY:
		return "ai_family not supported"
	case EAI_MEMORY:
		return "Memory allocation failure"
	case EAI_NODATA:
		return "No address associated with nodename"
	case EAI_NONAME:
		return "nodename nor servname provided, or not known"
	case EAI_SERVICE:
		return "servname not supported for ai_socktype"
	case EAI_SOCKTYPE:
		return "ai_socktype not supported"
	case EAI_SYSTEM:
		return "System error"
	case EAI_OVERFLOW:
		return "Argument buffer overflow"
	}
	return "Unknown error"
}
