"""Queues between threads."""

from _queue import Empty, Full, LifoQueue, PriorityQueue, Queue

__all__ = ['Empty', 'Full', 'Queue', 'PriorityQueue', 'LifoQueue']
