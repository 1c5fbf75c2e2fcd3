"""Every kind of argument, the texts of help, usage and errors."""
from __future__ import print_function
import argparse
import os
import sys

os.environ['COLUMNS'] = '80'
sys.argv[0] = 'prog.py'


class Capture(object):
    def __init__(self):
        self.parts = []

    def write(self, s):
        self.parts.append(s)

    def flush(self):
        pass


def run(parser, line, method='parse_args'):
    out, err = Capture(), Capture()
    old = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = out, err
    status = None
    result = None
    try:
        result = getattr(parser, method)(line.split() if isinstance(line, str) else line)
    except SystemExit as e:
        status = e.code
    except Exception as e:
        result = (type(e).__name__, str(e))
    finally:
        sys.stdout, sys.stderr = old
    print('>', line)
    if status is None:
        if method == 'parse_args' and not isinstance(result, tuple):
            print(sorted(vars(result).items(), key=lambda kv: kv[0]))
        else:
            print(result)
    else:
        print('exit', status)
    for name, text in (('out', out), ('err', err)):
        if text.parts:
            print('%s: %s' % (name, ''.join(text.parts)))


def attempt(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except SystemExit as e:
        print('exit', e.code)
    except Exception as e:
        print(type(e).__name__, e)


print('-- a server')
p = argparse.ArgumentParser(description='Socket Server Example', epilog='Bye now.')
p.add_argument('--port', action='store', dest='port', type=int, required=True)
p.add_argument('--host', action='store', dest='host', default='127.0.0.1', help='where to listen (default: %(default)s)')
p.add_argument('-v', '--verbose', action='count', help='say more')
p.add_argument('-q', '--quiet', action='store_true', help='say less ' * 20)
p.add_argument('name', nargs='?', default='nobody', help='who')
for line in ('--port 9900', '--port=9900 x', '', '--port x', '--port', '--port 1 -vvv', '--po 7 -qv', '--port 1 a b', '-h', '--help',
             '--p 1', '--port 1 --host', '--port 1 -x', '--port 1 --quiet=yes', '--port 1 -qx', '--port 1 -- -a'):
    run(p, line)
run(p, '--port 1 -z zz top more', 'parse_known_args')
print(p.format_usage())
print(p.format_help())

print('-- nargs')
p = argparse.ArgumentParser('nargs')
p.add_argument('one')
p.add_argument('two', nargs=2, type=int)
p.add_argument('opt', nargs='?')
p.add_argument('rest', nargs='*')
p.add_argument('--a', nargs='+')
p.add_argument('--b', nargs='?', const='C', default='D')
p.add_argument('--c', nargs='*')
p.add_argument('--d', nargs=2, metavar=('X', 'Y'))
p.add_argument('--e', nargs=1)
for line in ('x 1 2', 'x 1', 'x 1 2 3 4 5', 'x 1 2 --a', 'x 1 2 --a 1 2 3', '--a 1 2 3 -- x 1 2', 'x 1 2 --b', 'x 1 2 --b 7', 'x 1 2 --c', '--c 1 -- x 3 4',
             'x 1 2 --d 1', 'x 1 2 --d 1 2', 'x 1 2 --d=1', 'x 1 2 --e', 'x 1 2 --e 9', 'x 1 b', '', 'x -1 -2', '--c -1 -2.5 -.5 -- x 1 2'):
    run(p, line)
print(p.format_help())

print('-- actions')
p = argparse.ArgumentParser(prog='actions', add_help=False)
p.add_argument('-s', action='store_const', const=42)
p.add_argument('-t', action='store_true')
p.add_argument('-f', action='store_false')
p.add_argument('-a', '--add', action='append')
p.add_argument('-A', '--add-const', action='append_const', const='k', dest='consts')
p.add_argument('-B', action='append_const', const='b', dest='consts')
p.add_argument('-c', action='count', default=0)
p.add_argument('-V', '--version', action='version', version='%(prog)s 1.0')
for line in ('', '-s -t -f', '-a 1 -a 2 --add=3', '-AB', '-ccc', '-V', '-tfc', '-a', '-a1 -a=2', '-tfa3', '-tx'):
    run(p, line)
print(p.format_help())

print('-- types and choices')


def even(s):
    n = int(s)
    if n % 2:
        raise argparse.ArgumentTypeError('%r is odd' % s)
    return n


def port(s):
    return int(s) % 65536


p = argparse.ArgumentParser(prog='types')
p.add_argument('mode', choices=['client', 'server'], help='one of %(choices)s, type %(type)s')
p.add_argument('-n', type=even)
p.add_argument('-f', type=float, choices=[1.0, 2.5])
p.add_argument('-p', '--port', type=port, default='70000', metavar='PORT')
p.add_argument('-x', type=lambda s: int(s, 16))
for line in ('client', 'other', 'server -n 3', 'server -n 4', 'server -n x', 'server -f 2.5', 'server -f 3', 'server -f x', 'client -p x', 'client -x ff'):
    run(p, line)
print(p.format_help())

print('-- groups')
p = argparse.ArgumentParser(prog='groups')
g = p.add_argument_group('network', 'where to go')
g.add_argument('--host')
g.add_argument('--port', type=int)
g = p.add_mutually_exclusive_group()
g.add_argument('--tcp', action='store_true')
g.add_argument('--udp', action='store_true')
g = p.add_mutually_exclusive_group(required=True)
g.add_argument('-c', '--client', action='store_true')
g.add_argument('-s', '--server', metavar='ADDR')
for line in ('-c', '-c --tcp', '-c --tcp --udp', '', '-c -s x', '-s x --port 1'):
    run(p, line)
print(p.format_help())

print('-- subparsers')
p = argparse.ArgumentParser(prog='sub')
p.add_argument('-v', action='store_true')
sub = p.add_subparsers(dest='cmd', title='commands', description='what to do', help='pick one')
a = sub.add_parser('send', help='send a thing')
a.add_argument('what')
a.add_argument('--to', default='me')
a.set_defaults(func='SEND')
b = sub.add_parser('recv', description='Receives.')
b.add_argument('-n', type=int)
for line in ('send x', 'send', 'recv -n 4', 'recv -n', 'other', '-v send x --to you', 'send x y', 'send -h', 'recv -h', '-h', 'recv x -v'):
    run(p, line)
run(p, 'send x y -z', 'parse_known_args')

p = argparse.ArgumentParser(prog='sub2')
sub = p.add_subparsers(help='sub-command help')
sub.add_parser('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', help='long')
sub.add_parser('b', help='short').add_argument('foo', type=int)
run(p, '-h')
run(p, 'b 3')
run(p, 'b x')

print('-- long usage')
p = argparse.ArgumentParser(prog='a-rather-long-program-name')
for i in range(8):
    p.add_argument('--option-%d' % i, metavar='VALUE', required=i == 3)
g = p.add_mutually_exclusive_group()
for i in range(3):
    g.add_argument('--alternative-%d' % i, action='store_true')
p.add_argument('first')
p.add_argument('second', nargs='+')
p.add_argument('third', nargs='*')
print(p.format_usage())
p.prog = 'x' * 70
print(p.format_usage())
p = argparse.ArgumentParser(prog='short')
for i in range(12):
    p.add_argument('positional-%d' % i)
print(p.format_usage())
p = argparse.ArgumentParser(prog='none', add_help=False)
print(p.format_usage())
print(p.format_help())
p = argparse.ArgumentParser(prog='own', usage='%(prog)s [options] file')
p.add_argument('file', help=argparse.SUPPRESS)
print(p.format_help())

print('-- formatters')
text = '''A first line.
    An indented one, of the program %(prog)s, which is long enough to be folded by the usual rules of the formatter.

Last.'''
for f in (argparse.HelpFormatter, argparse.RawDescriptionHelpFormatter, argparse.RawTextHelpFormatter, argparse.ArgumentDefaultsHelpFormatter):
    p = argparse.ArgumentParser(prog='f', description=text, formatter_class=f)
    p.add_argument('-x', type=int, default=3, help='an x\nof two lines')
    p.add_argument('-y', action='store_true', help='a y')
    p.add_argument('z', nargs='?', default='Z', help='a z')
    p.add_argument('w', help='a w')
    print(p.format_help())
p = argparse.ArgumentParser(prog='wide', formatter_class=lambda prog: argparse.HelpFormatter(prog, max_help_position=50, width=70))
p.add_argument('--an-option-with-a-long-name', help='this is explained here in some words, and in some more')
p.add_argument('-b', '--another-option', metavar='LONGER', help='this is explained here')
print(p.format_help())

print('-- other options of the parser')
parent = argparse.ArgumentParser(add_help=False)
parent.add_argument('--common', default='c')
g = parent.add_argument_group('shared')
g.add_argument('--too')
p = argparse.ArgumentParser(prog='child', parents=[parent])
p.add_argument('--own')
run(p, '--common 1 --own 2 --too 3')
print(p.format_help())
p = argparse.ArgumentParser(prog='chars', prefix_chars='+/')
p.add_argument('+x')
p.add_argument('//long', '/l')
run(p, '+x 1 //long 2')
run(p, '-x')
run(p, '+h')
p = argparse.ArgumentParser(prog='defaults', argument_default=argparse.SUPPRESS)
p.add_argument('--a')
p.add_argument('--b', default=1)
p.set_defaults(c=5, b=6)
run(p, '')
print(p.get_default('b'), p.get_default('c'), p.get_default('a') == argparse.SUPPRESS)
p = argparse.ArgumentParser(prog='resolve', conflict_handler='resolve')
p.add_argument('-f', '--foo', help='old')
p.add_argument('--foo', help='new')
print(p.format_help())
name = 'args.txt'
with open(name, 'w') as f:
    f.write('-a\nfrom file\n-b\n')
p = argparse.ArgumentParser(prog='file', fromfile_prefix_chars='@')
p.add_argument('-a')
p.add_argument('-b', action='store_true')
run(p, ['@args.txt'])
os.remove(name)
run(p, ['@args.txt'])
ns = argparse.Namespace(x=1, y='two')
print(ns, ns == argparse.Namespace(y='two', x=1), ns != argparse.Namespace(x=2), 'x' in ns, 'z' in ns)
p = argparse.ArgumentParser(prog='ns')
p.add_argument('--x')
print(p.parse_args(['--x', '2'], ns) is ns, ns.x)


class Upper(argparse.Action):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, (values.upper(), option_string))


p = argparse.ArgumentParser(prog='custom')
p.add_argument('-u', action=Upper)
p.add_argument('pos', action=Upper)
run(p, '-u abc def')
p = argparse.ArgumentParser(prog='rem')
p.add_argument('--x')
p.add_argument('cmd')
p.add_argument('args', nargs=argparse.REMAINDER)
run(p, '--x 1 run -a --b -- c')
run(p, 'run')
print(p.format_usage())

print('-- mistakes of the program')
p = argparse.ArgumentParser(prog='bad')
attempt(p.add_argument, '-a', action='nothing')
attempt(p.add_argument, '-h')
attempt(p.add_argument, '-a', type='int')
attempt(p.add_argument, 'a', required=True)
attempt(p.add_argument, 'a', dest='b')
attempt(p.add_argument, '-a', nargs=0)
attempt(p.add_argument, '-a', nargs=2, metavar=('A', 'B', 'C'))
attempt(p.add_argument, '-a', 'b')
attempt(p.add_argument, '--')
attempt(p.add_argument, '-b', const=3)
g = p.add_mutually_exclusive_group()
attempt(g.add_argument, 'x')
attempt(argparse.ArgumentParser, conflict_handler='maybe')
p = argparse.ArgumentParser(prog='bad')
attempt(p.error, 'my own words')
attempt(p.exit, 3, 'leaving\n')
attempt(p.parse_args, ['--nope'])
print(argparse.FileType('w')('-') is sys.stdout, argparse.FileType()('-') is sys.stdin, argparse.FileType('rb', 5))
p = argparse.ArgumentParser(prog='ft')
p.add_argument('f', type=argparse.FileType('r'))
run(p, '/nonexistent/file')
print(repr(p.add_argument('-x', type=int, help='h')))
print(repr(argparse.ArgumentParser(prog='r'))[:60])
print(argparse.SUPPRESS, argparse.OPTIONAL, argparse.ZERO_OR_MORE, argparse.ONE_OR_MORE, argparse.REMAINDER, argparse.PARSER)

if sys.version_info[0] == 3:
    print('-- of Python 3')
    p = argparse.ArgumentParser(prog='three', allow_abbrev=False)
    p.add_argument('--flag', action=argparse.BooleanOptionalAction, default=True, help='a flag')
    p.add_argument('--more', action='extend', nargs='+')
    p.add_argument('--old', deprecated=True)
    for line in ('--no-flag', '--flag --more 1 2 --more 3', '--fla', '--old 3', '-h'):
        run(p, line)
    p = argparse.ArgumentParser(prog='noexit', exit_on_error=False)
    p.add_argument('-n', type=int)
    run(p, '-n x')
    run(p, 'y')
    p = argparse.ArgumentParser(prog='req')
    s = p.add_subparsers(required=True, dest='cmd', metavar='COMMAND')
    s.add_parser('checkout', aliases=['co'], help='check it out')
    run(p, '')
    run(p, 'co')
    run(p, 'xx')
    run(p, '-h')
    p = argparse.ArgumentParser(prog='metatype', formatter_class=argparse.MetavarTypeHelpFormatter)
    p.add_argument('-n', type=int)
    p.add_argument('f', type=float)
    print(p.format_help())
