class Obj:
    val = None
    def method(self, *args, **kw): return None
    def fails(self): raise ValueError
obj, none, one, items, d = Obj(), None, 1, [1, 2], {}
def plain(): raise ValueError

def c01(): return undefined
def c02(): return 1 + undefined
def c03(): return one + none
def c04(): return (one) + (none) * 2
def c05():
    x = one / 0
def c06(): return obj.missing
def c07(): return obj.val.missing.deeper
def c08(): return obj.method().missing()
def c09(): return none()
def c10(): return items[5] + 1
def c11(): return d['key']
def c12():
    items[7] = one
def c13():
    a, b = items, 1, 2
def c14():
    for i in none: pass
def c15():
    for i, j in items: pass
def c16():
    raise KeyError('x')
def c17():
    assert one == 2, 'message'
def c18():
    x = 'text'; x += 1
def c19():
    return obj.method(1,
        none + 1,
        2)
def c20():
    return (obj
            .method()
            .missing)
def c21():
    del d['k']
def c22(): return -none
def c23(): return [n.x for n in items if n]
def c24(): return one < none
def c25():
    with none as x: pass
def c26():
    return f'{one} {none:>5} {undefined!r}'
def c27(): return f"{undefined}"
def c28(): return items[one:none.x]
def c29():
    obj.val.x = 1
def c30(): return {undefined: 1}
def c31():
    value = (one +
             none)
def c32():
    value = one + \
        none
def c33(): return 'é' + 'ü' * 2 + none
def c34(): return '日本' + none
def c35(): int('x'); print()
def c36(): x = int('x')
def c37(): return int('x')
def c38():
    x = int('x')
def c39():
    return int('x')
def c40():
    return obj.fails()
def c41():
    obj.fails()
def c42():
    plain()
def c43():
    x = y = plain()
def c44():
    if one: plain()
def c45():
    for i in range(plain()): pass
def c46():
    while not plain(): pass
def c47():
    return plain() or 1
def c48():
    try:
        pass
    finally:
        plain()
def c49(): return (lambda: undefined)()
def c50(): return one if undefined else 2
def c51(): return obj.method(*none)
def c52():
    x = [
        1,
        undefined,
    ]
def c53():
    x = obj.method(
        1
    )(2)
def c54():
    x = {
        'a': 1,
        'b': items[9],
    }
def c55(): return one // 0 if one else 2
def c56(): return 2 ** none
def c57(): return one % 0
def c58(): return not undefined
def c59(): return items [ 9 ]
def c60(): return one   +   none   # comment
def c61():
    import no_such_module
def c62():
    x = 1; import no_such_module as y
def c63():
    x: int = undefined
def c64(): return items[0](1)
def c65():
    global g
    del g
