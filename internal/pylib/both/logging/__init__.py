"""Messages of a program: loggers in a hierarchy, handlers, formatters."""

import os
import string
import sys
import threading
import time

PY3 = sys.version_info[0] == 3

__all__ = [
    'BASIC_FORMAT', 'BufferingFormatter', 'CRITICAL', 'DEBUG', 'ERROR', 'FATAL',
    'FileHandler', 'Filter', 'Formatter', 'Handler', 'INFO', 'LogRecord', 'Logger',
    'LoggerAdapter', 'NOTSET', 'NullHandler', 'StreamHandler', 'WARN', 'WARNING',
    'addLevelName', 'basicConfig', 'captureWarnings', 'critical', 'debug', 'disable',
    'error', 'exception', 'fatal', 'getLevelName', 'getLogger', 'getLoggerClass',
    'info', 'log', 'makeLogRecord', 'setLoggerClass', 'shutdown', 'warn', 'warning',
]
if PY3:
    __all__ += ['getLogRecordFactory', 'setLogRecordFactory', 'lastResort',
                'raiseExceptions', 'getLevelNamesMapping', 'getHandlerByName',
                'getHandlerNames']
    _integer = int
    _text = str
else:
    _integer = (int, long)
    _text = basestring

CRITICAL = FATAL = 50
ERROR = 40
WARNING = WARN = 30
INFO = 20
DEBUG = 10
NOTSET = 0

BASIC_FORMAT = '%(levelname)s:%(name)s:%(message)s'
raiseExceptions = True if PY3 else 1

_started = time.time()
_lock = threading.RLock()
_handlers = {}          # by name
_opened = []            # handlers, for shutdown

_names = {CRITICAL: 'CRITICAL', ERROR: 'ERROR', WARNING: 'WARNING', INFO: 'INFO',
          DEBUG: 'DEBUG', NOTSET: 'NOTSET'}
_numbers = {'CRITICAL': CRITICAL, 'FATAL': FATAL, 'ERROR': ERROR, 'WARN': WARNING,
            'WARNING': WARNING, 'INFO': INFO, 'DEBUG': DEBUG, 'NOTSET': NOTSET}
if not PY3:
    del _numbers['FATAL']


def getLevelName(level):
    """The name of a level, or the level of a name."""
    if level in _names:
        return _names[level]
    if level in _numbers:
        return _numbers[level]
    return 'Level %s' % (level,)


def addLevelName(level, name):
    _names[level] = name
    _numbers[name] = level


def getLevelNamesMapping():
    return dict(_numbers)


def _level(level):
    if isinstance(level, _integer):
        return level
    if not isinstance(level, _text):
        raise TypeError('Level not an integer or a valid string: %r' % (level,))
    if level not in _numbers:
        raise ValueError('Unknown level: %r' % (level,))
    return _numbers[level]


# Records

class LogRecord(object):
    """One message and what is known of it."""

    def __init__(self, name, level, pathname, lineno, msg, args, exc_info,
                 func=None, sinfo=None, **unused):
        now = time.time()
        # One dictionary as the only argument serves %(key)s.
        if args and len(args) == 1 and isinstance(args[0], dict) and args[0]:
            args = args[0]
        self.name = name
        self.msg = msg
        self.args = args
        self.levelname = getLevelName(level)
        self.levelno = level
        self.pathname = pathname
        try:
            self.filename = os.path.basename(pathname)
            self.module = os.path.splitext(self.filename)[0]
        except (TypeError, ValueError, AttributeError):
            self.filename = pathname
            self.module = 'Unknown module'
        self.exc_info = exc_info
        self.exc_text = None
        if PY3:
            self.stack_info = sinfo
        self.lineno = lineno
        self.funcName = func
        self.created = now
        msecs = (now - int(now)) * 1000
        self.msecs = int(msecs) + 0.0 if PY3 else msecs
        self.relativeCreated = (now - _started) * 1000
        thread = threading.current_thread()
        self.thread = thread.ident
        self.threadName = thread.name
        self.processName = 'MainProcess'
        self.process = os.getpid()
        if PY3:
            self.taskName = None

    def __repr__(self):
        return '<LogRecord: %s, %s, %s, %s, "%s">' % (
            self.name, self.levelno, self.pathname, self.lineno, self.msg)

    if not PY3:
        __str__ = __repr__
        __repr__ = object.__repr__

    def getMessage(self):
        msg = self.msg
        if PY3:
            msg = str(msg)
        elif not isinstance(msg, _text):
            try:
                msg = str(msg)
            except UnicodeError:
                msg = self.msg
        if self.args:
            msg = msg % self.args
        return msg


_factory = [LogRecord]


def setLogRecordFactory(factory):
    _factory[0] = factory


def getLogRecordFactory():
    return _factory[0]


def makeLogRecord(values):
    record = _factory[0](None, None, '', 0, '', (), None, None)
    record.__dict__.update(values)
    return record


# Formatters

class PercentStyle(object):
    default_format = '%(message)s'
    asctime_format = '%(asctime)s'
    asctime_search = '%(asctime)'
    mark = '%'

    def __init__(self, fmt, defaults=None):
        self._fmt = fmt or self.default_format
        self._defaults = defaults

    def usesTime(self):
        return self._fmt.find(self.asctime_search) >= 0

    def validate(self):
        """Refuses a format without a %(name)X in it."""
        fmt = self._fmt
        at = fmt.find('%(')
        while at >= 0:
            end = fmt.find(')', at)
            if end < 0:
                break
            rest = fmt[end + 1:].lstrip('#0+ -*.123456789')
            if end > at + 2 and rest[:1] in list('diouxefgcrsa%'):
                return
            at = fmt.find('%(', at + 1)
        raise ValueError("Invalid format '%s' for '%s' style"
                         % (fmt, self.default_format[0]))

    def _values(self, record):
        if self._defaults:
            return dict(self._defaults, **record.__dict__)
        return record.__dict__

    def _format(self, record):
        return self._fmt % self._values(record)

    def format(self, record):
        try:
            return self._format(record)
        except KeyError as e:
            raise ValueError('Formatting field not found in record: %s' % e)


class StrFormatStyle(PercentStyle):
    default_format = '{message}'
    asctime_format = '{asctime}'
    asctime_search = '{asctime'

    def _format(self, record):
        return self._fmt.format(**self._values(record))

    def validate(self):
        found = False
        try:
            for _, name, spec, conversion in string.Formatter().parse(self._fmt):
                if name:
                    if not name.replace('.', '').replace('[', '').replace(
                            ']', '').replace('_', '').isalnum() or name[0].isdigit():
                        raise ValueError('invalid field name/expression: %r' % name)
                    found = True
                if conversion and conversion not in 'rsa':
                    raise ValueError('invalid conversion: %r' % conversion)
        except ValueError as e:
            raise ValueError('invalid format: %s' % e)
        if not found:
            raise ValueError('invalid format: no fields')


class StringTemplateStyle(PercentStyle):
    default_format = '${message}'
    asctime_format = '${asctime}'
    asctime_search = '${asctime}'

    def usesTime(self):
        return '$asctime' in self._fmt or self.asctime_search in self._fmt

    def validate(self):
        fmt = self._fmt.replace('$$', '')
        for i, c in enumerate(fmt):
            if c == '$':
                after = fmt[i + 1:i + 2]
                if not (after.isalpha() or after in ('_', '{')) or not after:
                    raise ValueError("invalid format: bare '$' not allowed")
        if '$' not in fmt:
            raise ValueError('invalid format: no fields')

    def _format(self, record):
        return string.Template(self._fmt).substitute(self._values(record))


_STYLES = {'%': (PercentStyle, BASIC_FORMAT),
           '{': (StrFormatStyle, '{levelname}:{name}:{message}'),
           '$': (StringTemplateStyle, '${levelname}:${name}:${message}')}


def _style(style):
    if style not in _STYLES:
        raise ValueError('Style must be one of: %s' % ','.join(_STYLES))
    return _STYLES[style]


class Formatter(object):
    """Makes the text of a record."""

    converter = staticmethod(time.localtime)
    default_time_format = '%Y-%m-%d %H:%M:%S'
    default_msec_format = '%s,%03d'

    def __init__(self, fmt=None, datefmt=None, style='%', validate=True, **options):
        self._style = _style(style)[0](fmt, options.pop('defaults', None))
        if options:
            raise TypeError("%s__init__() got an unexpected keyword argument '%s'"
                            % ('Formatter.' if PY3 else '', list(options)[0]))
        if PY3 and validate:
            self._style.validate()
        self._fmt = self._style._fmt
        self.datefmt = datefmt

    def formatTime(self, record, datefmt=None):
        t = self.converter(record.created)
        if datefmt:
            return time.strftime(datefmt, t)
        text = time.strftime(self.default_time_format, t)
        if self.default_msec_format:
            text = self.default_msec_format % (text, record.msecs)
        return text

    def formatException(self, ei):
        import traceback
        text = ''.join(traceback.format_exception(ei[0], ei[1], ei[2]))
        return text[:-1] if text[-1:] == '\n' else text

    def usesTime(self):
        return self._style.usesTime()

    def formatMessage(self, record):
        return self._style.format(record)

    def formatStack(self, stack_info):
        return stack_info

    def format(self, record):
        record.message = record.getMessage()
        if self.usesTime():
            record.asctime = self.formatTime(record, self.datefmt)
        if PY3:
            text = self.formatMessage(record)
        else:
            text = self._fmt % record.__dict__
        if record.exc_info and not record.exc_text:
            record.exc_text = self.formatException(record.exc_info)
        if record.exc_text:
            if text[-1:] != '\n':
                text += '\n'
            text += record.exc_text
        if PY3 and record.stack_info:
            if text[-1:] != '\n':
                text += '\n'
            text += self.formatStack(record.stack_info)
        return text


_default_formatter = Formatter()


class BufferingFormatter(object):
    """Formats several records into one text."""

    def __init__(self, linefmt=None):
        self.linefmt = linefmt or _default_formatter

    def formatHeader(self, records):
        return ''

    def formatFooter(self, records):
        return ''

    def format(self, records):
        if not records:
            return ''
        return (self.formatHeader(records)
                + ''.join([self.linefmt.format(record) for record in records])
                + self.formatFooter(records))


# Filters

class Filter(object):
    """Lets pass the records of one logger and those below it."""

    def __init__(self, name=''):
        self.name = name
        self.nlen = len(name)

    def filter(self, record):
        if not self.nlen or record.name == self.name:
            return True
        return record.name.startswith(self.name + '.')


class Filterer(object):
    """What handlers and loggers share: a list of filters."""

    def __init__(self):
        self.filters = []

    def addFilter(self, filter):
        if filter not in self.filters:
            self.filters.append(filter)

    def removeFilter(self, filter):
        if filter in self.filters:
            self.filters.remove(filter)

    def filter(self, record):
        for f in self.filters:
            passed = f.filter(record) if hasattr(f, 'filter') else f(record)
            if not passed:
                return False if PY3 else 0
            if PY3 and isinstance(passed, LogRecord):
                record = passed
        if PY3:
            return record
        return 1


# Handlers

class Handler(Filterer):
    """Brings records somewhere; subclasses define emit."""

    def __init__(self, level=NOTSET):
        Filterer.__init__(self)
        self._name = None
        self.level = _level(level)
        self.formatter = None
        self._closed = False
        _opened.append(self)
        self.createLock()

    def get_name(self):
        return self._name

    def set_name(self, name):
        _handlers.pop(self._name, None)
        self._name = name
        if name:
            _handlers[name] = self

    name = property(get_name, set_name)

    def createLock(self):
        self.lock = threading.RLock()

    def acquire(self):
        if self.lock:
            self.lock.acquire()

    def release(self):
        if self.lock:
            self.lock.release()

    def setLevel(self, level):
        self.level = _level(level)

    def setFormatter(self, fmt):
        self.formatter = fmt

    def format(self, record):
        return (self.formatter or _default_formatter).format(record)

    def emit(self, record):
        raise NotImplementedError('emit must be implemented by Handler subclasses')

    def handle(self, record):
        passed = self.filter(record)
        if PY3 and isinstance(passed, LogRecord):
            record = passed
        if passed:
            self.acquire()
            try:
                self.emit(record)
            finally:
                self.release()
        return passed

    def flush(self):
        pass

    def close(self):
        self._closed = True
        _handlers.pop(self._name, None)
        if self in _opened:
            _opened.remove(self)

    def handleError(self, record):
        """Tells stderr of an error in emit, which must not stop the program."""
        if not raiseExceptions or not sys.stderr:
            return
        import traceback
        type, value, tb = sys.exc_info()
        out = sys.stderr
        try:
            if not PY3:
                traceback.print_exception(type, value, tb, None, out)
                out.write('Logged from file %s, line %s\n'
                          % (record.filename, record.lineno))
                return
            out.write('--- Logging error ---\n')
            traceback.print_exception(type, value, tb, None, out)
            out.write('Call stack:\n')
            out.write(''.join(traceback.format_list(_callers())))
            try:
                out.write('Message: %r\nArguments: %s\n' % (record.msg, record.args))
            except Exception:
                out.write('Unable to print the message and arguments - possible '
                          'formatting error.\nUse the traceback above to help find '
                          'the error.\n')
        except (IOError, OSError):
            pass
        finally:
            del type, value, tb

    def __repr__(self):
        return '<%s (%s)>' % (type(self).__name__, getLevelName(self.level))

    if not PY3:
        __repr__ = object.__repr__


def getHandlerByName(name):
    return _handlers.get(name)


def getHandlerNames():
    return frozenset(_handlers)


class StreamHandler(Handler):
    """Writes lines to a stream, stderr by default."""

    terminator = '\n'

    def __init__(self, stream=None):
        Handler.__init__(self)
        self.stream = sys.stderr if stream is None else stream

    def flush(self):
        self.acquire()
        try:
            if self.stream and hasattr(self.stream, 'flush'):
                self.stream.flush()
        finally:
            self.release()

    def emit(self, record):
        try:
            text = self.format(record) + self.terminator
            if PY3:
                self.stream.write(text)
            else:
                self._write2(text)
            self.flush()
        except Exception as e:
            if PY3 and isinstance(e, RecursionError):
                raise
            self.handleError(record)

    def _write2(self, text):
        if not isinstance(text, unicode):
            self.stream.write(text)
            return
        encoding = getattr(self.stream, 'encoding', None)
        try:
            self.stream.write(text)
        except UnicodeError:
            self.stream.write(text.encode(encoding or 'UTF-8'))

    def setStream(self, stream):
        if stream is self.stream:
            return None
        old = self.stream
        self.flush()
        self.stream = stream
        return old

    def __repr__(self):
        name = getattr(self.stream, 'name', '')
        name = str(name)
        return '<%s %s(%s)>' % (type(self).__name__, name + ' ' if name else '',
                                getLevelName(self.level))

    if not PY3:
        __repr__ = object.__repr__
        del setStream, terminator

        def emit(self, record):
            try:
                self._write2(self.format(record) + '\n')
                self.flush()
            except (KeyboardInterrupt, SystemExit):
                raise
            except Exception:
                self.handleError(record)


class FileHandler(StreamHandler):
    """Writes lines to a file."""

    def __init__(self, filename, mode='a', encoding=None, delay=False, errors=None):
        self.baseFilename = os.path.abspath(filename)
        self.mode = mode
        self.encoding = encoding
        self.errors = errors
        self.delay = delay
        if delay:
            Handler.__init__(self)
            self.stream = None
        else:
            StreamHandler.__init__(self, self._open())

    def _open(self):
        if PY3:
            return open(self.baseFilename, self.mode, encoding=self.encoding,
                        errors=self.errors)
        if self.encoding is None:
            return open(self.baseFilename, self.mode)
        import io
        return io.open(self.baseFilename, self.mode, encoding=self.encoding)

    def close(self):
        self.acquire()
        try:
            try:
                if self.stream:
                    try:
                        self.flush()
                    finally:
                        stream = self.stream
                        self.stream = None
                        stream.close()
            finally:
                StreamHandler.close(self)
        finally:
            self.release()

    def emit(self, record):
        if self.stream is None:
            if PY3 and self.mode == 'w' and self._closed:
                return
            self.stream = self._open()
        StreamHandler.emit(self, record)

    def __repr__(self):
        return '<%s %s (%s)>' % (type(self).__name__, self.baseFilename,
                                 getLevelName(self.level))

    if not PY3:
        __repr__ = object.__repr__


class NullHandler(Handler):
    """Brings records nowhere."""

    def handle(self, record):
        pass

    def emit(self, record):
        pass

    def createLock(self):
        self.lock = None


class _StderrHandler(StreamHandler):
    """The handler of last resort: stderr as it is by then."""

    def __init__(self, level=NOTSET):
        Handler.__init__(self, level)

    @property
    def stream(self):
        return sys.stderr


lastResort = _StderrHandler(WARNING) if PY3 else None


# Loggers

class PlaceHolder(object):
    """Stands for a logger that only ones below it have asked for."""

    def __init__(self, logger):
        self.loggerMap = {logger: None}

    def append(self, logger):
        self.loggerMap[logger] = None


class Manager(object):
    """The hierarchy of loggers."""

    def __init__(self, root):
        self.root = root
        self.disable = 0
        self.emittedNoHandlerWarning = False
        self.loggerDict = {}
        self.loggerClass = None

    def getLogger(self, name):
        if not isinstance(name, _text):
            raise TypeError('A logger name must be a string' if PY3 else
                            'A logger name must be string or Unicode')
        _lock.acquire()
        try:
            found = self.loggerDict.get(name)
            if isinstance(found, Logger):
                return found
            logger = (self.loggerClass or _logger_class[0])(name)
            logger.manager = self
            self.loggerDict[name] = logger
            if found is not None:
                self._adopt(found, logger)
            self._find_parent(logger)
            return logger
        finally:
            _lock.release()

    def _find_parent(self, logger):
        name = logger.name
        dot = name.rfind('.')
        parent = None
        while dot > 0 and parent is None:
            above = name[:dot]
            held = self.loggerDict.get(above)
            if held is None:
                self.loggerDict[above] = PlaceHolder(logger)
            elif isinstance(held, Logger):
                parent = held
            else:
                held.append(logger)
            dot = name.rfind('.', 0, dot - 1)
        logger.parent = parent or self.root

    def _adopt(self, place, logger):
        for child in place.loggerMap:
            if not child.parent.name.startswith(logger.name):
                logger.parent = child.parent
                child.parent = logger


class Logger(Filterer):
    """Takes the messages of one part of a program."""

    def __init__(self, name, level=NOTSET):
        Filterer.__init__(self)
        self.name = name
        self.level = _level(level)
        self.parent = None
        self.propagate = True if PY3 else 1
        self.handlers = []
        self.disabled = False if PY3 else 0

    def setLevel(self, level):
        self.level = _level(level)

    def getEffectiveLevel(self):
        logger = self
        while logger:
            if logger.level:
                return logger.level
            logger = logger.parent
        return NOTSET

    def isEnabledFor(self, level):
        if PY3 and self.disabled:
            return False
        if self.manager.disable >= level:
            return False if PY3 else 0
        return level >= self.getEffectiveLevel()

    def getChild(self, suffix):
        if self.root is not self:
            suffix = '.'.join((self.name, suffix))
        return self.manager.getLogger(suffix)

    def getChildren(self):
        def depth(logger):
            return 0 if logger is self.root else 1 + logger.name.count('.')
        mine = depth(self)
        return set([logger for logger in self.manager.loggerDict.values()
                    if isinstance(logger, Logger) and logger.parent is self
                    and depth(logger) == mine + 1])

    # One method a level.

    def debug(self, msg, *args, **kwargs):
        if self.isEnabledFor(DEBUG):
            self._log(DEBUG, msg, args, **kwargs)

    def info(self, msg, *args, **kwargs):
        if self.isEnabledFor(INFO):
            self._log(INFO, msg, args, **kwargs)

    def warning(self, msg, *args, **kwargs):
        if self.isEnabledFor(WARNING):
            self._log(WARNING, msg, args, **kwargs)

    def warn(self, msg, *args, **kwargs):
        _deprecated('method')
        self.warning(msg, *args, **kwargs)

    def error(self, msg, *args, **kwargs):
        if self.isEnabledFor(ERROR):
            self._log(ERROR, msg, args, **kwargs)

    def exception(self, msg, *args, **kwargs):
        if PY3:
            kwargs.setdefault('exc_info', True)
        else:
            kwargs['exc_info'] = 1
        self.error(msg, *args, **kwargs)

    def critical(self, msg, *args, **kwargs):
        if self.isEnabledFor(CRITICAL):
            self._log(CRITICAL, msg, args, **kwargs)

    def fatal(self, msg, *args, **kwargs):
        self.critical(msg, *args, **kwargs)

    if not PY3:
        warn = warning

    def log(self, level, msg, *args, **kwargs):
        if not isinstance(level, _integer):
            if raiseExceptions:
                raise TypeError('level must be an integer')
            return
        if self.isEnabledFor(level):
            self._log(level, msg, args, **kwargs)

    def _log(self, level, msg, args, exc_info=None, extra=None, stack_info=False,
             stacklevel=1):
        filename, lineno, function, stack = self.findCaller(stack_info, stacklevel)
        if exc_info:
            if isinstance(exc_info, BaseException) and PY3:
                exc_info = (type(exc_info), exc_info, exc_info.__traceback__)
            elif not isinstance(exc_info, tuple):
                exc_info = sys.exc_info()
        record = self.makeRecord(self.name, level, filename, lineno, msg, args,
                                 exc_info, function, extra, stack)
        self.handle(record)

    if not PY3:
        def _log(self, level, msg, args, exc_info=None, extra=None):
            filename, lineno, function, stack = self.findCaller()
            if exc_info and not isinstance(exc_info, tuple):
                exc_info = sys.exc_info()
            self.handle(self.makeRecord(self.name, level, filename, lineno, msg, args,
                                        exc_info, function, extra, stack))

    def findCaller(self, stack_info=False, stacklevel=1):
        frames = _callers()
        if not frames:
            return '(unknown file)', 0, '(unknown function)', None
        filename, lineno, function, _ = frames[max(len(frames) - stacklevel, 0)]
        stack = None
        if stack_info:
            import traceback
            stack = 'Stack (most recent call last):\n' + ''.join(
                traceback.format_list(frames)).rstrip('\n')
        return filename, lineno, function, stack

    def makeRecord(self, name, level, fn, lno, msg, args, exc_info, func=None,
                   extra=None, sinfo=None):
        record = _factory[0](name, level, fn, lno, msg, args, exc_info, func, sinfo)
        if extra is not None:
            for key in extra:
                if key in ('message', 'asctime') or key in record.__dict__:
                    raise KeyError('Attempt to overwrite %r in LogRecord' % key)
                record.__dict__[key] = extra[key]
        return record

    def handle(self, record):
        if self.disabled:
            return
        passed = self.filter(record)
        if not passed:
            return
        if PY3 and isinstance(passed, LogRecord):
            record = passed
        self.callHandlers(record)

    def addHandler(self, hdlr):
        if hdlr not in self.handlers:
            self.handlers.append(hdlr)

    def removeHandler(self, hdlr):
        if hdlr in self.handlers:
            self.handlers.remove(hdlr)

    def hasHandlers(self):
        logger = self
        while logger:
            if logger.handlers:
                return True
            logger = logger.parent if logger.propagate else None
        return False

    def callHandlers(self, record):
        found = False
        logger = self
        while logger:
            for handler in logger.handlers:
                found = True
                if record.levelno >= handler.level:
                    handler.handle(record)
            logger = logger.parent if logger.propagate else None
        if found:
            return
        if lastResort:
            if record.levelno >= lastResort.level:
                lastResort.handle(record)
        elif raiseExceptions and not self.manager.emittedNoHandlerWarning:
            self.manager.emittedNoHandlerWarning = True
            sys.stderr.write('No handlers could be found for logger "%s"\n' % self.name)

    def __repr__(self):
        return '<%s %s (%s)>' % (type(self).__name__, self.name,
                                 getLevelName(self.getEffectiveLevel()))

    if not PY3:
        __repr__ = object.__repr__
        del hasHandlers, getChildren


class RootLogger(Logger):
    """The logger above all others."""

    def __init__(self, level):
        Logger.__init__(self, 'root', level)


def _callers():
    """The stack up to the code that called this module, as traceback has it."""
    import _pysock
    frames = [frame for frame in _pysock.stack() if frame[0] != __file__]
    return frames


def _deprecated(kind):
    if PY3:
        import warnings
        warnings.warn("The 'warn' %s is deprecated, use 'warning' instead" % kind,
                      DeprecationWarning, 3)


_logger_class = [Logger]


def setLoggerClass(klass):
    if klass is not Logger and not issubclass(klass, Logger):
        raise TypeError('logger not derived from logging.Logger: ' + klass.__name__)
    _logger_class[0] = klass


def getLoggerClass():
    return _logger_class[0]


root = RootLogger(WARNING)
Logger.root = root
Logger.manager = Manager(root)


class LoggerAdapter(object):
    """A logger that adds the same values to every record."""

    def __init__(self, logger, extra=None, merge_extra=False):
        self.logger = logger
        self.extra = extra
        self.merge_extra = merge_extra

    def process(self, msg, kwargs):
        if self.merge_extra and 'extra' in kwargs:
            kwargs['extra'] = dict(self.extra, **kwargs['extra'])
        else:
            kwargs['extra'] = self.extra
        return msg, kwargs

    def log(self, level, msg, *args, **kwargs):
        if self.isEnabledFor(level):
            msg, kwargs = self.process(msg, kwargs)
            self.logger.log(level, msg, *args, **kwargs)

    def debug(self, msg, *args, **kwargs):
        self.log(DEBUG, msg, *args, **kwargs)

    def info(self, msg, *args, **kwargs):
        self.log(INFO, msg, *args, **kwargs)

    def warning(self, msg, *args, **kwargs):
        self.log(WARNING, msg, *args, **kwargs)

    warn = warning

    def error(self, msg, *args, **kwargs):
        self.log(ERROR, msg, *args, **kwargs)

    def exception(self, msg, *args, **kwargs):
        kwargs.setdefault('exc_info', True)
        self.log(ERROR, msg, *args, **kwargs)

    def critical(self, msg, *args, **kwargs):
        self.log(CRITICAL, msg, *args, **kwargs)

    def isEnabledFor(self, level):
        return self.logger.isEnabledFor(level)

    def setLevel(self, level):
        self.logger.setLevel(level)

    def getEffectiveLevel(self):
        return self.logger.getEffectiveLevel()

    def hasHandlers(self):
        return self.logger.hasHandlers()

    @property
    def name(self):
        return self.logger.name

    def __repr__(self):
        return '<%s %s (%s)>' % (type(self).__name__, self.logger.name,
                                 getLevelName(self.logger.getEffectiveLevel()))


# The functions that tutorials begin with

def getLogger(name=None):
    if not name or PY3 and isinstance(name, str) and name == root.name:
        return root
    return Logger.manager.getLogger(name)


def basicConfig(**options):
    """Gives the root logger a handler, unless it has one."""
    _lock.acquire()
    try:
        if PY3:
            force = options.pop('force', False)
            encoding = options.pop('encoding', None)
            errors = options.pop('errors', 'backslashreplace')
            if force:
                for handler in root.handlers[:]:
                    root.removeHandler(handler)
                    handler.close()
        if root.handlers:
            return
        filename = options.pop('filename', None)
        if PY3:
            handlers = options.pop('handlers', None)
            stream = options.pop('stream', None)
            if handlers is not None:
                if stream is not None or filename is not None:
                    raise ValueError("'stream' or 'filename' should not be specified "
                                     "together with 'handlers'")
            elif stream is not None and filename is not None:
                raise ValueError("'stream' and 'filename' should not be specified "
                                 "together")
            mode = options.pop('filemode', 'a')
            if handlers is None:
                if filename:
                    if 'b' in mode:
                        errors = None
                    handlers = [FileHandler(filename, mode, encoding=encoding,
                                            errors=errors)]
                else:
                    handlers = [StreamHandler(stream)]
            datefmt = options.pop('datefmt', None)
            style = options.pop('style', '%')
            fmt = options.pop('format', _style(style)[1])
            formatter = Formatter(fmt, datefmt, style)
        else:
            if filename:
                handlers = [FileHandler(filename, options.pop('filemode', 'a'))]
            else:
                handlers = [StreamHandler(options.pop('stream', None))]
            formatter = Formatter(options.pop('format', BASIC_FORMAT),
                                  options.pop('datefmt', None))
        for handler in handlers:
            if handler.formatter is None:
                handler.setFormatter(formatter)
            root.addHandler(handler)
        level = options.pop('level', None)
        if level is not None:
            root.setLevel(level)
        if options and PY3:
            raise ValueError('Unrecognised argument(s): %s' % ', '.join(options))
    finally:
        _lock.release()


def _root():
    if not root.handlers:
        basicConfig()
    return root


def debug(msg, *args, **kwargs):
    _root().debug(msg, *args, **kwargs)


def info(msg, *args, **kwargs):
    _root().info(msg, *args, **kwargs)


def warning(msg, *args, **kwargs):
    _root().warning(msg, *args, **kwargs)


def warn(msg, *args, **kwargs):
    _deprecated('function')
    warning(msg, *args, **kwargs)


def error(msg, *args, **kwargs):
    _root().error(msg, *args, **kwargs)


def exception(msg, *args, **kwargs):
    if PY3:
        kwargs.setdefault('exc_info', True)
    else:
        kwargs['exc_info'] = 1
    error(msg, *args, **kwargs)


def critical(msg, *args, **kwargs):
    _root().critical(msg, *args, **kwargs)


fatal = critical


def log(level, msg, *args, **kwargs):
    _root().log(level, msg, *args, **kwargs)


def disable(level=CRITICAL):
    root.manager.disable = _level(level) if PY3 else level


def captureWarnings(capture):
    """Sends warnings to the logger py.warnings, or no longer."""
    import warnings
    if capture:
        if not _shown:
            _shown.append(warnings.showwarning)
            warnings.showwarning = _show_warning
    elif _shown:
        warnings.showwarning = _shown.pop()


_shown = []


def _show_warning(message, category, filename, lineno, file=None, line=None):
    import warnings
    if file is not None:
        _shown[0](message, category, filename, lineno, file, line)
        return
    logger = getLogger('py.warnings')
    if not logger.handlers:
        logger.addHandler(NullHandler())
    logger.warning('%s', warnings.formatwarning(message, category, filename, lineno, line))


def shutdown(handlerList=None):
    """Flushes and closes all handlers; runs at exit."""
    for handler in reversed(list(_opened if handlerList is None else handlerList)):
        try:
            try:
                handler.acquire()
                handler.flush()
                handler.close()
            finally:
                handler.release()
        except (IOError, OSError, ValueError):
            pass


import atexit
atexit.register(shutdown)
