import json
name = __name__
import string
twin = string.__name__, json.__name__
