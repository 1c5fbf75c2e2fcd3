from __future__ import print_function
import sys
import time
import timeit


def ticks():
    """A clock that goes on by one each time it is read."""
    ticks.now += 1
    return ticks.now


ticks.now = 0
print(timeit.default_number, timeit.default_repeat, timeit.default_timer is getattr(time, 'perf_counter', time.time))
print(timeit.timeit('1 + 1', timer=ticks, number=10), timeit.timeit(timer=ticks, number=1))
print(timeit.repeat('x.append(1)', 'x = []', ticks, 4, 3))
calls = []
t = timeit.Timer(lambda: calls.append(1), lambda: calls.append('setup'), ticks)
print(t.timeit(3), calls)
t = timeit.Timer('''
for i in range(2):
    kept.seen = kept.seen + i
''', 'import sys as kept\nkept.seen = 0', ticks)
print(t.timeit(5), sys.seen, t.repeat(number=1))
print(0 <= timeit.timeit('"-".join(str(n) for n in range(10))', number=50) < 60)
print(0 <= timeit.Timer('time.sleep(0)', 'import time').timeit(number=10) < 60)
for args in (3,), ('pass', 3), ('1 +',), ('pass', 'x ='):
    try:
        print(timeit.Timer(*args))
    except (ValueError, SyntaxError) as e:
        print(type(e).__name__, e.args[0])
t = timeit.Timer('nosuch()')
try:
    t.timeit(1)
except NameError as e:
    print(e)
if sys.version_info[0] == 3:
    values = {'f': calls.append}
    print(timeit.timeit('f(1)', globals=values, number=2, timer=ticks), len(calls), sorted(k for k in values if k[0] != '_'))
    print(timeit.Timer('pass', timer=lambda: ticks() / 4.0).autorange(lambda *a: print('said', a)))
