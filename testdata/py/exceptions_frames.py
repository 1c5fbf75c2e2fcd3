from __future__ import print_function
import sys, os
def bad():
    return 1 / 0
try:
    bad()
except Exception as e:
    exc_type, exc_obj, exc_tb = sys.exc_info()
    fname = os.path.split(exc_tb.tb_frame.f_code.co_filename)[1]
    print(exc_type.__name__, fname, exc_tb.tb_lineno)
    while exc_tb.tb_next: exc_tb = exc_tb.tb_next
    print(exc_tb.tb_frame.f_code.co_name, exc_tb.tb_lineno, exc_tb.tb_frame.f_lineno, exc_tb.tb_frame.f_globals['__name__'])
def whoami(): return sys._getframe(1).f_code.co_name
def me(): return whoami()
print(me(), sys._getframe().f_code.co_name, sys._getframe().f_back)
def line(): return sys._getframe(1).f_lineno
print(line())
def chain():
    f, names = sys._getframe(), []
    while f:
        names.append(f.f_code.co_name)
        f = f.f_back
    return names
def outer(): return chain()
print(outer())
try: sys._getframe(100)
except ValueError as e: print(e)
class C(object):
    def method(self): return sys._getframe().f_code.co_name
print(C().method(), [sys._getframe(0).f_lineno])
def hook(kind, value, tb):
    print('hook:', kind.__name__, value, tb.tb_lineno, tb.tb_frame.f_code.co_name)
    sys.exit(4)
print(sys.excepthook is sys.__excepthook__)
sys.excepthook = hook
# exit: 4
raise ValueError('the end')
