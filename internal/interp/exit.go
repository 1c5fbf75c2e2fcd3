package interp

import "fmt"

// Exit is the cause of a cancellation by os._exit: the run ends at once, with
// a status, and nothing more is called.
type Exit struct{ Status int }

func (e *Exit) Error() string { return fmt.Sprintf("exit status %d", e.Status) }
