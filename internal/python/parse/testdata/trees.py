"""Write trees.json: how CPython 2.7 and 3.13 parse the programs of errors.json.

usage: python3 trees.py PYTHON2.7 PYTHON3.13

A tree is written as tree_test.go writes ours: Type(Field=value ...), with the
place of every node as @line:column-line:column, where the Python has it (3.13).
Programs that a Python refuses have no tree. This file runs itself with each
Python: with an argument "-" it reads programs and writes trees.
"""

import ast
import json
import os
import subprocess
import sys
import warnings

PY3 = sys.version_info[0] == 3
text = str if PY3 else unicode  # noqa: F821

OPERATORS = dict(Add="+", Sub="-", Mult="*", MatMult="@", Div="/", Mod="%", Pow="**", LShift="<<", RShift=">>", BitOr="|",
                 BitXor="^", BitAnd="&", FloorDiv="//", Invert="~", Not="not", UAdd="+", USub="-", Eq="==", NotEq="!=", Lt="<",
                 LtE="<=", Gt=">", GtE=">=", Is="is", IsNot="is not", In="in", NotIn="not in", And="and", Or="or")

# Type in Python: type and fields in package ast, each with Python's field, or nothing if that is absent.
NODES = {
    "FunctionDef": "FunctionDef Name=name Args=args Body=body Decorators=decorator_list Returns=returns Async=",
    "ClassDef": "ClassDef Name=name Bases=bases Keywords=keywords Body=body Decorators=decorator_list",
    "Return": "Return Value=value",
    "Delete": "Delete Targets=targets",
    "Assign": "Assign Targets=targets Value=value",
    "AugAssign": "AugAssign Target=target Op=op Value=value",
    "AnnAssign": "AnnAssign Target=target Annotation=annotation Value=value Simple=simple",
    "Print": "Print Dest=dest Values=values NL=nl",
    "Exec": "Exec Body=body Globals=globals Locals=locals",
    "For": "For Target=target Iter=iter Body=body Orelse=orelse Async=",
    "While": "While Test=test Body=body Orelse=orelse",
    "If": "If Test=test Body=body Orelse=orelse",
    "With": "With Items=items Body=body Async=",
    "withitem": "WithItem Context=context_expr Vars=optional_vars",
    "Raise": "Raise Exc=exc Value=inst Traceback=tback Cause=cause",
    "Try": "Try Body=body Handlers=handlers Orelse=orelse Finalbody=finalbody",
    "ExceptHandler": "ExceptHandler Type=type Name=name Body=body",
    "Assert": "Assert Test=test Msg=msg",
    "Import": "Import Names=names",
    "ImportFrom": "ImportFrom Module=module Names=names Level=level",
    "alias": "Alias Name=name AsName=asname",
    "Global": "Global Names=names",
    "Nonlocal": "Nonlocal Names=names",
    "Expr": "ExprStmt Value=value",
    "Pass": "Pass", "Break": "Break", "Continue": "Continue",
    "BoolOp": "BoolOp Op=op Values=values",
    "NamedExpr": "NamedExpr Target=target Value=value",
    "BinOp": "BinOp Left=left Op=op Right=right",
    "UnaryOp": "UnaryOp Op=op Operand=operand",
    "Lambda": "Lambda Args=args Body=body",
    "IfExp": "IfExp Test=test Body=body Orelse=orelse",
    "Dict": "Dict Keys=keys Values=values",
    "Set": "Set Elts=elts",
    "ListComp": "ListComp Elt=elt Generators=generators",
    "SetComp": "SetComp Elt=elt Generators=generators",
    "DictComp": "DictComp Key=key Value=value Generators=generators",
    "GeneratorExp": "GeneratorExp Elt=elt Generators=generators",
    "comprehension": "Comprehension Target=target Iter=iter Ifs=ifs Async=is_async",
    "Await": "Await Value=value",
    "Yield": "Yield Value=value",
    "YieldFrom": "YieldFrom Value=value",
    "Compare": "Compare Left=left Ops=ops Comparators=comparators",
    "Call": "Call Func=func Args=args Keywords=keywords",
    "keyword": "Keyword Name=arg Value=value",
    "Repr": "Repr Value=value",
    "JoinedStr": "JoinedStr Values=values",
    "FormattedValue": "FormattedValue Value=value Conversion=conversion FormatSpec=format_spec",
    "Attribute": "Attribute Value=value Attr=attr Ctx=ctx",
    "Subscript": "Subscript Value=value Index=slice Ctx=ctx",
    "Slice": "Slice Lower=lower Upper=upper Step=step",
    "Starred": "Starred Value=value Ctx=ctx",
    "Name": "Name ID=id Ctx=ctx",
    "List": "List Elts=elts Ctx=ctx",
    "Tuple": "Tuple Elts=elts Ctx=ctx",
    "Ellipsis": "Ellipsis",
}

NAMES = ("name", "module", "asname", "arg")  # of which an absent one is empty
FLAGS = ("Async", "Simple", "NL")
LISTS = ("Keywords",)


def quoted(b):
    return '"' + "".join(chr(c) if 32 <= c < 127 and c not in (34, 92) else "\\x%02x" % c for c in bytearray(b)) + '"'


def utf8(s):
    return s.encode("utf-8", "surrogatepass") if PY3 else s.encode("utf-8")


def place(x):
    if not hasattr(x, "end_lineno"):
        return ""
    return "@%d:%d-%d:%d " % (x.lineno, x.col_offset, x.end_lineno, x.end_col_offset)


def number(v):
    if isinstance(v, complex):
        return "%.17gj" % v.imag
    if isinstance(v, float):
        return "%.17g" % v
    return str(v)


def constant(x, v):
    if v is None or isinstance(v, bool):
        return "NameConstant(%sValue=%s)" % (place(x), v)
    if v is Ellipsis:
        return "Ellipsis(%s)" % place(x).rstrip()
    if isinstance(v, text):
        return "Unicode(%sValue=%s)" % (place(x), quoted(utf8(v)))
    if isinstance(v, bytes):
        return "Bytes(%sValue=%s)" % (place(x), quoted(v))
    return "Num(%sValue=%s Long=%s)" % (place(x), number(v), not PY3 and isinstance(v, long))  # noqa: F821


def argument(a, default):
    name, tuple_ = a, None
    if isinstance(a, ast.Tuple):
        name, tuple_ = "", a
    elif isinstance(a, ast.Name):
        name = a.id
    elif PY3:
        name = a.arg
    return "Arg(%sName=%s Tuple=%s Annotation=%s Default=%s)" % (
        place(a), value(name), value(tuple_), value(getattr(a, "annotation", None)), value(default))


def arguments(a):
    positional = getattr(a, "posonlyargs", []) + a.args
    defaults = [None] * (len(positional) - len(a.defaults)) + a.defaults
    both = [argument(*pair) for pair in zip(positional, defaults)]
    n = len(positional) - len(a.args)
    keyword = [argument(*pair) for pair in zip(getattr(a, "kwonlyargs", []), getattr(a, "kw_defaults", []))]
    return "Arguments(PosOnly=[%s] Args=[%s] Vararg=%s KwOnly=[%s] Kwarg=%s)" % (
        ",".join(both[:n]), ",".join(both[n:]), argument(a.vararg, None) if a.vararg else None,
        ",".join(keyword), argument(a.kwarg, None) if a.kwarg else None)


def normalized(x):
    """The node as the one tree for both languages has it."""
    kind = type(x).__name__
    if kind.startswith("Async"):
        y = getattr(ast, kind[5:])(**{f: getattr(x, f) for f in x._fields if hasattr(x, f)})
        y.Async = True
        return ast.copy_location(y, x)
    if kind == "ExceptHandler" and PY3 and x.name:
        x.name = Name()
    if PY3:
        return x
    if kind == "Call":
        x.args = x.args + ([Star(x.starargs)] if x.starargs else [])
        x.keywords = x.keywords + ([ast.keyword(None, x.kwargs)] if x.kwargs else [])
    elif kind == "With":
        x.items = [Item(x)]
        while isinstance(x.body[0], ast.With) and x.body[0].lineno == x.lineno:
            x.items.append(Item(x.body[0]))
            x.body = x.body[0].body
    elif kind == "Raise":
        x.exc = x.type
    elif kind in ("TryExcept", "TryFinally"):
        y = Try()
        y.body, y.handlers, y.orelse = x.body, getattr(x, "handlers", []), getattr(x, "orelse", [])
        y.finalbody = getattr(x, "finalbody", [])
        inner = x.body[0]
        if kind == "TryFinally" and isinstance(inner, ast.TryExcept) and inner.lineno == x.lineno:
            y.body, y.handlers, y.orelse = inner.body, inner.handlers, inner.orelse
        return y
    return x


class Name(object):
    """The name of an ExceptHandler in Python 3, which has no place."""


class Try(object):
    pass


class Star(object):
    def __init__(self, v):
        self.value, self.ctx = v, ast.Load()


Star.__name__ = "Starred"


class Item(object):
    def __init__(self, x):
        self.context_expr, self.optional_vars = x.context_expr, x.optional_vars


Item.__name__ = "withitem"


def value(x, field=""):
    if x is None:
        return '""' if field in NAMES else "None"
    if isinstance(x, (bytes, text)):
        return quoted(x if isinstance(x, bytes) else utf8(x))
    if isinstance(x, (bool, int)):
        return str(x)
    if isinstance(x, list):
        return "[%s]" % ",".join(value(y) for y in x)
    kind = type(x).__name__
    if kind in OPERATORS:
        return "'%s'" % OPERATORS[kind]
    if kind in ("Load", "Store", "Del", "Param"):
        return kind.replace("Param", "Store")
    if kind == "arguments":
        return arguments(x)
    if kind == "Constant":
        return constant(x, x.value)
    if kind == "Num":
        return constant(x, x.n)
    if kind == "Str":
        return constant(x, x.s)
    if kind == "Index":
        return value(x.value)
    if kind == "ExtSlice":
        return "Tuple(Elts=%s Ctx=Load)" % value(x.dims)
    if isinstance(x, Name):
        return "Name()"
    if kind == "Name" and x.id == "None":
        return constant(x, None)
    return node(normalized(x))


def node(x):
    ours = NODES[type(x).__name__].split()
    out = []
    if type(x).__name__ not in ("comprehension", "withitem") and place(x):
        out.append(place(x).rstrip())
    for pair in ours[1:]:
        name, field = pair.split("=")
        v = getattr(x, field or name, None)
        if name in FLAGS:
            v = bool(v)
        elif name == "Conversion":
            v = max(v, 0)
        elif name in LISTS and v is None:
            v = []
        elif v is None and ours[0] == "ExceptHandler":
            field = ""
        out.append("%s=%s" % (name, value(v, field)))
    return "%s(%s)" % (ours[0], " ".join(out))


def trees():
    warnings.simplefilter("ignore")
    out = []
    for source in json.load(sys.stdin):
        source = source.encode("latin-1")
        try:
            tree = compile(source, "t.py", "exec", ast.PyCF_ONLY_AST, True)
            out.append([value(s) for s in tree.body])
        except (SyntaxError, ValueError, TypeError, KeyError):  # a NUL; a node that package ast does not have
            out.append(None)
    json.dump(out, sys.stdout)


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    with open(os.path.join(here, "errors.json")) as f:
        programs = json.load(f)
    rows = []
    for version, python in zip(("2.7", "3.13"), sys.argv[1:]):
        accepted = [row["source"] for row in programs if not row[version] and len(row["source"]) < 500]
        out = subprocess.run([python, __file__, "-"], input=json.dumps(accepted).encode(), stdout=subprocess.PIPE, check=True)
        for source, tree in zip(accepted, json.loads(out.stdout)):
            if tree is not None:
                rows.append({"source": source, "version": version, "tree": tree})
    with open(os.path.join(here, "trees.json"), "w") as f:
        f.write("[\n" + ",\n".join(json.dumps(row) for row in rows) + "\n]\n")


if sys.argv[1:] == ["-"]:
    trees()
else:
    main()
