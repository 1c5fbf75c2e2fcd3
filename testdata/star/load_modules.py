# Names from modules and from files beside the script.
from errno import EAGAIN, ECONNREFUSED as refused
from lib.scales import double
from lib.shapes import area, made, make_square as square
import socket
from socket import AF_INET, socket as s

print EAGAIN, refused, AF_INET == socket.AF_INET, s is socket.socket
print area(2, 3), square(4), double(square(2))

# A file is run once, whoever loads it, and what it holds can change.
print made
made.append("from the script")
print made
print double(square(1))
print made
