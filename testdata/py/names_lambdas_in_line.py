# Several lambdas in one line: each refuses what it does not take.
def t(f, *a):
    try: print(repr(f(*a)))
    except Exception as e: print(e)
t(lambda: 1, 5); t(lambda x: 1); t(lambda x, y=2: 1, 1, 2, 3); t((lambda x: lambda y, z: x)(1), 1, 2, 3)
t(lambda a,
  b: a)
