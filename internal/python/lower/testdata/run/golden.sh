#!/bin/sh
# Writes what CPython prints for each program: golden.sh PYTHON2 PYTHON3.
# The first line of a program says which Pythons it is for: "# 2", "# 3" or "# 2 3".
cd "$(dirname "$0")" || exit 1
frames='
import sys
name = sys.argv[1]
code = compile(open(name).read(), name, "exec")
try:
    exec(code, {"__name__": "__main__", "__file__": name})
except BaseException:
    kind, x, tb = sys.exc_info()
    tb = tb.tb_next
    while tb is not None:
        f = tb.tb_frame
        print("line %d in %s" % (tb.tb_lineno, f.f_code.co_name))
        tb = tb.tb_next
    import traceback
    sys.stdout.write(traceback.format_exception_only(kind, x)[-1])
'
for f in *.py; do
	case "$(head -n 1 "$f")" in *2*) "$1" -c "$frames" "$f" > "${f%.py}.out2" ;; esac
	case "$(head -n 1 "$f")" in *3*) "$2" -c "$frames" "$f" > "${f%.py}.out3" ;; esac
done
