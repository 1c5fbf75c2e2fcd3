# The help text that argparse writes in Python 3.
import argparse
import os

os.environ["COLUMNS"] = "80"
parser = argparse.ArgumentParser(prog="transfer",
    description="Sends a file to another machine, piece by piece, and tells how far it got while it does so.",
    epilog="See also: receive.")
parser.add_argument("file", help="the file to send")
parser.add_argument("addresses", nargs="*", metavar="HOST", help="where to send it")
parser.add_argument("-p", "--port", type=int, default=5001, help="the port to use (default: %(default)s)")
parser.add_argument("-q", "--quiet", action="store_true", help="print nothing")
parser.add_argument("--a-rather-long-option", metavar="VALUE",
    help="its help goes on a line of its own because the option is long")
parser.add_argument("--secret", help=argparse.SUPPRESS)
parser.add_argument("--version", action="version", version="%(prog)s 1.0")
group = parser.add_argument_group("tuning", "How it is sent.")
group.add_argument("--buffer", type=int, choices=[1024, 4096], default=4096)
parser.print_help()
try:
    parser.parse_args(["--version"])
except SystemExit as e:
    print("exit", e.code)
try:
    parser.parse_args(["-h"])
except SystemExit as e:
    print("exit", e.code)
print(parser.format_usage(), end="")
print(argparse.ArgumentParser(prog="x", formatter_class=argparse.ArgumentDefaultsHelpFormatter, usage="%(prog)s [much]").format_help())
