"""What Python 2 has handled stays in sys.exc_info until the function returns."""
import sys
def n(): 
    e = sys.exc_info()[1]
    return e and repr(e)
def f():
    try: 1/0
    except ZeroDivisionError: pass
    print n(), sys.exc_info()[0]
    def g():
        print 'g', n()
        try: {}['a']
        except KeyError: print n()
        print 'g', n()
    g()
    print n()
    for i in range(2):
        try: int('x')
        except ValueError: pass
    print n()
    try: print 'in', n()
    finally: print 'fin', n()
f()
print n()
try: [][1]
except IndexError: pass
print n()
f()
print n()
try: raise TypeError('t')
except TypeError:
    try: 1/0
    except ZeroDivisionError: pass
    print n()
print n()
try:
    raise
except Exception as e: print repr(e)
sys.exc_clear()
print n()
try: raise
except TypeError as e: print e
