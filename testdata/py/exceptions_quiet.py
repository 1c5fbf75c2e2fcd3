# Raising and catching call no method of the exception: only who shows it does.
class E(Exception):
    def __str__(self):
        print('str called')
        return 'x'
def f(): raise E('a')
try: f()
except E: print('caught')
try:
    try: f()
    finally: print('fin')
except E as e: print('caught %s' % e)
class Noisy(object):
    def __repr__(self):
        print('repr called')
        return 'Noisy()'
try:
    raise ValueError(Noisy())
except ValueError as e:
    print('caught')
    print(e)
