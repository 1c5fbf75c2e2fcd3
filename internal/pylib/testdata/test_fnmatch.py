from __future__ import print_function
import fnmatch

for name, pattern in [
        ('abc', 'abc'), ('abc', '?*?'), ('abc', '???*'), ('abc', '*???'), ('abc', '???'),
        ('abc', '*'), ('abc', 'ab[cd]'), ('abc', 'ab[!de]'), ('abc', 'ab[de]'), ('a', '??'),
        ('a', 'b'), ('', ''), ('', '*'), ('x', ''), ('\\', '[\\]'), ('a', '[!\\]'), ('b]', 'b[]]'),
        ('a-b', 'a[-x]b'), ('a5z', 'a[0-9]z'), ('axz', 'a[0-9]z'), ('axz', 'a[!0-9]z'), ('[', '['),
        ('[a', '[a'), ('test_net.py', 'test*.py'), ('test_net.pyc', 'test*.py'),
        ('foo.bar.baz', '*b*z'), ('aaaaaaaaaaaaaaaaab', '*a*a*a*a*c'), ('a.b', 'a.b'), ('aXb', 'a.b'),
        ('a\nb', 'a?b'), ('ab', 'a*b*'), ('A', 'a'), ('a]', '[!]]]'), ('x]', '[!]]]')]:
    print(repr(name), repr(pattern), fnmatch.fnmatch(name, pattern),
          fnmatch.fnmatchcase(name, pattern))
print(fnmatch.filter(['a.py', 'b.txt', 'c.py'], '*.py'))
print(fnmatch.fnmatch(b'test', b'te*'), fnmatch.fnmatch(b'\xff', b'[\xf0-\xff]'))
