# In a package an import looks beside the importer first, where Python 2 has modules of the name.
import os
import string
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), 'lib'))
import implicit

print implicit.name, implicit.inner.__name__, implicit.sub.__name__, implicit.sub.deep.name
print implicit.sub.deep.twin, string.__name__, 'inner' in sys.modules, 'implicit.inner' in sys.modules
