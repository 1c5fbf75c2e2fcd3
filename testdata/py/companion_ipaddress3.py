# Addresses and networks.
import ipaddress as ip

for f in (lambda: ip.ip_address('10.0.0.256'), lambda: ip.IPv4Address('10.0.0.256'), lambda: ip.IPv4Address('1.2.3'), lambda: ip.IPv4Address('01.2.3.4'), lambda: ip.ip_network('10.0.0.1/24'), lambda: ip.ip_network('10.0.0.1/24', strict=False), lambda: ip.ip_network('10.0.0.0/33'), lambda: ip.ip_network('10.0.0.0/255.255.0.0'),
  lambda: list(ip.ip_network('10.0.0.0/29').hosts()), lambda: list(ip.ip_network('10.0.0.0/30').subnets(new_prefix=31)), lambda: ip.ip_network('10.0.1.0/24').supernet(), lambda: ip.ip_address('1.2.3.4') + 1, lambda: ip.ip_address('1.2.3.4') < ip.ip_address('1.2.3.5'), lambda: sorted([ip.ip_address('9.0.0.1'), ip.ip_address('1.0.0.1')]),
  lambda: ip.IPv6Address('2001:db8::1:0:0:1'), lambda: ip.IPv6Address('::ffff:1.2.3.4').ipv4_mapped, lambda: ip.IPv6Address(':1::2'), lambda: ip.IPv6Address('1::2::3'), lambda: ip.IPv6Address('12345::'), lambda: ip.IPv6Address('fe80::1%eth0'), lambda: ip.IPv6Address('::1.2.3.4'),
  lambda: ip.ip_address('8.8.8.8').is_private, lambda: ip.ip_address('8.8.8.8').is_global, lambda: ip.ip_address('224.0.0.1').is_multicast, lambda: ip.ip_address('169.254.1.1').is_link_local, lambda: ip.ip_address('0.0.0.0').is_unspecified, lambda: ip.ip_address('240.0.0.1').is_reserved, lambda: ip.ip_address('172.20.1.1').is_private,
  lambda: ip.ip_interface('10.1.2.3/8'), lambda: ip.ip_interface('10.1.2.3/8').ip, lambda: ip.ip_address(16909060), lambda: ip.ip_address(b'\1\2\3\4'), lambda: ip.ip_address('1.2.3.4').reverse_pointer, lambda: f"{ip.ip_address('1.2.3.4'):>15}|{ip.ip_address('1.2.3.4'):#x}|{ip.ip_address('1.2.3.4'):b}", lambda: list(ip.collapse_addresses([ip.ip_network('10.0.0.0/25'), ip.ip_network('10.0.0.128/25')])),
  lambda: list(ip.summarize_address_range(ip.ip_address('10.0.0.0'), ip.ip_address('10.0.0.5'))), lambda: ip.ip_network('10.0.0.0/8').overlaps(ip.ip_network('10.1.0.0/16')), lambda: ip.ip_network('10.0.0.0/8')[5], lambda: ip.ip_network('10.0.0.0/8').hostmask, lambda: ip.ip_network('10.0.0.0/8').with_netmask, lambda: ip.ip_address('x'), lambda: ip.ip_network('fe80::/64').num_addresses, lambda: {ip.ip_address('1.1.1.1'): 1}[ip.ip_address('1.1.1.1')], lambda: ip.ip_address(-1), lambda: ip.IPv4Address('1.2.3.4') == '1.2.3.4', lambda: ip.ip_network('192.168.0.0/28').subnet_of(ip.ip_network('192.168.0.0/24'))):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
