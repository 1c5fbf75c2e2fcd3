"""Filling text into lines."""

import sys

PY3 = sys.version_info[0] == 3

__all__ = ['TextWrapper', 'wrap', 'fill', 'dedent']
if PY3:
    __all__ += ['indent', 'shorten']

_SPACE = '\t\n\x0b\x0c\r '
_text = str if PY3 else basestring


def _is_word(c):
    """Whether c can be part of a word with a hyphen: a letter, a digit, _."""
    return c.isalnum() or c == '_'


def _is_letter(c):
    return _is_word(c) and not c.isdigit()


class TextWrapper(object):
    """Breaks text into lines; its attributes say how."""

    def __init__(self, width=70, initial_indent='', subsequent_indent='',
                 expand_tabs=True, replace_whitespace=True, fix_sentence_endings=False,
                 break_long_words=True, drop_whitespace=True, break_on_hyphens=True,
                 tabsize=8, **options):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = options.pop('max_lines', None)
        self.placeholder = options.pop('placeholder', ' [...]')
        if options:
            raise TypeError("%s__init__() got an unexpected keyword argument '%s'"
                            % ('TextWrapper.' if PY3 else '', list(options)[0]))

    def wrap(self, text):
        """The lines of text, none longer than width."""
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            for c in _SPACE:
                text = text.replace(c, ' ')
        chunks = self._split(text)
        if self.fix_sentence_endings:
            self._fix_sentences(chunks)
        return self._fill(chunks)

    def fill(self, text):
        return '\n'.join(self.wrap(text))

    # Chunks: runs of whitespace and pieces of words between which a line may end.

    def _split(self, text):
        chunks = []
        at = 0
        while at < len(text):
            end = at
            space = text[at] in _SPACE
            while end < len(text) and (text[end] in _SPACE) == space:
                end += 1
            word = text[at:end]
            if space or not self.break_on_hyphens:
                chunks.append(word)
            else:
                chunks.extend(self._pieces(word))
            at = end
        return chunks

    def _pieces(self, word):
        """Splits a word after hyphens between letters and around dashes."""
        pieces = []
        start = at = 0
        while at < len(word):
            if word[at] != '-':
                at += 1
                continue
            end = at
            while end < len(word) and word[end] == '-':
                end += 1
            if end - at >= 2:
                # A dash: a piece of its own between words; --option is none.
                before = word[at - 1:at]
                if before and (_is_word(before) or before in '!"\'&.,?') \
                        and end < len(word) and _is_word(word[end]):
                    pieces.append(word[start:at])
                    pieces.append(word[at:end])
                    start = end
            elif self._hyphen(word, start, at):
                pieces.append(word[start:end])
                start = end
            at = end
        if start < len(word):
            pieces.append(word[start:])
        return pieces

    def _hyphen(self, word, start, at):
        """Whether a line may end after the hyphen at a place: two letters before,
        or a letter-hyphen before, and two letters after."""
        before = word[max(start, at - 2):at]
        after = word[at + 1:at + 3]
        if len(before) < 2 or not _is_letter(before[1]):
            return False
        if not _is_letter(before[0]) and not (before[0] == '-' and at - 2 > start):
            return False
        if len(after) < 2 or not _is_letter(after[0]):
            return False
        return _is_letter(after[1]) or (
            PY3 and after[1] == '-' and _is_letter(word[at + 3:at + 4] or '-'))

    def _fix_sentences(self, chunks):
        """Two spaces after the end of a sentence."""
        for i in range(len(chunks) - 1):
            end = chunks[i].rstrip('"\'')
            if chunks[i + 1] == ' ' and len(end) > 1 and end[-1] in '.!?' \
                    and end[-2].islower():
                chunks[i + 1] = '  '

    def _fill(self, chunks):
        if self.width <= 0:
            raise ValueError('invalid width %r (must be > 0)' % self.width)
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError('placeholder too large for max width')
        lines = []
        chunks = chunks[::-1]
        while chunks:
            indent = self.subsequent_indent if lines else self.initial_indent
            room = self.width - len(indent)
            if self.drop_whitespace and not chunks[-1].strip() and lines:
                chunks.pop()
            line, used = [], 0
            while chunks and used + len(chunks[-1]) <= room:
                used += len(chunks[-1])
                line.append(chunks.pop())
            if chunks and len(chunks[-1]) > room:
                self._break(chunks, line, used, room)
                used = sum([len(chunk) for chunk in line])
            if self.drop_whitespace and line and not line[-1].strip():
                used -= len(line.pop())
            if not line:
                continue
            if (self.max_lines is None or len(lines) + 1 < self.max_lines
                    or (not chunks or self.drop_whitespace and len(chunks) == 1
                        and not chunks[0].strip()) and used <= room):
                lines.append(indent + ''.join(line))
                continue
            self._end(lines, line, used, room, indent)
            break
        return lines

    def _end(self, lines, line, used, room, indent):
        """The last line of those that max_lines allows."""
        while line:
            if line[-1].strip() and used + len(self.placeholder) <= room:
                lines.append(indent + ''.join(line) + self.placeholder)
                return
            used -= len(line.pop())
        if lines:
            last = lines[-1].rstrip()
            if len(last) + len(self.placeholder) <= self.width:
                lines[-1] = last + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())

    def _break(self, chunks, line, used, room):
        """Puts what fits of a chunk longer than a line on the line."""
        space = 1 if room < 1 else room - used
        if not self.break_long_words:
            if not line:
                line.append(chunks.pop())
            return
        end = space
        chunk = chunks[-1]
        if PY3 and self.break_on_hyphens and len(chunk) > space:
            hyphen = chunk.rfind('-', 0, space)
            if hyphen > 0 and chunk[:hyphen].strip('-'):
                end = hyphen + 1
        line.append(chunk[:end])
        chunks[-1] = chunk[end:]


def wrap(text, width=70, **options):
    return TextWrapper(width=width, **options).wrap(text)


def fill(text, width=70, **options):
    return TextWrapper(width=width, **options).fill(text)


def shorten(text, width, **options):
    """The text on one line, cut at a word."""
    wrapper = TextWrapper(width=width, max_lines=1, **options)
    return wrapper.fill(' '.join(text.strip().split()))


def dedent(text):
    """The text without the whitespace that all its lines begin with."""
    lines = text.split('\n')
    margin = None
    for i, line in enumerate(lines):
        body = line.lstrip(' \t')
        if not body:
            lines[i] = ''
            continue
        indent = line[:len(line) - len(body)]
        if margin is None:
            margin = indent
        else:
            n = 0
            while n < min(len(margin), len(indent)) and margin[n] == indent[n]:
                n += 1
            margin = margin[:n]
    if margin:
        lines = [line[len(margin):] for line in lines]
    return '\n'.join(lines)


def indent(text, prefix, predicate=None):
    """The text with prefix before its lines."""
    out = []
    for line in text.splitlines(True):
        if line.strip() if predicate is None else predicate(line):
            out.append(prefix)
        out.append(line)
    return ''.join(out)


if not PY3:
    del shorten, indent
