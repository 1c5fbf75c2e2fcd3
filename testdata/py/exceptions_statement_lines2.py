# Which line of a statement that takes several a traceback shows: Python 2's is that of the operand it
# came to last. The interpreter's own report leaves the blanks at a line's end, traceback's does not.
import sys
import traceback


def raised():
    raise ValueError('%s of %s'
                     % ('a', 'b'))


def raised_with_value():
    raise ValueError, ('a' +
                       str(1))


def asserted():
    assert (1 ==
            2), ('not ' +
                 'equal')


def looped():
    for x in (
            3):
        pass


def called():
    int(
        'x',
        10)


def formatted():
    return ('%d' %
            'x')


for f in raised, raised_with_value, asserted, looped, called, formatted:
    try:
        f()
    except Exception:
        name, line = traceback.extract_tb(sys.exc_info()[2])[-1][2:0:-1]
        print name, line


def blanks():
    return missing   


try:
    blanks()  
except NameError:
    sys.stderr = sys.stdout
    traceback.print_exc()
    sys.excepthook(*sys.exc_info())
