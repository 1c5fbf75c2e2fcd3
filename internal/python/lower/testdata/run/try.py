# 2 3
log = []
def show(x):
    log.append(str(x))
def flush(title):
    print(title + ': ' + ' '.join(log))
    del log[:]

def returns(n):
    try:
        show('body')
        if n == 0: return 'from body'
        if n == 1: raise ValueError('one')
        if n == 2: raise KeyError('two')
        if n == 3: raise RuntimeError('three')
    except ValueError as e:
        show('except %s' % e)
        return 'from except'
    except (KeyError, IndexError):
        show('tuple')
    else:
        show('else')
        return 'from else'
    finally:
        show('finally')
        if n == 3: return 'finally overrides'
    return 'end'
for i in range(5):
    show(returns(i))
    flush('returns %d' % i)

def loops():
    out = []
    for i in range(10):
        try:
            if i == 1: continue
            if i == 5: break
            if i == 3: raise ValueError
            out.append(i)
        except ValueError:
            out.append('v')
            continue
        finally:
            out.append('f')
        out.append('after')
    else:
        out.append('never')
    return out
print(loops())

def nested():
    for i in range(3):
        for j in range(3):
            try:
                try:
                    if j == 1: break
                    if i == 2: return (i, j)
                    show((i, j))
                finally:
                    show('in')
            finally:
                show('out')
        else:
            show('inner else')
print(nested()); flush('nested')

def swallow():
    while True:
        try:
            raise ValueError
        finally:
            break
    return 'swallowed'
print(swallow())

def reraise():
    try:
        try:
            raise ValueError('inner')
        except ValueError:
            show('reraising')
            raise
    except ValueError as e:
        show(e.args[0])
reraise(); flush('reraise')

def from_else():
    try:
        try:
            pass
        except ValueError:
            show('no')
        else:
            raise ValueError('else')
    except ValueError as e:
        show(e)
from_else(); flush('from else')

def variables():
    x = 1
    try:
        x = 2
        y = x + 1
        raise KeyError
    except KeyError:
        x += y
    finally:
        z = x
    return x, y, z
print(variables())

def whileelse(n):
    while n:
        n -= 1
        try:
            if n == 5: break
        except Exception: pass
    else:
        return 'else %d' % n
    return 'broke %d' % n
print(whileelse(3), whileelse(8))

def bare():
    try:
        raise SystemExit(3)
    except:
        return 'bare'
print(bare())

count = 0
while True:
    count += 1
    try:
        if count < 3: continue
        if count > 4: break
        1 // (count - 4)
    except ZeroDivisionError:
        print('zero at', count)
print(count)

def closures():
    fs = []
    for i in range(3):
        try:
            v = i * 10
            fs.append(lambda: v)
        finally:
            pass
    return [f() for f in fs]
print(closures())

def carried():
    out = []
    for i in range(3):
        try:
            if i == 0:
                seen = 'first'
            out.append(seen)
        except NameError:
            out.append('unbound')
    return out
print(carried())

def unbound():
    try:
        if False: w = 1
    finally:
        pass
    try:
        return w
    except UnboundLocalError as e:
        return str(e)
print(unbound())

def deep(n):
    try:
        if n == 0: raise ValueError('deep')
        deep(n - 1)
    finally:
        show(n)
try:
    deep(3)
except ValueError as e:
    show(e)
flush('deep')

def main():
    try:
        first()
    except KeyError:
        pass

def first():
    for i in range(2):
        try:
            second(i)
        except KeyError:
            pass
        finally:
            pass

def second(i):
    try:
        if i == 1:
            third = [][i]
    except ValueError:
        pass

main()
