package main

import (
	"cmp"
	"slices"
	"time"
)

// median is the middle of values, or the mean of the two in the middle. It
// needs at least one value and leaves their order alone.
func median(values []float64) float64 {
	s := slices.Sorted(slices.Values(values))
	mid := len(s) / 2
	if len(s)%2 == 1 {
		return s[mid]
	}
	return (s[mid-1] + s[mid]) / 2
}

// percentile is the smallest of the sorted values that at least p per cent of
// them do not exceed (nearest rank); zero without values.
func percentile[T cmp.Ordered](sorted []T, p int) T {
	if len(sorted) == 0 {
		var zero T
		return zero
	}
	rank := (len(sorted)*p + 99) / 100
	return sorted[max(rank, 1)-1]
}

// microseconds is d in the unit the latencies are shown in.
func microseconds(d time.Duration) float64 {
	return float64(d) / float64(time.Microsecond)
}

// milliseconds is d in the unit the start-up times are shown in.
func milliseconds(d time.Duration) float64 {
	return float64(d) / float64(time.Millisecond)
}
