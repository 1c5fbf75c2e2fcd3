"""Warnings shown, filtered, recorded."""
from __future__ import print_function
import os
import sys
import warnings

PY3 = sys.version_info[0] == 3
HERE = os.path.dirname(os.path.abspath(__file__)) + os.sep


class Out(object):
    def write(self, text):
        sys.stdout.write(text.replace(HERE, ''))

    def flush(self):
        pass


sys.stderr = Out()


def attempt(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, e)
    except AssertionError as e:
        print(type(e).__name__, e)


def f(n):
    warnings.warn('from f')
    warnings.warn('level 2 %d' % n, stacklevel=2)


f(1)
f(2)
warnings.warn('other', RuntimeWarning)
warnings.warn('pending', PendingDeprecationWarning)
for i in range(3):
    warnings.warn('in a loop')
warnings.warn(UserWarning('an instance'))


class Own(UserWarning):
    pass


warnings.warn('own', Own)
warnings.filterwarnings('error', 'bad')
attempt(warnings.warn, 'bad thing')
warnings.simplefilter('always')
for i in range(2):
    warnings.warn('always')
    warnings.warn('deprecated', DeprecationWarning)
warnings.simplefilter('ignore')
warnings.warn('ignored')
warnings.resetwarnings()
warnings.simplefilter('once')
for i in range(2):
    warnings.warn('once')
    warnings.warn('once')
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always')
    warnings.warn('recorded', DeprecationWarning)
    print(len(w), w[0].category.__name__, w[0].message, os.path.basename(w[0].filename), w[0].lineno)
with warnings.catch_warnings():
    warnings.simplefilter('ignore')
    warnings.warn('ignored')
warnings.warn('again')
attempt(warnings.warn, 'x', 5)
attempt(warnings.warn, 'x', KeyError)
attempt(warnings.simplefilter, 'nope')
print(repr(warnings.formatwarning('m', UserWarning, 'file.py', 3, 'the line')), repr(warnings.formatwarning('m', UserWarning, '/nonexistent', 3)))
warnings.warn_explicit('explicit', UserWarning, 'some.py', 7)
saved = warnings.showwarning
warnings.showwarning = lambda *args, **kw: print('shown', args[0], args[1].__name__)
warnings.warn('custom')
warnings.showwarning = saved
