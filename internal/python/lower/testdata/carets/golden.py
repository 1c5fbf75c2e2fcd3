# Writes what CPython 3.13 shows of the innermost frame of each case: golden.py > cases.out
import os, sys, traceback
os.chdir(os.path.dirname(os.path.abspath(__file__)))
namespace = {}
exec(compile(open('cases.py').read(), 'cases.py', 'exec'), namespace)
for name in sorted(n for n in namespace if n[0] == 'c' and n[1:].isdigit()):
    try:
        namespace[name]()
    except Exception as e:
        for entry in traceback.format_tb(e.__traceback__):
            if 'cases.py' in entry and 'in plain' not in entry and 'in fails' not in entry:
                last = entry
        sys.stdout.write(name + '\n' + last.partition('\n')[2])
