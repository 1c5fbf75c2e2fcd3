# The family of errors in 2.7.
for kind in BaseException, Exception, StandardError, ArithmeticError, ZeroDivisionError, OverflowError, AssertionError, AttributeError, EnvironmentError, IOError, OSError, EOFError, ImportError, LookupError, IndexError, KeyError, MemoryError, NameError, RuntimeError, NotImplementedError, StopIteration, SystemExit, KeyboardInterrupt, TypeError, ValueError, UnicodeError:
    print kind.__name__, [base.__name__ for base in kind.__bases__]
print issubclass(KeyError, LookupError), issubclass(KeyError, StandardError), issubclass(KeyError, IndexError)
print issubclass(KeyboardInterrupt, Exception), issubclass(SystemExit, BaseException)
print isinstance(ValueError("x"), Exception), isinstance(ValueError("x"), (KeyError, ValueError)), isinstance("x", Exception)


# Kinds of one's own.
class ProtocolError(Exception):
    pass


class BadLine(ProtocolError):
    def __init__(self, line):
        Exception.__init__(self, "bad line", line)
        self.line = line


class Named(BadLine, ValueError):
    def __str__(self):
        return "nothing but %s" % self.args[0]


for error in ProtocolError("why"), BadLine("HELO"), Named("xyz"):
    print error, repr(error), error.args
    print isinstance(error, ProtocolError), isinstance(error, ValueError)
print BadLine("QUIT").line, [kind.__name__ for kind in Named.__mro__]
try:
    raise Named("abc")
except ValueError, error:
    print error, error.line, error.__class__ is Named
