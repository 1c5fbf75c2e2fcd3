# A mail server in small: one thread and one handler for each letter.
# rows: S150 S151 S153 S154 S155 S183
import socket
import SocketServer
import threading


class MailRequestHandler(SocketServer.StreamRequestHandler):
    def handle(self):
        letter = {"to": [], "text": []}
        self.wfile.write("220 ready\r\n")
        for line in self.rfile:
            line = line.strip()
            word = line.split(":")[0].upper()
            if word == "MAIL FROM":
                letter["from"] = line.split(":")[1].strip()
            elif word == "RCPT TO":
                letter["to"].append(line.split(":")[1].strip())
            elif word == "DATA":
                self.wfile.write("354 end with a dot\r\n")
                for text in self.rfile:
                    if text.strip() == ".":
                        break
                    letter["text"].append(text.strip())
                self.server.keep(letter)
            elif word == "QUIT":
                self.wfile.write("221 bye\r\n")
                return
            else:
                self.wfile.write("500 what is %r?\r\n" % word)
                continue
            self.wfile.write("250 ok\r\n")


class MailServer(SocketServer.ThreadingTCPServer):
    daemon_threads = True

    def __init__(self, *args):
        SocketServer.ThreadingTCPServer.__init__(self, *args)
        self.lock = threading.Lock()
        self.letters = []

    def keep(self, letter):
        with self.lock:
            self.letters.append(letter)


server = MailServer(("127.0.0.1", 0), MailRequestHandler)
thread = threading.Thread(target=server.serve_forever, args=(0.02,))
thread.start()


def send_letter(sender, to, text):
    s = socket.create_connection(server.server_address)
    f = s.makefile("r")
    replies = [f.readline()]
    for line in "MAIL FROM: " + sender, "RCPT TO: " + to, "HELP", "DATA":
        s.sendall(line + "\r\n")
        replies.append(f.readline())
    s.sendall(text + "\r\n.\r\n")
    replies.append(f.readline())
    s.sendall("QUIT\r\n")
    replies.append(f.readline())
    f.close()
    s.close()
    return [reply.strip() for reply in replies]


print send_letter("ann", "bob", "Hello Bob!\r\nHow are you?")
print send_letter("bob", "ann", "Fine.")[-1]
server.shutdown()
thread.join()
server.server_close()
for letter in server.letters:
    print letter["from"], letter["to"], letter["text"]
