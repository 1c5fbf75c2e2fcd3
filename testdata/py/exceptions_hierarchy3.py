# The tree, as bases and errno see it.
import errno
import select
import socket

for name in ("BaseException Exception ArithmeticError ZeroDivisionError OverflowError AssertionError AttributeError EOFError "
             "ImportError ModuleNotFoundError LookupError IndexError KeyError MemoryError NameError UnboundLocalError OSError "
             "BlockingIOError ChildProcessError ConnectionError BrokenPipeError ConnectionAbortedError ConnectionRefusedError "
             "ConnectionResetError FileExistsError FileNotFoundError InterruptedError IsADirectoryError NotADirectoryError "
             "PermissionError ProcessLookupError TimeoutError RuntimeError NotImplementedError RecursionError StopIteration "
             "SyntaxError IndentationError TabError TypeError ValueError UnicodeError UnicodeDecodeError KeyboardInterrupt "
             "SystemExit GeneratorExit Warning DeprecationWarning ResourceWarning").split():
    print(name, eval(name).__bases__[0].__name__)
print(socket.error is OSError, IOError is OSError, EnvironmentError is OSError, select.error is OSError,
    socket.timeout is TimeoutError)
print(socket.gaierror.__bases__, socket.herror.__bases__)
for number in errno.ENOENT, errno.ECONNREFUSED, errno.EPIPE, errno.EAGAIN, errno.EINPROGRESS, errno.ETIMEDOUT, errno.EINTR, errno.EADDRINUSE:
    e = OSError(number, "text")
    print(type(e).__name__, e, repr(e), e.args)
e = OSError(errno.ENOENT, "text", "name")
print(str(e), e.filename, e.args, repr(e), type(e).__name__)
e = OSError("only text")
print(e.errno, str(e), repr(e), e.args)
print(repr(KeyError("k")), str(KeyError("k")), repr(ValueError("a", 1)), str(ValueError("a", 1)), str(KeyError()))
for e in SystemExit(3), SystemExit("text"), StopIteration(1), KeyboardInterrupt(), TimeoutError("timed out"), socket.gaierror(-2,
            "x"):
    print(repr(e), repr(str(e)), e.args)
print(SystemExit(3).code, StopIteration(5).value, isinstance(SystemExit(), Exception))
e = ValueError("noted")
e.add_note("a note")
print(e.with_traceback(None) is e, e.__cause__, e.__context__, e.__suppress_context__, e.__traceback__)
