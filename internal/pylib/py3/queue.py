"""Queues between threads."""

from _queue import (Empty, Full, LifoQueue, PriorityQueue, Queue, ShutDown,
                    SimpleQueue)

__all__ = ['Empty', 'Full', 'ShutDown', 'Queue', 'PriorityQueue', 'LifoQueue',
           'SimpleQueue']
