"""Wrapping, dedenting, indenting."""
from __future__ import print_function
import sys
import textwrap


def attempt(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


text = '''Hello there -- you goof-ball, use the -b option!  This is a   sentence with well-known hyphen-ated words, a--dash and an e-mail,
a very-long-hyphenated-word-that-goes-on and supercalifragilisticexpialidocious.\tA tab. "Quoted!" said he. 1-2-3 x-1 foo-bar-baz (paren-thesis).'''
for width in (10, 15, 20, 33, 70):
    print(width, textwrap.wrap(text, width))
print(textwrap.fill('the quick brown fox ' * 5, 30, initial_indent='* ', subsequent_indent='  '))
attempt(textwrap.wrap, '')
attempt(textwrap.wrap, '   ')
attempt(textwrap.wrap, 'word', 0)
attempt(textwrap.wrap, '  leading space kept and more', 12)
attempt(textwrap.wrap, 'abcdefghijklmnop', 5)
attempt(textwrap.wrap, 'abcdefghijklmnop qr', 5, break_long_words=False)
attempt(textwrap.wrap, 'well-known words', 6, break_on_hyphens=False)
attempt(textwrap.wrap, 'One. Two.  three! four', 80, fix_sentence_endings=True)
attempt(textwrap.wrap, 'a\nb\tc  d', 80, replace_whitespace=False, expand_tabs=False)
attempt(textwrap.wrap, 'a  b   c', 3, drop_whitespace=False)
attempt(textwrap.wrap, 'x', nonsense=1)
attempt(textwrap.dedent, '  a\n    b\n\n  c\n')
attempt(textwrap.dedent, '\ta\n  b')
attempt(textwrap.dedent, '   \n  x\n')
attempt(textwrap.dedent, 'a\n  b')
w = textwrap.TextWrapper(width=20)
w.initial_indent = '> '
print(w.wrap('some words to be wrapped by an object'), w.fill('x y'))
if sys.version_info[0] == 3:
    attempt(textwrap.indent, 'a\n\n  \nb', '> ')
    attempt(textwrap.indent, 'a\n\nb', '> ', lambda line: True)
    attempt(textwrap.shorten, 'Hello  world! And more', width=12)
    attempt(textwrap.shorten, 'Hello world', width=11)
    attempt(textwrap.shorten, 'Hello world', width=10, placeholder='...')
    attempt(textwrap.shorten, 'Hello', width=2)
    attempt(textwrap.wrap, text, 20, max_lines=2)
