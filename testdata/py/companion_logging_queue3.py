# Records through a queue, written by a thread that has time for it.
import logging
import logging.handlers
import queue
import sys
import threading

records = queue.Queue(-1)
console = logging.StreamHandler(sys.stdout)
console.setFormatter(logging.Formatter('%(threadName)s: %(message)s'))
errors = logging.StreamHandler(sys.stdout)
errors.setLevel(logging.ERROR)
errors.setFormatter(logging.Formatter('%(levelname)s'))
listener = logging.handlers.QueueListener(records, console, errors, respect_handler_level=True)
root = logging.getLogger()
root.setLevel(logging.INFO)
root.addHandler(logging.handlers.QueueHandler(records))
listener.start()


def work():
    logging.info('at work on %s', [1, 2])
    try:
        1 / 0
    except ZeroDivisionError:
        logging.error('failed')


t = threading.Thread(target=work, name='worker')
t.start()
t.join()
listener.stop()
print(records.empty())
