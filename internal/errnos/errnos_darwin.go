package errnos

const (
	nameDeadlock = "EDEADLK" // EDEADLOCK does not exist

	// The texts of libSystem.
	noError      = "Undefined error: 0"
	unknownError = "Unknown error: "

	maxErrno = 256

	ehwpoison = 0 // does not exist
)
