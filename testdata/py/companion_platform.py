# platform: what holds on every machine that pysock runs on.
from __future__ import print_function

import platform
import sys

print(platform.system() in ("Linux", "Darwin"), platform.python_version().split(".")[0] == str(sys.version_info[0]),
    len(platform.python_version().split(".")) == 3, platform.python_version_tuple()[0],
    platform.python_implementation())
print(isinstance(platform.node(), str), isinstance(platform.release(), str), platform.machine() != "",
    isinstance(platform.version(), str),
    platform.system() in platform.platform() or platform.platform().startswith("macOS"),
    platform.uname()[0] == platform.system(), len(platform.architecture()), platform.architecture()[0])
