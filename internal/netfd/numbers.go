package netfd

import (
	"os"
	"sync"
	"sync/atomic"
	"weak"

	"golang.org/x/sys/unix"
)

// numbers is the process's table of descriptor numbers. A number is a name that the
// whole process shares, so its table is one too.
var numbers table

type table struct {
	adoption sync.Mutex    // held while a number passes from or to an os.File we do not make afresh
	made     atomic.Uint64 // FDs so far

	mu   sync.RWMutex
	live []weak.Pointer[FD] // by number. Weak, so that a dropped FD is collected; its slot then waits for the next owner
	kept map[int]keptFile   // detached numbers, still owned by their os.File
	lost []*os.File         // whose number was closed behind our back: their finalizers must never run
}

// keptFile remembers which file it was, so that a number closed and reused by
// someone else is noticed.
type keptFile struct {
	file     *os.File
	dev, ino uint64
}

// Lookup returns the live FD that owns num, or nil.
func Lookup(num int) *FD {
	numbers.mu.RLock()
	defer numbers.mu.RUnlock()
	if num < 0 || num >= len(numbers.live) {
		return nil
	}
	if fd := numbers.live[num].Value(); fd != nil && fd.Num() == num {
		return fd
	}
	return nil
}

// Made returns how many FDs were made since the program began. A caller that
// collects garbage to close dropped ones compares two readings.
func Made() uint64 { return numbers.made.Load() }

// CloseNum closes descriptor num, whoever owns it: a live FD, which is closed then, a
// detached number, or no one here. It is os.close of Python.
func CloseNum(num int) error {
	if fd := Lookup(num); fd != nil {
		return fd.Close()
	}
	numbers.adoption.Lock()
	defer numbers.adoption.Unlock()
	if file := numbers.reclaim(num); file != nil {
		return errno(file.Close())
	}
	if err := unix.Close(num); err != nil && err != unix.EINTR {
		return errno(err)
	}
	return nil
}

func (t *table) add(num int, fd *FD) {
	t.made.Add(1)
	p := weak.Make(fd)
	t.mu.Lock()
	defer t.mu.Unlock()
	for len(t.live) <= num {
		t.live = append(t.live, weak.Pointer[FD]{})
	}
	t.live[num] = p
	if stale, ok := t.kept[num]; ok {
		t.lost = append(t.lost, stale.file)
		delete(t.kept, num)
	}
}

// remove forgets fd, unless num has a new owner already.
func (t *table) remove(num int, fd *FD) {
	p := weak.Make(fd)
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.live[num] == p {
		t.live[num] = weak.Pointer[FD]{}
	}
}

func (t *table) keep(num int, file *os.File) {
	k := keptFile{file: file}
	k.dev, k.ino = identity(num)
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.kept == nil {
		t.kept = make(map[int]keptFile)
	}
	t.kept[num] = k
}

// reclaim takes the os.File of a detached number out of the table, or returns nil.
func (t *table) reclaim(num int) *os.File {
	dev, ino := identity(num)
	t.mu.Lock()
	defer t.mu.Unlock()
	k, ok := t.kept[num]
	if !ok {
		return nil
	}
	delete(t.kept, num)
	if k.dev != dev || k.ino != ino {
		t.lost = append(t.lost, k.file)
		return nil
	}
	return k.file
}

// identity tells open files apart by device and inode. Sockets and pipes have an inode each.
func identity(num int) (dev, ino uint64) {
	var st unix.Stat_t
	if unix.Fstat(num, &st) != nil {
		return 0, 0
	}
	return uint64(st.Dev), uint64(st.Ino)
}
