package netdb

import "golang.org/x/sys/unix"

// Error codes of getaddrinfo: glibc's netdb.h.
const (
	EAI_BADFLAGS   = -1
	EAI_NONAME     = -2
	EAI_AGAIN      = -3
	EAI_FAIL       = -4
	EAI_NODATA     = -5
	EAI_FAMILY     = -6
	EAI_SOCKTYPE   = -7
	EAI_SERVICE    = -8
	EAI_ADDRFAMILY = -9
	EAI_MEMORY     = -10
	EAI_SYSTEM     = -11
	EAI_OVERFLOW   = -12
)

// Flags of getaddrinfo: glibc's netdb.h.
const (
	AI_PASSIVE     = 0x1
	AI_CANONNAME   = 0x2
	AI_NUMERICHOST = 0x4
	AI_V4MAPPED    = 0x8
	AI_ALL         = 0x10
	AI_ADDRCONFIG  = 0x20
	AI_NUMERICSERV = 0x400

	aiMask = 0x7ff // with the flags for international names, which change nothing here
)

// Flags of getnameinfo: glibc's netdb.h.
const (
	NI_NUMERICHOST = 0x1
	NI_NUMERICSERV = 0x2
	NI_NOFQDN      = 0x4
	NI_NAMEREQD    = 0x8
	NI_DGRAM       = 0x10

	niMask = 0xff
)

const sockDCCP = 6 // SOCK_DCCP, which x/sys lacks

// kinds are the sorts of socket that getaddrinfo knows, in its order.
var kinds = [...]kind{
	{unix.SOCK_STREAM, unix.IPPROTO_TCP, "tcp", standard},
	{unix.SOCK_DGRAM, unix.IPPROTO_UDP, "udp", standard},
	{sockDCCP, unix.IPPROTO_DCCP, "dccp", 0},
	{unix.SOCK_DGRAM, unix.IPPROTO_UDPLITE, "udplite", 0},
	{unix.SOCK_STREAM, unix.IPPROTO_SCTP, "sctp", 0},
	{unix.SOCK_SEQPACKET, unix.IPPROTO_SCTP, "sctp", 0},
	{unix.SOCK_RAW, 0, "", standard | anyProtocol},
}

// GaiStrerror returns glibc's text for an error code of getaddrinfo.
func GaiStrerror(code int) string {
	switch code {
	case EAI_ADDRFAMILY:
		return "Address family for hostname not supported"
	case EAI_AGAIN:
		return "Temporary failure in name resolution"
	case EAI_BADFLAGS:
		return "Bad value for ai_flags"
	case EAI_FAIL:
		return "Non-recoverable failure in name resolution"
	case EAI_FAMILY:
		return "ai_family not supported"
	case EAI_MEMORY:
		return "Memory allocation failure"
	case EAI_NODATA:
		return "No address associated with hostname"
	case EAI_NONAME:
		return "Name or service not known"
	case EAI_SERVICE:
		return "Servname not supported for ai_socktype"
	case EAI_SOCKTYPE:
		return "ai_socktype not supported"
	case EAI_SYSTEM:
		return "System error"
	case -100:
		return "Processing request in progress"
	case -101:
		return "Request canceled"
	case -102:
		return "Request not canceled"
	case -103:
		return "All requests done"
	case -104:
		return "Interrupted by a signal"
	case -105:
		return "Parameter string not correctly encoded"
	}
	return "Unknown error"
}
