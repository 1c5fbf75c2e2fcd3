// Package sock is what the socket module shares with its neighbours
// (SocketServer, select, os): the Go state behind a script's socket objects,
// the classes of their errors, and how to come from a value to a descriptor.
//
// CPython has two classes: _socket.socket in C, and socket.socket in Python on
// top of it. In 2.7 the second holds the first, several may hold the same one,
// and the descriptor is closed with the last that goes. In 3 it derives from
// it. Here a [Socket] is the state of the C class and a [Handle] that of a
// script's object, whichever class it is of.
package sock
