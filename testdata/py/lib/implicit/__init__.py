from inner import name
import inner
import sub.deep
