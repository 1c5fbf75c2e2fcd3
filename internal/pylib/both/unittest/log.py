"""A context manager that expects log messages."""

import logging

__unittest = True


class _Watch(object):
    """What was logged: the records, and each as text."""

    def __init__(self):
        self.records = []
        self.output = []

    def __iter__(self):
        return iter((self.records, self.output))

    def __getitem__(self, i):
        return (self.records, self.output)[i]

    def __len__(self):
        return 2

    def __repr__(self):
        return '_LoggingWatcher(records=%r, output=%r)' % (self.records, self.output)


class _Capture(logging.Handler):
    def __init__(self):
        logging.Handler.__init__(self)
        self.watcher = _Watch()

    def flush(self):
        pass

    def emit(self, record):
        self.watcher.records.append(record)
        self.watcher.output.append(self.format(record))


class AssertLogs(object):
    def __init__(self, test_case, logger_name, level, no_logs):
        self.test_case = test_case
        self.logger_name = logger_name
        if level:
            self.level = level if isinstance(level, int) else getattr(logging, level)
        else:
            self.level = logging.INFO
        self.msg = None
        self.no_logs = no_logs

    def __enter__(self):
        logger = self.logger_name
        if not isinstance(logger, logging.Logger):
            logger = logging.getLogger(logger)
        self.logger = logger
        handler = _Capture()
        handler.setLevel(self.level)
        handler.setFormatter(logging.Formatter('%(levelname)s:%(name)s:%(message)s'))
        self.watcher = handler.watcher
        self._old = logger.handlers[:], logger.level, logger.propagate
        logger.handlers = [handler]
        logger.setLevel(self.level)
        logger.propagate = False
        return None if self.no_logs else handler.watcher

    def __exit__(self, kind, value, tb):
        self.logger.handlers, level, self.logger.propagate = self._old
        self.logger.setLevel(level)
        if kind is not None:
            return False
        records = self.watcher.records
        if self.no_logs and records:
            words = 'Unexpected logs found: %r' % (self.watcher.output,)
        elif not self.no_logs and not records:
            words = 'no logs of level %s or higher triggered on %s' % (
                logging.getLevelName(self.level), self.logger.name)
        else:
            return None
        raise self.test_case.failureException(
            self.test_case._formatMessage(self.msg, words))
