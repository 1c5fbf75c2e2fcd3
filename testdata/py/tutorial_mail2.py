# A conversation of commands and numbered replies, as mail servers have, with asynchronous-free state in a class.
import socket
import threading


class Session:
    "One client of the mail server."
    commands = 'HELO MAIL RCPT DATA QUIT NOOP'.split()

    def __init__(self, conn, box):
        self.conn, self.box = conn, box
        self.file = conn.makefile('rb')
        self.reset()

    def reset(self):
        self.sender, self.recipients = None, []

    def reply(self, code, text):
        self.conn.sendall('%03d %s\r\n' % (code, text))

    def run(self):
        self.reply(220, 'ready')
        for line in self.file:
            parts = line.strip().split(' ', 1)
            verb, arg = parts[0].upper(), len(parts) > 1 and parts[1] or ''
            if verb not in self.commands:
                self.reply(500, 'unknown command `' + verb + "'")
            elif getattr(self, 'do_' + verb.lower())(arg):
                break
        self.file.close()
        self.conn.close()

    def do_helo(self, arg):
        self.reply(*(arg and (250, 'hello ' + arg) or (501, 'who are you')))

    def do_noop(self, arg):
        self.reply(250, 'ok')

    def do_mail(self, arg):
        if not arg.upper().startswith('FROM:'):
            return self.reply(501, 'syntax: MAIL FROM:<address>')
        self.sender = arg[5:].strip('<> ')
        self.reply(250, 'ok')

    def do_rcpt(self, arg):
        if self.sender is None:
            self.reply(503, 'MAIL first')
        else:
            self.recipients.append(arg[3:].strip('<> '))
            self.reply(250, 'ok, %d' % len(self.recipients))

    def do_data(self, arg):
        self.reply(354, 'end with a dot')
        lines = []
        while 1:
            line = self.file.readline().rstrip('\r\n')
            if line == '.': break
            lines.append(line[line.startswith('..'):])
        self.box.append((self.sender, self.recipients, lines))
        self.reset()
        self.reply(250, 'taken')

    def do_quit(self, arg):
        self.reply(221, 'bye')
        return True


listener = socket.socket()
listener.bind(('127.0.0.1', 0))
listener.listen(1)
c = socket.create_connection(listener.getsockname(), 5)
conn, addr = listener.accept()
box = []
t = threading.Thread(target=Session(conn, box).run)
t.start()
f = c.makefile('r')
print f.readline(),
for line in ['HELO', 'helo me', 'RCPT TO:<a@b>', 'mail from:<me@here>', 'rcpt to:<a@b>', 'RCPT TO: <c@d>', 'JUMP',
            'NOOP', 'DATA', 'Subject: hi\r\n\r\n..dot\r\nend\r\n.', 'QUIT']:
    c.sendall(line + '\r\n')
    print '%-22.22r %s' % (line, f.readline()),
print repr(f.read())
f.close(); c.close(); t.join(); listener.close()
for sender, recipients, lines in box:
    print sender, recipients, lines
