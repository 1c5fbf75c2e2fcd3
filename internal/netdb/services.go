package netdb

import (
	"slices"
	"strconv"
	"strings"
)

// ServiceByName finds the port of a service, as getservbyname(3): by name or
// alias, exactly as spelt, of the given protocol or, if that is empty, any.
func (r *Resolver) ServiceByName(name, proto string) (port int, ok bool) {
	r.services(func(s service) bool {
		if (proto == "" || proto == s.proto) && slices.Contains(s.names, name) {
			port, ok = s.port, true
		}
		return !ok
	})
	return port, ok
}

// ServiceByPort finds the name of the service at a port, as getservbyport(3).
func (r *Resolver) ServiceByPort(port int, proto string) (name string, ok bool) {
	r.services(func(s service) bool {
		if (proto == "" || proto == s.proto) && s.port == port {
			name, ok = s.names[0], true
		}
		return !ok
	})
	return name, ok
}

type service struct {
	names []string // the official one first
	port  int
	proto string
}

func (r *Resolver) services(yield func(service) bool) {
	records(pathOr(r.Services, "/etc/services"), builtinServices, func(fields []string) bool {
		number, proto, _ := strings.Cut(fields[1], "/")
		port, err := strconv.ParseUint(number, 10, 32)
		if err != nil {
			return true
		}
		names := append([]string{fields[0]}, fields[2:]...)
		return yield(service{names, int(uint16(port)), proto}) // cut as by htons
	})
}

// ProtocolByName finds the number of an IP protocol, as getprotobyname(3): by
// name or alias, exactly as spelt.
func (r *Resolver) ProtocolByName(name string) (number int, ok bool) {
	records(pathOr(r.Protocols, "/etc/protocols"), builtinProtocols, func(fields []string) bool {
		if fields[0] != name && !slices.Contains(fields[2:], name) {
			return true
		}
		n, err := strconv.ParseUint(fields[1], 10, 31)
		number, ok = int(n), err == nil
		return !ok
	})
	return number, ok
}

// The well-known ports, for a system without /etc/services.
const builtinServices = `
echo 7/tcp
echo 7/udp
discard 9/tcp sink null
discard 9/udp sink null
daytime 13/tcp
daytime 13/udp
chargen 19/tcp ttytst source
chargen 19/udp ttytst source
ftp-data 20/tcp
ftp 21/tcp
ssh 22/tcp
telnet 23/tcp
smtp 25/tcp mail
time 37/tcp timserver
time 37/udp timserver
domain 53/tcp
domain 53/udp
tftp 69/udp
finger 79/tcp
http 80/tcp www
kerberos 88/tcp kerberos5 krb5 kerberos-sec
kerberos 88/udp kerberos5 krb5 kerberos-sec
pop3 110/tcp pop-3
sunrpc 111/tcp portmapper
sunrpc 111/udp portmapper
nntp 119/tcp readnews untp
ntp 123/udp
imap2 143/tcp imap
snmp 161/tcp
snmp 161/udp
ldap 389/tcp
ldap 389/udp
https 443/tcp
https 443/udp
shell 514/tcp cmd syslog
syslog 514/udp
submission 587/tcp
ldaps 636/tcp
ldaps 636/udp
imaps 993/tcp
pop3s 995/tcp
`

// The protocols of the socket module, for a system without /etc/protocols.
const builtinProtocols = `
ip 0 IP
hopopt 0 HOPOPT
icmp 1 ICMP
igmp 2 IGMP
ipencap 4 IP-ENCAP
tcp 6 TCP
egp 8 EGP
pup 12 PUP
udp 17 UDP
idp 22 XNS-IDP
dccp 33 DCCP
ipv6 41 IPv6
ipv6-route 43 IPv6-Route
ipv6-frag 44 IPv6-Frag
rsvp 46 RSVP
gre 47 GRE
esp 50 IPSEC-ESP
ah 51 IPSEC-AH
ipv6-icmp 58 IPv6-ICMP
ipv6-nonxt 59 IPv6-NoNxt
ipv6-opts 60 IPv6-Opts
pim 103 PIM
sctp 132 SCTP
udplite 136 UDPLite
`
