package main

import (
	"errors"
	"io/fs"
	"os"
	"strings"
)

// writeSection puts a section into the Markdown file at path, between two
// comments that name it: in the place of an earlier one, else at the end. The
// rest of the file is a person's and stays as it is.
func writeSection(path, name, section string) error {
	old, err := os.ReadFile(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return os.WriteFile(path, []byte(replaceSection(string(old), name, section)), 0o666)
}

func replaceSection(text, name, section string) string {
	open := "<!-- bench " + name + " -->\n"
	end := "<!-- end of bench " + name + " -->\n"
	section = open + strings.TrimRight(section, "\n") + "\n" + end
	before, rest, found := strings.Cut(text, open)
	if _, after, closed := strings.Cut(rest, end); found && closed {
		return before + section + after
	}
	if text != "" {
		text = strings.TrimRight(text, "\n") + "\n\n"
	}
	return text + section
}
