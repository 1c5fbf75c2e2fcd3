// Command pysock runs scripts that talk over sockets: .star files and Python
// socket tutorials.
package main

import (
	"os"

	"github.com/pysock/pysock/builtins/signal"
)

// version is stamped by the Makefile.
var version = "dev"

func main() {
	leaveLowDescriptors()
	signal.SystemQuit()
	tuneGC()
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
