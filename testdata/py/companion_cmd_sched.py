# A shell of a client's commands, and calls at their times.
from __future__ import print_function
import cmd
import sched
import sys
import time


class Shell(cmd.Cmd):
    intro = 'Welcome.'
    prompt = 'chat> '

    def do_send(self, arg):
        """send TEXT: sends a text."""
        print('sending', repr(arg))

    def do_join(self, arg):
        print('joined', arg.split())

    def do_quit(self, arg):
        'quit'
        print('bye')
        return True

    def help_rooms(self):
        print('rooms have names')

    def postloop(self):
        print('loop ended')


shell = Shell()
for line in ('send hello world', 'help', '?send', 'help join', 'help rooms', 'help nothing', 'join a b', '', 'what is this', '!ls', 'send'):
    print('>', line)
    shell.onecmd(line)
print(shell.parseline('send  x y '), shell.lastcmd)
shell.cmdqueue = ['join lobby', 'quit']
shell.cmdloop()
shell.columnize(['word%d' % i for i in range(30)], 60)

now = [0]


def wait(seconds):
    now[0] += seconds


s = sched.scheduler(lambda: now[0], wait)
s.enter(5, 1, print, ('five',))
s.enter(2, 2, print, ('two, later',))
s.enter(2, 1, print, ('two, first',))
gone = s.enterabs(3, 1, print, ('never',))
s.cancel(gone)
print(len(s.queue), s.empty(), s.queue[0].time, s.queue[0].priority, s.queue[0].argument)
s.run()
print(now, s.empty())
try:
    s.cancel(gone)
except ValueError as e:
    print('gone')
