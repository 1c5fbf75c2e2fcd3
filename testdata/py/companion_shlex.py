# Words of a command line.
import shlex


def show(f):
    try:
        print(repr(f()))
    except ValueError as e:
        print('ValueError: %s' % e)


for text in ('a "b c" \'d e\' f\\ g "x\\"y" z#k #c', '""', 'a "b', "a\\", 'GET  /index.html\tHTTP', '"a\\b" \'a\\b\''):
    show(lambda: shlex.split(text))
show(lambda: shlex.split('a "b c" \'e\'', posix=False))
show(lambda: shlex.split('a # b', comments=True))
show(lambda: shlex.split('a # b'))
