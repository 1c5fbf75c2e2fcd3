# Names of "from m import *" belong to the importing module, mentioned there or not.
import os
import sys
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), 'lib'))
import star_again
print(star_again.seen, star_again.offered, star_again.mentioned, hasattr(star_again, 'kept'))
print([n for n in dir(star_again) if not n.startswith('_')])
from star_again import *
print(offered, seen)
