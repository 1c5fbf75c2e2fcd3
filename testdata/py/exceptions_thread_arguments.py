# A thread whose function refuses the arguments: no frame of the script's own is in its traceback. What
# CPython shows of threading itself is left out here.
import sys
import threading


class Lines:
    def __init__(self):
        self.text = ''

    def write(self, text):
        self.text += text

    def flush(self):
        pass


def one(argument):
    print(argument)


class Worker(threading.Thread):
    def run(self, missing):
        pass


for thread in (threading.Thread(target=one, name='none'), threading.Thread(target=one, args=('a', 'b'), name='two'),
               threading.Thread(target=one, args=('a',), name='one'), threading.Thread(target=one, kwargs={'x': 1}, name='x'),
               threading.Thread(target=5, name='number'), Worker(name='run')):
    sys.stderr = Lines()
    thread.start()
    thread.join()
    lines = sys.stderr.text.splitlines()
    sys.stderr = sys.__stderr__
    print([line for line in lines if not line.startswith('  ')])
