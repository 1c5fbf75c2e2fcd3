# argparse: positional arguments, options, types, choices, errors, help.
from __future__ import print_function

import argparse
import sys
try:
    from StringIO import StringIO
except ImportError:
    from io import StringIO

parser = argparse.ArgumentParser(prog="chat", description="A chat program.", epilog="Have fun.")
parser.add_argument("host", help="where to connect to")
parser.add_argument("port", type=int, nargs="?", default=9999, help="the port (default: %(default)s)")
parser.add_argument("-v", "--verbose", action="store_true", help="say more")
parser.add_argument("-n", "--name", metavar="NAME", default="anonymous", help="your name")
parser.add_argument("--mode", choices=["tcp", "udp"], default="tcp")
parser.add_argument("-c", action="count", default=0)
parser.add_argument("--tag", action="append")
parser.add_argument("--size", type=float, dest="length", required=False)
for line in "localhost", "h 80 -v --name=me", "-vccn you h --mode udp --tag a --tag b", "h 7 --size 2.5", "--verb h":
    a = parser.parse_args(line.split())
    print(a.host, a.port, a.verbose, a.name, a.mode, a.c, a.tag, a.length)
print(vars(argparse.Namespace(a=1)), argparse.Namespace(x=1, y="z"), parser.parse_known_args(["h", "--unknown"])[1])
parser.print_usage()


def attempt(*args):
    kept, sys.stderr = sys.stderr, StringIO()
    try:
        parser.parse_args(list(args))
    except SystemExit as e:
        text = sys.stderr.getvalue().splitlines()
        print(e.code, text[-1] if text else "")
    finally:
        sys.stderr = kept


for args in ((), ("h", "x"), ("h", "--mode", "icmp"), ("h", "--nothing"), ("h", "1", "2"), ("h", "--name"),
            ("h", "--size", "big")):
    if args not in ((), ("h", "--mode", "icmp")) or sys.version_info[0] == 3:
        attempt(*args)
sub = argparse.ArgumentParser(prog="tool", add_help=False)
commands = sub.add_subparsers(dest="command")
send = commands.add_parser("send")
send.add_argument("files", nargs="+")
recv = commands.add_parser("recv")
recv.add_argument("-o", "--output", default="out")
recv.set_defaults(func=lambda a: "receive into " + a.output)
print(sub.parse_args(["send", "a", "b"]).files, sub.parse_args(["recv", "-o", "x"]).command,
    (lambda a: a.func(a))(sub.parse_args(["recv"])))
group = argparse.ArgumentParser(prog="g")
either = group.add_mutually_exclusive_group()
either.add_argument("--server", action="store_const", const="S", dest="role")
either.add_argument("--client", action="store_const", const="C", dest="role")
group.add_argument("rest", nargs="*")
print(group.parse_args(["--server"]).role, group.parse_args(["--client", "a", "b"]))
