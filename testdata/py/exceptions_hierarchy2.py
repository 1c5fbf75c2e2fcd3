# The tree, as isinstance and bases see it.
import select
import socket

for name in ("BaseException Exception StandardError ArithmeticError ZeroDivisionError OverflowError FloatingPointError "
             "AssertionError AttributeError EnvironmentError IOError OSError EOFError ImportError LookupError IndexError KeyError "
             "MemoryError NameError UnboundLocalError ReferenceError RuntimeError NotImplementedError SyntaxError IndentationError "
             "TabError SystemError TypeError ValueError UnicodeError UnicodeEncodeError StopIteration KeyboardInterrupt "
             "SystemExit GeneratorExit Warning DeprecationWarning UserWarning BufferError").split():
    print name, eval(name).__bases__[0].__name__
print socket.error.__bases__, socket.timeout.__bases__, socket.gaierror.__bases__, select.error.__bases__
print socket.error, ValueError, repr(KeyError("k")), str(KeyError("k")), repr(ValueError("a", 1))
print str(ValueError("a", 1))
e = IOError(2, "text")
print e.errno, e.strerror, e.filename, str(e), repr(e), e.args, e[0]
e = IOError(2, "text", "name")
print str(e), e.filename, e.args, repr(e)
e = OSError("only text")
print e.errno, str(e), repr(e)
e = socket.error(98, "Address already in use")
print e, e.errno, repr(e), isinstance(e, IOError), isinstance(e, OSError)
print socket.timeout("timed out"), repr(socket.timeout("timed out")), select.error(4, "x")[1], str(select.error(4, "x"))
for e in SystemExit(3), SystemExit("text"), SystemExit(), StopIteration(1), KeyboardInterrupt(), Exception(u"unicode"):
    print repr(e), repr(str(e)), e.args
print SystemExit(3).code, SystemExit().code, isinstance(SystemExit(), Exception), hasattr(e, "message")
for x in e:
    print repr(x)
