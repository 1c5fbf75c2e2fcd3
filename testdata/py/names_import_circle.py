# Modules that import each other see what the other has by then.
import os
import sys
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), 'lib'))
import circle_a
print(circle_a.b.y, circle_a.b.a is circle_a)
