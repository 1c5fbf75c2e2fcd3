__all__ = ['offered', 'mentioned']
offered = 'offered'
mentioned = 'mentioned'
kept = 'kept'
