package netfd

// Pause is Interrupt for one who goes on with Run afterwards; with [Op.Paused]
// it makes an operation resumable.
func (o *Op) Pause() { o.Interrupt() }

// Paused reports whether an interruption ended the last Run.
func (o *Op) Paused() bool { return o.err == ErrInterrupted }

// Pause is Interrupt for one who goes on with Run afterwards.
func (o *PollOp) Pause() { o.Interrupt() }

// Paused reports whether an interruption ended the last Run.
func (o *PollOp) Paused() bool { return o.err == ErrInterrupted }
