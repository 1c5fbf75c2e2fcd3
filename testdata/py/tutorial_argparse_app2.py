#!/usr/bin/env python
"""A UDP client and server in one file: the command line chooses."""
import argparse, socket, threading

MAX_BYTES = 65535


def server(port, started):
    sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    sock.bind(('127.0.0.1', port))
    started.append(sock.getsockname()[1])
    ready.set()
    while True:
        data, address = sock.recvfrom(MAX_BYTES)
        text = data.decode('ascii')
        if text == 'stop':
            break
        message = 'Your data was {} bytes long'.format(len(data))
        sock.sendto(message, address)
    sock.close()


def client(port, text='some text'):
    sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    sock.settimeout(5)
    sock.sendto(text.encode('ascii'), ('127.0.0.1', port))
    if text != 'stop':
        print 'The server %s replied %r' % ('127.0.0.1', sock.recvfrom(MAX_BYTES)[0])
    sock.close()


if __name__ == '__main__':
    choices = {'client': client, 'server': server}
    parser = argparse.ArgumentParser(description='Send and receive UDP locally')
    parser.add_argument('role', choices=sorted(choices), help='which role to play')
    parser.add_argument('-p', metavar='PORT', type=int, default=1060, help='UDP port (default 1060)')
    args = parser.parse_args(['server', '-p', '0'])
    function = choices[args.role]
    ready, started = threading.Event(), []
    t = threading.Thread(target=function, args=(args.p, started))
    t.start()
    ready.wait()
    args = parser.parse_args(('client -p %d' % started[0]).split())
    for arguments in (), ('a longer text',), ('stop',):
        choices[args.role](args.p, *arguments)
    t.join()
    print parser.parse_args(['client'])
