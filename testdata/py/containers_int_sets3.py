# Sets of ints stand in the order of their values' hashes, as scripts show them.
ports = set()
for p in (8080, 22, 443, 80, 21, 3306, 25, 110):
    ports.add(p)
print(ports, len(ports))
print({3, 1, 2}, set([10, 9, 8]), frozenset([5, 3, 100, 64, 65, 8]))
print({1, 2} | {0, 5}, {1, 2, 3, 4, 5} & {5, 4, 9}, {1, 2, 3, 8} - {2}, {1, 2} ^ {2, 16})
print(ports - {80, 443}, ports & {22, 8080, 1}, ports | {1, 2, 3})
for n in {2, 0, 1}:
    print(n)
s = {5, 1, 9}
print(s.pop())
print(list(set(range(20, 0, -1))), set(x * x for x in range(12)), {-1, 0, 7}, {100, 200, 300, 400, 500, 600})
print(sorted(ports), max(ports), 80 in ports)
