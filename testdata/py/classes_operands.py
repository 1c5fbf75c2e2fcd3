# Which method an operator asks, with sequences, floats and three operands.
class Vector(object):
    def __init__(self, x): self.x = x
    def __mul__(self, k): return 'mul %r' % (k,)
    def __rmul__(self, k): return 'rmul %r' % (k,)
    def __div__(self, k): return 'div %r' % (k,)
    __truediv__ = __div__
    def __rdiv__(self, k): return 'rdiv %r' % (k,)
    __rtruediv__ = __rdiv__
    def __pow__(self, k, m=None): return 'pow %r %r' % (k, m)
    def __index__(self): return 2
    def __eq__(self, other):
        print('%s == %s' % (self.x, other.x))
        return False
    __hash__ = None


class Classic:
    def __init__(self, x): self.x = x
    def __div__(self, k): return Classic(self.x / k)
    __truediv__ = __div__


class Index(object):
    def __index__(self): return 2


v = Vector(1)
print(v * 2, v * 'ab', v * [1], 2 * v, 'ab' * v, [1] * v, (1,) * v)
print(v / 2, v / 2.5, 1.5 / v, v / 0.5)
print(Classic(5.0).x, (Classic(5.0) / 2.0).x, (Classic(6) / 4.0).x)
print(v ** 2, pow(v, 2), pow(v, 2, 3))
print('ab' * Index(), Index() * [1])
print(v in [Vector(2), Vector(3)], v in (Vector(4),))
for f in lambda: object() * 'a', lambda: [1] * object(), lambda: pow(object(), 1, 2), lambda: [1] * 1.0:
    try:
        f()
    except TypeError as e:
        print(e)
