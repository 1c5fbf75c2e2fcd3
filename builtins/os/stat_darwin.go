package os

import "golang.org/x/sys/unix"

func times(st *unix.Stat_t) (access, modified, changed unix.Timespec) {
	return st.Atim, st.Mtim, st.Ctim
}
