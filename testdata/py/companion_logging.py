# logging: levels, formats, handlers, children, exceptions, files.
from __future__ import print_function

import logging
import os
import sys
import tempfile

logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(levelname)s:%(name)s:%(message)s")
logging.debug("not shown")
logging.info("started %s on port %d", "server", 80)
logging.warning("careful")
logging.error("failed: %r", "x")
logging.critical("worst")
log = logging.getLogger("chat.server")
log.setLevel(logging.DEBUG)
log.debug("debug %(a)s", {"a": 1})
print(log.name, log.parent.name, log.level, log.getEffectiveLevel(), log.isEnabledFor(10), logging.getLevelName(30),
    logging.getLogger("chat.server") is log, logging.root.name, log.propagate)


class ListHandler(logging.Handler):
    def __init__(self):
        logging.Handler.__init__(self)
        self.lines = []

    def emit(self, record):
        self.lines.append((record.levelname, record.getMessage(), record.name, record.funcName, self.format(record)))


handler = ListHandler()
handler.setFormatter(logging.Formatter("[%(levelname)-8s] %(threadName)s %(message)s"))
handler.setLevel(logging.WARNING)
log.addHandler(handler)
log.propagate = False


def act():
    log.info("below the handler's level")
    log.warning("seen")
    try:
        1 // 0
    except ZeroDivisionError:
        log.exception("caught")


act()
for line in handler.lines:
    print(line[:4], line[4].splitlines()[0], line[4].splitlines()[-1])
log.removeHandler(handler)
path = os.path.join(tempfile.mkdtemp(), "log.txt")
to_file = logging.FileHandler(path)
to_file.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(filename)s:%(lineno)d %(message)s", "%Y"))
log.addHandler(to_file)
log.error("to a file")
log.log(25, "a level between")
to_file.close()
for line in open(path):
    print(line.rstrip().split(" ", 1)[1].rsplit(":", 1)[0], line[:4].isdigit())
os.remove(path)
os.rmdir(os.path.dirname(path))
log.removeHandler(to_file)


class OnlyEven(logging.Filter):
    def filter(self, record):
        return record.args and record.args[0] % 2 == 0


stream = logging.StreamHandler(sys.stdout)
stream.addFilter(OnlyEven())
log.addHandler(stream)
for i in range(4):
    log.info("number %d", i)
logging.addLevelName(5, "TRACE")
log.setLevel(5)
stream.setFormatter(logging.Formatter("%(levelname)s|%(levelno)s|%(module)s"))
log.log(5, "%d", 2)
logging.disable(logging.CRITICAL)
log.critical("%d disabled", 2)
logging.disable(logging.NOTSET)
log.info("%d", 4, extra={"peer": "h"})
