# copy: shallow and deep, with objects and cycles.
from __future__ import print_function

import copy

a = [1, [2, 3], {"k": [4]}]
s, d = copy.copy(a), copy.deepcopy(a)
a[1].append("new")
a.append("end")
print(s, d, s[1] is a[1], d[1] is a[1], copy.copy({"a": []}), copy.deepcopy((1, [2])), copy.copy(set([1])) == {1},
    copy.deepcopy("text"), copy.copy(5))


class Node(object):
    def __init__(self, name):
        self.name, self.children = name, []


root = Node("root")
root.children.append(Node("leaf"))
root.self = root
shallow, deep = copy.copy(root), copy.deepcopy(root)
root.children[0].name = "changed"
print(shallow.children[0].name, deep.children[0].name, deep.self is deep, shallow.self is root, type(deep).__name__,
    deep.name)


class Custom(object):
    def __init__(self, v):
        self.v = v

    def __copy__(self):
        return Custom("copied")

    def __deepcopy__(self, memo):
        return Custom("deep")


print(copy.copy(Custom(1)).v, copy.deepcopy([Custom(1)])[0].v)
loop = []
loop.append(loop)
twin = copy.deepcopy(loop)
print(twin[0] is twin, twin is not loop)
shared = [1]
pair = copy.deepcopy([shared, shared])
print(pair[0] is pair[1], copy.deepcopy({"x": shared})["x"] is shared, copy.copy(None), copy.deepcopy(len) is len,
    copy.copy(Node) is Node)
