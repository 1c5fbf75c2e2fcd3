"""optparse and getopt."""
from __future__ import print_function
import getopt
import optparse
import os
import sys

os.environ['COLUMNS'] = '80'
sys.argv[0] = '/x/prog.py'


class Capture(object):
    def __init__(self):
        self.text = ''

    def write(self, s):
        self.text += s

    def flush(self):
        pass


def run(parser, line):
    saved = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = out, err = Capture(), Capture()
    result = None
    try:
        options, args = parser.parse_args(line.split())
        result = sorted(options.__dict__.items()), args
    except SystemExit as e:
        result = 'exit', e.code
    finally:
        sys.stdout, sys.stderr = saved
    print('>', line, result)
    if out.text or err.text:
        print(out.text + err.text)


def attempt(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, e)


p = optparse.OptionParser(usage='usage: %prog [options] host', version='%prog 1.0', description='A description of %prog. ' * 5, epilog='The end.')
p.add_option('-p', '--port', type='int', default=80, help='port to use [default: %default]')
p.add_option('-v', '--verbose', action='store_true', dest='verbose', default=False, help='say more')
p.add_option('-q', action='store_false', dest='verbose')
p.add_option('--host', metavar='NAME', help='a name ' * 15)
p.add_option('-a', action='append')
p.add_option('-c', action='count', default=0)
p.add_option('--mode', type='choice', choices=['tcp', 'udp'])
p.add_option('--two', nargs=2, type='float')
p.add_option('-k', action='store_const', const=42, dest='konst')
p.add_option('--secret', help=optparse.SUPPRESS_HELP)
g = optparse.OptionGroup(p, 'Group', 'Of options.')
g.add_option('--grouped', action='store_true', help='in it')
p.add_option_group(g)
for line in ('', '-p 90 host', '--port=0x10 -v', '-vccq x y', '-p x', '-p', '--nope', '-z', '--host', '--mode tcp', '--mode x', '--two 1 2', '--two 1', '-a 1 -a2', '--po 5', '--ver', '--v', '-k -- -v',
             '--verbose=1', '-h', '--version', '--grouped', 'a -p 3 b', '--two=1 x', '-p5 -'):
    run(p, line)
p.disable_interspersed_args()
run(p, 'a -v')
print(p.get_usage(), p.get_version(), p.get_prog_name(), p.has_option('-p'), p.get_option('--port').dest, p.get_default_values().port)


def callback(option, opt, value, parser, extra):
    parser.values.called = (opt, value, extra)


p = optparse.OptionParser(prog='cb', add_help_option=False)
p.add_option('-x', action='callback', callback=callback, type='string', callback_args=('e',))
p.set_defaults(called=None)
run(p, '-x 5')
print(p.format_help())
attempt(p.add_option, '-x')
attempt(p.add_option, 'x')
attempt(p.add_option, '-y', action='no')
attempt(p.add_option, '-y', type='no')
attempt(p.add_option, '-y', bad=1)
attempt(p.add_option, '-y', type='choice')
attempt(p.add_option)
try:
    p.error('own words')
except SystemExit as e:
    print(e.code)

print('-- getopt')
for args, short, long_ in ((['-a', '-b', 'x', 'rest'], 'ab:', []), (['-abx', '-a'], 'ab:', []), (['--foo', '--bar=1', '--ba', '2', 'r', '-a'], 'a', ['foo', 'bar=']), (['-x'], 'a', []), (['-b'], 'b:', []),
                           (['--bar'], '', ['bar=']), (['--foo=1'], '', ['foo']), (['--f'], '', ['foo', 'far']), (['--nope'], '', []), (['-a', '--', '-b'], 'ab', []), (['-'], 'a', []), (['r', '-a'], 'a', [])):
    attempt(getopt.getopt, args, short, long_)
    attempt(getopt.gnu_getopt, args, short, long_)
try:
    getopt.getopt(['-x'], 'a')
except getopt.GetoptError as e:
    print(e.msg, e.opt, e, getopt.error is getopt.GetoptError)
