for f in int, long:
    try:
        f(base=10)
    except TypeError, e:
        print e
