"""Queues between threads."""

from _queue import (Empty, Full, LifoQueue, PriorityQueue, Queue, ShutDown,
                    SimpleQueue)
from _pysock import generic

__all__ = ['Empty', 'Full', 'ShutDown', 'Queue', 'PriorityQueue', 'LifoQueue',
           'SimpleQueue']

generic(Queue, SimpleQueue)
