# A menu over telnet with StreamRequestHandler: raw lines, a dispatch table, del, `is`, exec of small formulas.
import SocketServer, socket, threading, sys, traceback
from cStringIO import StringIO


class Menu(SocketServer.StreamRequestHandler):
    prompt = '> '

    def handle(self):
        self.vars = {}
        self.done = False
        while not self.done:
            self.wfile.write(self.prompt)
            line = self.rfile.readline()
            if not line: break
            words = line.split()
            if not words: continue
            name, rest = words[0], line.strip()[len(words[0]):].strip()
            action = self.actions.get(name)
            if action is None:
                print >>self.wfile, 'no such command:', name
                continue
            try:
                action(self, rest)
            except Exception, e:
                print >>self.wfile, '%s: %s' % (e.__class__.__name__, e)

    def set(self, rest):
        name, value = [p.strip() for p in rest.split('=', 1)]
        self.vars[name] = eval(value, {'__builtins__': {}}, self.vars)

    def show(self, rest):
        names = rest and rest.split() or sorted(self.vars)
        for n in names:
            value = self.vars[n]
            print >>self.wfile, n, '=', `value`

    def drop(self, rest):
        del self.vars[rest]
        print >>self.wfile, 'dropped'

    def run(self, rest):
        out, sys.stdout = sys.stdout, StringIO()
        try:
            exec rest in {}, self.vars
            text = sys.stdout.getvalue()
        finally:
            sys.stdout = out
        self.wfile.write(text)

    def quit(self, rest):
        self.done = True

    actions = {'set': set, 'show': show, 'drop': drop, 'run': run, 'quit': quit}


server = SocketServer.TCPServer(('127.0.0.1', 0), Menu)
t = threading.Thread(target=server.handle_request)
t.start()
s = socket.create_connection(server.server_address, 5)
script = ['set a = 6 * 7', 'set b = "x" * 3', 'show', 'set a = a / 5', 'show a', 'jump', 'set bad', 'show zz', '',
    'drop b', 'drop b', 'run c = a + 1; print c, a is not None, 3 in [a, c]', 'run 1/0', 'show c', 'quit']
s.sendall('\n'.join(script) + '\n')
text = ''
while True:
    part = s.recv(1024)
    if not part: break
    text += part
s.close()
t.join()
server.server_close()
for line in text.split('> '):
    print repr(line)
