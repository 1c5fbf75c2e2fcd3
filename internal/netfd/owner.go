package netfd

// Owner is a group of FDs that are closed together, such as those of one
// interpreter. Its zero value is an empty group.
type Owner struct{ _ byte } // owners are told apart by their addresses

// Own adds fd to the group, if it is in none.
func (o *Owner) Own(fd *FD) { fd.owner.CompareAndSwap(nil, o) }

// Close closes the FDs of the group that are open, as [FD.Close] does.
func (o *Owner) Close() {
	for _, fd := range numbers.of(o) {
		_ = fd.Close()
	}
}

func (t *table) of(o *Owner) (fds []*FD) {
	t.mu.RLock()
	defer t.mu.RUnlock()
	for _, p := range t.live {
		if fd := p.Value(); fd != nil && fd.owner.Load() == o {
			fds = append(fds, fd)
		}
	}
	return fds
}
