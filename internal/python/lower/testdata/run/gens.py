# 2 3
def count(n):
    """counts"""
    i = 0
    while i < n:
        yield i
        i += 1
print(list(count(4)))

def change(n):
    n = n * 2
    yield n
    n += 1
    yield n
print(list(change(5)))

def echo():
    got = None
    while True:
        try:
            got = yield got
            if got == 'stop': return
        except ValueError as e:
            got = 'caught %s' % e
        finally:
            log.append(got)
log = []
g = echo()
next(g)
print(g.send('a'), g.send('b'), g.throw(ValueError('x')))
try:
    g.send('stop')
except StopIteration:
    print('stopped')
print(log)

def closing():
    try:
        yield 1
        yield 2
    finally:
        print('closed')
g = closing()
print(next(g))
g.close()

squares = (i * i for i in range(5) if i % 2)
print(list(squares))
n = 3
print(sum(i * n for i in range(4)), max(x for x in [3, 1, 2]), ','.join(str(i) for i in range(3)))
print(list((a, b) for a in range(2) for b in range(2) if a != b))
def nested():
    return list(list(j for j in range(i)) for i in range(3))
print(nested())
def late():
    k = 1
    g = (k * i for i in range(3))
    k = 10
    return list(g)
print(late())
print([[i * j for j in range(3)] for i in range(3)])
print([(lambda: list(x + i for x in range(2)))() for i in range(2)])
def tree(t):
    if t:
        left, v, right = t
        for x in tree(left): yield x
        yield v
        for x in tree(right): yield x
print(list(tree(((None, 1, None), 2, (None, 3, None)))))
def first_raises():
    yield 1
    raise KeyError('boom')
def consume():
    for x in first_raises():
        print(x)
any_ = any(x > 2 for x in count(5))
print(any_, all(x < 2 for x in count(5)))
d = dict((k, v) for k, v in [('a', 1), ('b', 2)])
print(sorted(d.items()))
consume()
