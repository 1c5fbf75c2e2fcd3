//go:build race

package netfd

const raceEnabled = true
