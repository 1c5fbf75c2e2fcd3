"""Loggers, levels, handlers and formats, as programs set them up."""
from __future__ import print_function
import logging
import os
import sys


HERE = os.path.dirname(os.path.abspath(__file__)) + os.sep


class Out(object):
    def __init__(self, label):
        self.label = label

    def write(self, text):
        for line in text.replace(HERE, '').splitlines():
            sys.stdout.write('[%s] %s\n' % (self.label, line))

    def flush(self):
        pass


def attempt(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, e)


sys.stderr = Out('err')
print('-- nothing set up')
quiet = logging.getLogger('quiet')
quiet.warning('first %s', 'one')
quiet.error('second')
quiet.info('unseen')

print('-- basicConfig')
logging.basicConfig(stream=Out('basic'), level=logging.DEBUG, format='%(name)s: %(message)s')
logging.debug('debug %d', 1)
logging.info('info')
logging.warning('warning %(a)s', {'a': 2})
logging.error('error')
logging.critical('critical')
logging.log(25, 'level 25')
quiet.info('now seen')
logging.basicConfig(stream=Out('again'), level=logging.ERROR)
logging.debug('still here')
log = logging.getLogger('EchoRequestHandler')
log.debug('handle')
log.info('got %r from %s', 'data', ('127.0.0.1', 80))
print(log.name, log.level, log.getEffectiveLevel(), log.isEnabledFor(10), log.parent is logging.getLogger(), logging.root is logging.getLogger())

print('-- formats')
top = logging.getLogger('top')
top.propagate = False
h = logging.StreamHandler(Out('top'))
top.addHandler(h)
top.addHandler(h)
print(len(top.handlers))


def shown(fmt, datefmt=None, **kw):
    h.setFormatter(logging.Formatter(fmt, datefmt, **kw))


def function():
    top.warning('here')


shown('%(levelname)-8s|%(levelno)s|%(filename)s|%(module)s|%(lineno)d|%(funcName)s|%(threadName)s|%(processName)s|%(message)10s|')
function()
top.warning('there')
logging.getLogger('top.below').error('below')
shown('%(asctime)s %(message)s', '%Y')
record = logging.LogRecord('name', logging.INFO, '/a/b/c.py', 12, 'msg %s %s', (1, 2), None, 'f')
record.created = 86400.25
record.msecs = 250.0
print(logging.Formatter('%(asctime)s - %(name)s - %(levelname)s - %(message)s').format(record))
print(logging.Formatter('%(asctime)s %(pathname)s %(filename)s:%(lineno)d %(funcName)s', '%d/%m/%y %H:%M').format(record))
print(logging.Formatter().format(record))
print(record.getMessage(), record.name, record.levelname, record.args, record.module)
print(str(record))

print('-- exceptions')
shown('%(levelname)s %(message)s')
try:
    {}['missing']
except KeyError:
    top.exception('caught %s', 'it')
    top.error('with', exc_info=True)
    top.error('without')
top.exception('no exception')

print('-- levels')
top.setLevel(logging.WARNING)
top.info('unseen')
top.warning('seen')
h.setLevel('ERROR')
top.warning('unseen')
top.error('seen')
h.setLevel(logging.NOTSET)
for level in (10, 20, 30, 40, 50, 0, 15, 'INFO', 'NOPE'):
    print(level, logging.getLevelName(level))
logging.addLevelName(15, 'TRACE')
top.setLevel('TRACE')
top.log(15, 'traced')
attempt(top.setLevel, 'nope')
attempt(top.setLevel, 1.5)
attempt(top.log, 'x', 'y')
attempt(logging.getLogger, 5)
logging.disable(logging.ERROR)
top.error('disabled')
top.critical('not disabled')
logging.disable(logging.NOTSET)

print('-- hierarchy')
c = logging.getLogger('a.b.c')
a = logging.getLogger('a')
b = logging.getLogger('a.b')
print(c.parent is b, b.parent is a, a.parent is logging.root)
print(a.getChild('b.c') is c, logging.root.getChild('a') is a)
a.setLevel(logging.ERROR)
print(c.getEffectiveLevel(), c.isEnabledFor(logging.INFO))
a.addHandler(logging.StreamHandler(Out('a')))
c.error('twice')
b.propagate = 0
c.error('nobody')
b.addHandler(logging.NullHandler())
c.error('silence')

print('-- filters, adapters, extra')


class NoSecrets(logging.Filter):
    def filter(self, record):
        return 'secret' not in record.getMessage()


f = NoSecrets()
top.addFilter(f)
top.error('a secret')
top.error('no such thing')
top.removeFilter(f)
top.error('a secret again')
h.addFilter(logging.Filter('top.x'))
top.error('filtered')
logging.getLogger('top.x').error('passes')
logging.getLogger('top.x.y').error('passes')
logging.getLogger('top.xy').error('filtered')
h.filters[:] = []
shown('%(ip)s %(message)s')
top.error('extra', extra={'ip': '10.0.0.1'})
adapter = logging.LoggerAdapter(top, {'ip': '10.0.0.2'})
adapter.warning('adapted %d', 5)
adapter.info('adapted')
attempt(top.error, 'x', extra={'message': 1})
attempt(top.error, 'x', extra={'name': 1})

print('-- files')
name = 'logging-test.log'
fh = logging.FileHandler(name, mode='w')
fh.setFormatter(logging.Formatter('%(levelname)s:%(message)s'))
top.handlers[:] = [fh]
top.error('to a file')
top.error('and again')
fh.close()
print(open(name).read())
print(os.path.basename(fh.baseFilename), fh.mode)
os.remove(name)
late = logging.FileHandler(name, delay=True)
print(os.path.exists(name))
top.handlers[:] = [late]
top.error('late')
print(os.path.exists(name))
late.close()
os.remove(name)
top.handlers[:] = []


class ListHandler(logging.Handler):
    def __init__(self):
        logging.Handler.__init__(self)
        self.records = []

    def emit(self, record):
        self.records.append(self.format(record))


lh = ListHandler()
lh.name = 'the list'
top.addHandler(lh)
top.error('kept %s', 1)
top.critical('kept %s', 2)
print(lh.records, lh.name, lh.get_name())
top.removeHandler(lh)
attempt(logging.Handler().emit, record)
print(logging.makeLogRecord({'msg': 'made %d', 'args': (3,), 'name': 'x'}).getMessage())
print(logging.BufferingFormatter().format([record, record]))
print(logging.BASIC_FORMAT, logging.CRITICAL, logging.FATAL, logging.WARN)
print(issubclass(logging.getLoggerClass(), logging.Logger), logging.getLoggerClass() is logging.Logger)

if sys.version_info[0] == 3:
    print('-- of Python 3')
    top.handlers[:] = [h]
    shown('{levelname}:{message:>8}', style='{')
    top.error('braces')
    shown('$levelname ${message}!', style='$')
    top.error('dollars')
    attempt(logging.Formatter, 'no field')
    attempt(logging.Formatter, '{bad', style='{')
    attempt(logging.Formatter, 'none', style='{')
    attempt(logging.Formatter, 'none', style='$')
    attempt(logging.Formatter, 'x', style='x')
    attempt(logging.basicConfig, handlers=[], stream=1, force=True)
    attempt(logging.basicConfig, stream=1, filename='x')
    attempt(logging.basicConfig, nothing=1)
    logging.basicConfig(force=True, level='INFO', stream=Out('forced'), format='%(message)s')
    logging.info('forced')
    print(logging.getLogger('a'), logging.root, repr(logging.NullHandler()))
    print(logging.getLevelNamesMapping()['INFO'], logging.root.hasHandlers(), logging.getLogger('top') is top)
    print(record)
    def outer():
        inner()
    def inner():
        top.error('level 2', stacklevel=2)
        top.error('stack', stack_info=True)
    shown('%(funcName)s %(message)s')
    outer()
    logging.raiseExceptions = False
    top.error('wrong %d', 'x')
    logging.raiseExceptions = True
    fmt = logging.Formatter('%(ip)s %(message)s', defaults={'ip': None})
    print(fmt.format(record))
    attempt(logging.Formatter('%(nope)s').format, record)
    print(sorted(logging.getHandlerNames()), logging.getHandlerByName('the list') is lh)
    shown('%(message)s')
    top.error(ValueError('an error as message'))
    top.error('%s', 'x', exc_info=ValueError('given'))
