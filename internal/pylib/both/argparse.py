"""Command lines: options, positionals, sub-commands, usage and help."""

import os as _os
import sys as _sys

__all__ = [
    'ArgumentParser', 'ArgumentError', 'ArgumentTypeError', 'FileType',
    'HelpFormatter', 'ArgumentDefaultsHelpFormatter',
    'RawDescriptionHelpFormatter', 'RawTextHelpFormatter', 'Namespace', 'Action',
    'ONE_OR_MORE', 'OPTIONAL', 'PARSER', 'REMAINDER', 'SUPPRESS', 'ZERO_OR_MORE',
]

PY3 = _sys.version_info[0] == 3
if PY3:
    __all__ += ['BooleanOptionalAction', 'MetavarTypeHelpFormatter']
    _text = str
else:
    _text = basestring

SUPPRESS = '==SUPPRESS=='
OPTIONAL = '?'
ZERO_OR_MORE = '*'
ONE_OR_MORE = '+'
PARSER = 'A...'
REMAINDER = '...'


class ArgumentError(Exception):
    """A command line that does not fit; str() names the argument."""

    def __init__(self, argument, message):
        self.argument_name = _name_of(argument)
        self.message = message

    def __str__(self):
        if self.argument_name is None:
            return str(self.message)
        return 'argument %s: %s' % (self.argument_name, self.message)


class ArgumentTypeError(Exception):
    """Raised by a type function whose text is to be shown."""


def _name_of(argument):
    if argument is None:
        return None
    if argument.option_strings:
        return '/'.join(argument.option_strings)
    if argument.metavar not in (None, SUPPRESS):
        if PY3 and isinstance(argument.metavar, tuple):
            if argument.nargs == ZERO_OR_MORE and len(argument.metavar) == 2:
                return '%s[, %s]' % argument.metavar
            if argument.nargs == ONE_OR_MORE:
                return '%s[, %s]' % argument.metavar
            return ', '.join(argument.metavar)
        return argument.metavar
    if argument.dest not in (None, SUPPRESS):
        return argument.dest
    if PY3 and argument.choices:
        return '{' + ','.join(argument.choices) + '}'
    return None


def _show(obj, pairs, positional=()):
    """The repr of an object as a call: Name(arg, key=value)."""
    parts = [repr(value) for value in positional]
    odd = []
    for name, value in pairs:
        if _is_identifier(name):
            parts.append('%s=%r' % (name, value))
        else:
            odd.append('%r: %r' % (name, value))
    if odd:
        parts.append('**{' + ', '.join(odd) + '}')
    return '%s(%s)' % (type(obj).__name__, ', '.join(parts))


def _is_identifier(name):
    if not PY3:
        return True
    return name.isidentifier()


class Namespace(object):
    """The values of a parsed command line, as attributes."""

    def __init__(self, **values):
        for name in values:
            setattr(self, name, values[name])

    def __repr__(self):
        pairs = list(self.__dict__.items())
        if not PY3:
            pairs.sort()
        return _show(self, pairs)

    def __eq__(self, other):
        if not isinstance(other, Namespace):
            return NotImplemented if PY3 else False
        return vars(self) == vars(other)

    def __ne__(self, other):
        if not isinstance(other, Namespace):
            return NotImplemented if PY3 else True
        return not self == other

    __hash__ = None

    def __contains__(self, name):
        return name in self.__dict__


# Actions

class Action(object):
    """What to do with one argument: subclasses are called with the values."""

    _shown = ('option_strings', 'dest', 'nargs', 'const', 'default', 'type',
              'choices') + (('required',) if PY3 else ()) + ('help', 'metavar') + (
              ('deprecated',) if PY3 else ())

    def __init__(self, option_strings, dest, nargs=None, const=None, default=None,
                 type=None, choices=None, required=False, help=None, metavar=None,
                 deprecated=False):
        self.option_strings = option_strings
        self.dest = dest
        self.nargs = nargs
        self.const = const
        self.default = default
        self.type = type
        self.choices = choices
        self.required = required
        self.help = help
        self.metavar = metavar
        self.deprecated = deprecated

    def __repr__(self):
        return _show(self, [(name, getattr(self, name)) for name in self._shown
                            if name != 'deprecated' or hasattr(self, name)])

    def format_usage(self):
        return self.option_strings[0]

    def __call__(self, parser, namespace, values, option_string=None):
        raise NotImplementedError('.__call__() not defined')


def _check_valued(verb, nargs, const):
    """Refuses options of which no value could come."""
    if nargs == 0:
        if verb == 'store' and PY3:
            raise ValueError('nargs for store actions must be != 0; if you have '
                             'nothing to store, actions such as store true or store '
                             'const may be more appropriate')
        if PY3:
            raise ValueError('nargs for append actions must be != 0; if arg strings '
                             'are not supplying the value to append, the append '
                             'const action may be more appropriate')
        if verb == 'store':
            raise ValueError('nargs for store actions must be > 0; if you have '
                             'nothing to store, actions such as store true or store '
                             'const may be more appropriate')
        raise ValueError('nargs for append actions must be > 0; if arg strings are '
                         'not supplying the value to append, the append const '
                         'action may be more appropriate')
    if const is not None and nargs != OPTIONAL:
        raise ValueError('nargs must be %r to supply const' % OPTIONAL)


class _StoreAction(Action):
    def __init__(self, option_strings, dest, nargs=None, const=None, default=None,
                 type=None, choices=None, required=False, help=None, metavar=None,
                 deprecated=False):
        _check_valued('store', nargs, const)
        Action.__init__(self, option_strings, dest, nargs, const, default, type,
                        choices, required, help, metavar, deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values)


class _StoreConstAction(Action):
    def __init__(self, option_strings, dest, const=None, default=None,
                 required=False, help=None, metavar=None, deprecated=False):
        Action.__init__(self, option_strings, dest, nargs=0, const=const,
                        default=default, required=required, help=help,
                        deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, self.const)


class _StoreTrueAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=False, required=False,
                 help=None, deprecated=False):
        _StoreConstAction.__init__(self, option_strings, dest, True, default,
                                   required, help, deprecated=deprecated)


class _StoreFalseAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=True, required=False,
                 help=None, deprecated=False):
        _StoreConstAction.__init__(self, option_strings, dest, False, default,
                                   required, help, deprecated=deprecated)


def _grown(namespace, dest, values):
    """Sets dest to a new list: what it held, and values."""
    held = getattr(namespace, dest, None)
    setattr(namespace, dest, list(held or ()) + list(values))


class _AppendAction(Action):
    def __init__(self, option_strings, dest, nargs=None, const=None, default=None,
                 type=None, choices=None, required=False, help=None, metavar=None,
                 deprecated=False):
        _check_valued('append', nargs, const)
        Action.__init__(self, option_strings, dest, nargs, const, default, type,
                        choices, required, help, metavar, deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        _grown(namespace, self.dest, [values])


class _ExtendAction(_AppendAction):
    def __call__(self, parser, namespace, values, option_string=None):
        _grown(namespace, self.dest, values)


class _AppendConstAction(Action):
    def __init__(self, option_strings, dest, const=None, default=None,
                 required=False, help=None, metavar=None, deprecated=False):
        Action.__init__(self, option_strings, dest, nargs=0, const=const,
                        default=default, required=required, help=help,
                        metavar=metavar, deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        _grown(namespace, self.dest, [self.const])


class _CountAction(Action):
    def __init__(self, option_strings, dest, default=None, required=False,
                 help=None, deprecated=False):
        Action.__init__(self, option_strings, dest, nargs=0, default=default,
                        required=required, help=help, deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        held = getattr(namespace, self.dest, None)
        setattr(namespace, self.dest, (held or 0) + 1)


class _HelpAction(Action):
    def __init__(self, option_strings, dest=SUPPRESS, default=SUPPRESS, help=None,
                 deprecated=False):
        Action.__init__(self, option_strings, dest, nargs=0, default=default,
                        help=help, deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        parser.print_help()
        parser.exit()


class _VersionAction(Action):
    def __init__(self, option_strings, version=None, dest=SUPPRESS,
                 default=SUPPRESS, help=None, deprecated=False):
        if help is None or not PY3:
            help = help or "show program's version number and exit"
        Action.__init__(self, option_strings, dest, nargs=0, default=default,
                        help=help, deprecated=deprecated)
        self.version = version

    def __call__(self, parser, namespace, values, option_string=None):
        version = self.version
        if version is None:
            version = parser.version
        formatter = parser._get_formatter()
        formatter.add_text(version)
        if PY3:
            parser._print_message(formatter.format_help(), _sys.stdout)
            parser.exit()
        else:
            parser.exit(message=formatter.format_help())


class BooleanOptionalAction(Action):
    """--flag and --no-flag."""

    def __init__(self, option_strings, dest, default=None, type=None, choices=None,
                 required=False, help=None, metavar=None, deprecated=False):
        both = []
        for option in option_strings:
            both.append(option)
            if option.startswith('--'):
                both.append('--no-' + option[2:])
        Action.__init__(self, both, dest, nargs=0, default=default, type=type,
                        choices=choices, required=required, help=help,
                        metavar=metavar, deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        if option_string in self.option_strings:
            setattr(namespace, self.dest, not option_string.startswith('--no-'))

    def format_usage(self):
        return ' | '.join(self.option_strings)


if not PY3:
    del BooleanOptionalAction


class _SubParsersAction(Action):
    """The sub-commands of a parser."""

    class _Choice(Action):
        """A sub-command as a line of the help."""

        def __init__(self, name, aliases, help):
            metavar = name
            if aliases:
                metavar += ' (%s)' % ', '.join(aliases)
            Action.__init__(self, [], dest=metavar if PY3 else name, help=help,
                            metavar=metavar)

    def __init__(self, option_strings, prog, parser_class, dest=SUPPRESS,
                 required=False, help=None, metavar=None):
        self._prog_prefix = prog
        self._parser_class = parser_class
        self._name_parser_map = _ordered()
        self._choices_actions = []
        Action.__init__(self, option_strings, dest, nargs=PARSER,
                        choices=self._name_parser_map,
                        required=required if PY3 else False,
                        help=help, metavar=metavar)
        if not PY3:
            self.required = True

    def add_parser(self, name, **options):
        if options.get('prog') is None:
            options['prog'] = '%s %s' % (self._prog_prefix, name)
        aliases = ()
        if PY3:
            aliases = options.pop('aliases', ())
            options.pop('deprecated', False)
            if name in self._name_parser_map:
                raise ArgumentError(self, 'conflicting subparser: %s' % name)
            for alias in aliases:
                if alias in self._name_parser_map:
                    raise ArgumentError(self, 'conflicting subparser alias: %s' % alias)
        if 'help' in options:
            help = options.pop('help')
            self._choices_actions.append(self._Choice(name, aliases, help))
        parser = self._parser_class(**options)
        self._name_parser_map[name] = parser
        for alias in aliases:
            self._name_parser_map[alias] = parser
        return parser

    def _get_subactions(self):
        return self._choices_actions

    def __call__(self, parser, namespace, values, option_string=None):
        name, rest = values[0], values[1:]
        if self.dest is not SUPPRESS:
            setattr(namespace, self.dest, name)
        if name not in self._name_parser_map:
            raise ArgumentError(self, 'unknown parser %s (choices: %s)' if not PY3
                                else 'unknown parser %r (choices: %s)' %
                                (name, ', '.join(self._name_parser_map)))
        sub, unknown = self._name_parser_map[name].parse_known_args(rest, None)
        for key, value in vars(sub).items():
            setattr(namespace, key, value)
        if unknown:
            vars(namespace).setdefault(_UNKNOWN, [])
            getattr(namespace, _UNKNOWN).extend(unknown)


_UNKNOWN = '_unrecognized_args'


def _ordered():
    if PY3:
        return {}
    from collections import OrderedDict
    return OrderedDict()


class FileType(object):
    """A type that opens the file an argument names; '-' is a standard stream."""

    def __init__(self, mode='r', bufsize=-1, encoding=None, errors=None):
        self._mode = mode
        self._bufsize = bufsize
        self._encoding = encoding
        self._errors = errors

    def __call__(self, name):
        if name == '-':
            binary = PY3 and 'b' in self._mode
            if 'r' in self._mode:
                return _sys.stdin.buffer if binary else _sys.stdin
            if 'w' in self._mode or (PY3 and ('a' in self._mode or 'x' in self._mode)):
                return _sys.stdout.buffer if binary else _sys.stdout
            raise ValueError('argument "-" with mode %r' % (
                self._mode if PY3 else self._mode))
        try:
            if PY3:
                return open(name, self._mode, self._bufsize, self._encoding, self._errors)
            return open(name, self._mode, self._bufsize)
        except (IOError, OSError) as e:
            raise ArgumentTypeError("can't open '%s': %s" % (name, e))

    def __repr__(self):
        parts = [repr(arg) for arg in (self._mode, self._bufsize) if arg != -1]
        if PY3:
            for name in ('encoding', 'errors'):
                value = getattr(self, '_' + name)
                if value is not None:
                    parts.append('%s=%r' % (name, value))
        return '%s(%s)' % (type(self).__name__, ', '.join(parts))


# Help

class HelpFormatter(object):
    """Lays out usage and help. Subclasses change how texts are broken."""

    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        if width is None:
            width = _columns() - 2
        self._prog = prog
        self._width = width
        self._indent_increment = indent_increment
        self._max_help_position = min(max_help_position,
                                      max(width - 20, indent_increment * 2))
        self._current_indent = 0
        self._action_max_length = 0
        self._sections = [(None, [])]   # (heading, items); an item is called for its text

    # What a parser adds.

    def start_section(self, heading):
        self._sections.append((heading, []))
        self._current_indent += self._indent_increment

    def end_section(self):
        heading, items = self._sections.pop()
        self._current_indent -= self._indent_increment
        indent = self._current_indent
        self._sections[-1][1].append(lambda: self._section(heading, items, indent))

    def _section(self, heading, items, indent):
        self._current_indent = indent + self._indent_increment
        body = ''.join([item() for item in items])
        self._current_indent = indent
        if not body:
            return ''
        if heading is not None and heading is not SUPPRESS:
            body = '%*s%s:\n%s' % (indent, '', heading, body)
        return '\n' + body + '\n'

    def add_text(self, text):
        if text is not SUPPRESS and text is not None:
            self._sections[-1][1].append(lambda: self._format_text(text))

    def add_usage(self, usage, actions, groups, prefix=None):
        if usage is not SUPPRESS:
            self._sections[-1][1].append(
                lambda: self._format_usage(usage, actions, groups, prefix))

    def add_argument(self, action):
        if action.help is SUPPRESS:
            return
        longest = len(self._format_action_invocation(action)) + self._current_indent
        inner = self._indent_increment if PY3 else 0
        for sub in self._subactions(action):
            longest = max(longest, self._current_indent + inner +
                          len(self._format_action_invocation(sub)))
        self._action_max_length = max(self._action_max_length, longest)
        self._sections[-1][1].append(lambda: self._format_action(action))

    def add_arguments(self, actions):
        for action in actions:
            self.add_argument(action)

    def format_help(self):
        text = ''.join([item() for item in self._sections[0][1]])
        while '\n\n\n' in text:
            text = text.replace('\n\n\n', '\n\n')
        text = text.strip('\n')
        return text + '\n' if text else ''

    # Usage.

    def _format_usage(self, usage, actions, groups, prefix):
        if prefix is None:
            prefix = 'usage: '
        if usage is not None:
            usage = usage % {'prog': self._prog}
        elif not actions:
            usage = '%(prog)s' % {'prog': self._prog}
        else:
            usage = self._usage_of(actions, groups, prefix)
        return '%s%s\n\n' % (prefix, usage)

    def _usage_of(self, actions, groups, prefix):
        prog = '%(prog)s' % {'prog': self._prog}
        optionals = [a for a in actions if a.option_strings]
        positionals = [a for a in actions if not a.option_strings]
        parts = self._usage_parts(optionals + positionals, groups)
        usage = ' '.join([prog] + parts)
        room = self._width - self._current_indent
        if PY3:
            room = max(room, 11)
        if len(prefix) + len(usage) <= room:
            return usage

        options = self._usage_parts(optionals, groups)
        rest = self._usage_parts(positionals, groups)
        if len(prefix) + len(prog) <= 0.75 * room:
            indent = ' ' * (len(prefix) + len(prog) + 1)
            if options:
                lines = _fold([prog] + options, room, indent, prefix)
                lines += _fold(rest, room, indent)
            elif rest:
                lines = _fold([prog] + rest, room, indent, prefix)
            else:
                lines = [prog]
        else:
            indent = ' ' * len(prefix)
            lines = _fold(options + rest, room, indent)
            if len(lines) > 1:
                lines = _fold(options, room, indent) + _fold(rest, room, indent)
            lines = [prog] + lines
        return '\n'.join(lines)

    def _usage_parts(self, actions, groups):
        """The words of the usage; a line may be broken between any two."""
        grouped, spans = _group_spans(actions, groups)
        parts = []
        for action in actions:
            if action.help is SUPPRESS:
                parts.append(None)
                continue
            if action.option_strings:
                text = action.format_usage() if PY3 else action.option_strings[0]
                if action.nargs != 0:
                    text = '%s %s' % (action.option_strings[0], self._format_args(
                        action, self._get_default_metavar_for_optional(action)))
                if not action.required and action not in grouped:
                    text = '[%s]' % text
            else:
                text = self._format_args(
                    action, self._get_default_metavar_for_positional(action))
                if action in grouped and text[:1] == '[' and text[-1:] == ']':
                    text = text[1:-1]
            parts.append(text)
        for start, end, required in spans:
            _join_group(parts, start, end, required)
        parts = [part for part in parts if part is not None]
        if PY3:
            return parts
        return _split_words(parts)

    # The lines of an argument.

    def _format_action(self, action):
        column = min(self._action_max_length + 2, self._max_help_position)
        room = self._width - column
        room = max(room, 11)
        indent = self._current_indent
        header = self._format_action_invocation(action)
        if not action.help:
            lines = ['%*s%s\n' % (indent, '', header)]
            first = None
        elif len(header) <= column - indent - 2:
            lines = ['%*s%-*s  ' % (indent, '', column - indent - 2, header)]
            first = 0
        else:
            lines = ['%*s%s\n' % (indent, '', header)]
            first = column
        if action.help and (not PY3 or action.help.strip()):
            text = self._expand_help(action)
            if text or not PY3:
                for line in self._split_lines(text, room):
                    lines.append('%*s%s\n' % (first, '', line))
                    first = column
        elif not lines[-1].endswith('\n'):
            lines.append('\n')
        self._current_indent += self._indent_increment
        lines += [self._format_action(sub) for sub in self._subactions(action)]
        self._current_indent -= self._indent_increment
        return ''.join(lines)

    def _subactions(self, action):
        get = getattr(action, '_get_subactions', None)
        return get() if get is not None else []

    def _format_action_invocation(self, action):
        if not action.option_strings:
            default = self._get_default_metavar_for_positional(action)
            if PY3:
                return ' '.join(self._metavar_formatter(action, default)(1))
            return self._metavar_formatter(action, default)(1)[0]
        if action.nargs == 0:
            return ', '.join(action.option_strings)
        args = self._format_args(action, self._get_default_metavar_for_optional(action))
        if PY3:
            return '%s %s' % (', '.join(action.option_strings), args)
        return ', '.join(['%s %s' % (option, args) for option in action.option_strings])

    def _metavar_formatter(self, action, default_metavar):
        if action.metavar is not None:
            metavar = action.metavar
        elif action.choices is not None:
            metavar = '{%s}' % ','.join([str(choice) for choice in action.choices])
        else:
            metavar = default_metavar

        def words(count):
            if isinstance(metavar, tuple):
                return metavar
            return (metavar,) * count
        return words

    def _format_args(self, action, default_metavar):
        words = self._metavar_formatter(action, default_metavar)
        nargs = action.nargs
        if nargs is None:
            return '%s' % words(1)
        if nargs == OPTIONAL:
            return '[%s]' % words(1)
        if nargs == ZERO_OR_MORE:
            if not PY3:
                return '[%s [%s ...]]' % words(2)
            metavar = words(1)
            if len(metavar) == 2:
                return '[%s [%s ...]]' % metavar
            return '[%s ...]' % metavar
        if nargs == ONE_OR_MORE:
            return '%s [%s ...]' % words(2)
        if nargs == REMAINDER:
            return '...'
        if nargs == PARSER:
            return '%s ...' % words(1)
        if PY3 and nargs == SUPPRESS:
            return ''
        try:
            return ' '.join(['%s'] * nargs) % words(nargs)
        except TypeError:
            if not PY3 or isinstance(nargs, int):
                raise
            raise ValueError('invalid nargs value')

    def _expand_help(self, action):
        values = {'prog': self._prog}
        for name, value in vars(action).items():
            if value is SUPPRESS:
                continue
            if hasattr(value, '__name__'):
                value = value.__name__
            values[name] = value
        if values.get('choices') is not None:
            values['choices'] = ', '.join([str(c) for c in values['choices']])
        return self._get_help_string(action) % values

    # What subclasses change.

    def _format_text(self, text):
        if '%(prog)' in text:
            text = text % {'prog': self._prog}
        room = max(self._width - self._current_indent, 11)
        return self._fill_text(text, room, ' ' * self._current_indent) + '\n\n'

    def _split_lines(self, text, width):
        import textwrap
        return textwrap.wrap(' '.join(text.split()), width)

    def _fill_text(self, text, width, indent):
        import textwrap
        return textwrap.fill(' '.join(text.split()), width, initial_indent=indent,
                             subsequent_indent=indent)

    def _get_help_string(self, action):
        return action.help

    def _get_default_metavar_for_optional(self, action):
        return action.dest.upper()

    def _get_default_metavar_for_positional(self, action):
        return action.dest


def _columns():
    """The width of the terminal."""
    try:
        columns = int(_os.environ['COLUMNS'])
    except (KeyError, ValueError):
        columns = 0
    if columns <= 0 and PY3:
        try:
            columns = _os.get_terminal_size(_sys.__stdout__.fileno()).columns
        except (AttributeError, ValueError, OSError):
            pass
    return columns if columns > 0 else 80


def _fold(parts, room, indent, prefix=None):
    """Breaks words into lines no longer than room, each after indent."""
    lines = []
    line = []
    used = len(prefix if prefix is not None else indent) - 1
    for part in parts:
        if line and used + 1 + len(part) > room:
            lines.append(indent + ' '.join(line))
            line = []
            used = len(indent) - 1
        line.append(part)
        used += len(part) + 1
    if line:
        lines.append(indent + ' '.join(line))
    if prefix is not None:
        lines[0] = lines[0][len(indent):]
    return lines


def _group_spans(actions, groups):
    """The mutually exclusive groups whose actions stand side by side: their
    actions, and (start, end, required) of each, the last first."""
    grouped = []
    spans = []
    for group in groups:
        members = group._group_actions
        if not members:
            if PY3:
                raise ValueError('empty group %s' % group)
            continue
        if PY3 and not [a for a in members if a.help is not SUPPRESS]:
            continue
        if members[0] not in actions:
            continue
        start = actions.index(members[0])
        end = start + len(members)
        if actions[start:end] == members:
            grouped += members
            spans.append((start, end, group.required))
    spans.sort(reverse=True)
    return grouped, spans


def _join_group(parts, start, end, required):
    """Writes [a | b] or (a | b) into the parts of a group."""
    shown = [part for part in parts[start:end] if part is not None]
    if not shown:
        return
    opening, closing = '[', ']'
    if required:
        opening, closing = ('(', ')') if len(shown) > 1 else ('', '')
    shown[0] = opening + shown[0]
    shown[-1] += closing
    for i in range(len(shown) - 1):
        if not shown[i].endswith(' |'):
            shown[i] += ' |'
    parts[start:end] = shown + [None] * (end - start - len(shown))


def _split_words(parts):
    """Python 2's words of a usage: it breaks between any two that no bracket holds."""
    words = []
    depth = 0
    for word in ' '.join(parts).split():
        if depth > 0:
            words[-1] += ' ' + word
        else:
            words.append(word)
        depth += word.count('[') + word.count('(') - word.count(']') - word.count(')')
    return words


class RawDescriptionHelpFormatter(HelpFormatter):
    """Keeps the line breaks of descriptions."""

    def _fill_text(self, text, width, indent):
        return ''.join([indent + line for line in text.splitlines(True)])


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    """Keeps the line breaks of all help texts."""

    def _split_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    """Adds (default: ...) to the help of arguments."""

    def _get_help_string(self, action):
        text = action.help
        if text is None and PY3:
            text = ''
        if '%(default)' in text or action.default is SUPPRESS:
            return text
        if action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE):
            text += ' (default: %(default)s)'
        return text


class MetavarTypeHelpFormatter(HelpFormatter):
    """Shows the name of an argument's type for its value."""

    def _get_default_metavar_for_optional(self, action):
        return action.type.__name__

    def _get_default_metavar_for_positional(self, action):
        return action.type.__name__


if not PY3:
    del MetavarTypeHelpFormatter


# Parsers

_ACTIONS = {
    None: _StoreAction, 'store': _StoreAction, 'store_const': _StoreConstAction,
    'store_true': _StoreTrueAction, 'store_false': _StoreFalseAction,
    'append': _AppendAction, 'append_const': _AppendConstAction,
    'count': _CountAction, 'help': _HelpAction, 'version': _VersionAction,
    'parsers': _SubParsersAction,
}
if PY3:
    _ACTIONS['extend'] = _ExtendAction


def _identity(value):
    return value


class _ActionsContainer(object):
    """What a parser and its groups share: the arguments known."""

    def __init__(self, description, prefix_chars, argument_default, conflict_handler):
        self.description = description
        self.prefix_chars = prefix_chars
        self.argument_default = argument_default
        self.conflict_handler = conflict_handler
        self._registries = {'action': dict(_ACTIONS), 'type': {None: _identity}}
        self._actions = []
        self._option_string_actions = _ordered()
        self._action_groups = []
        self._mutually_exclusive_groups = []
        self._defaults = {}
        self._has_negative_number_optionals = []
        self._get_handler()

    def register(self, registry, value, obj):
        self._registries.setdefault(registry, {})[value] = obj

    def _registry_get(self, registry, value, default=None):
        try:
            return self._registries[registry].get(value, default)
        except TypeError:       # a type that cannot be hashed
            return default

    def set_defaults(self, **values):
        self._defaults.update(values)
        for action in self._actions:
            if action.dest in values:
                action.default = values[action.dest]

    def get_default(self, dest):
        for action in self._actions:
            if action.dest == dest and action.default is not None:
                return action.default
        return self._defaults.get(dest)

    def add_argument(self, *names, **options):
        chars = self.prefix_chars
        if not names or len(names) == 1 and names[0][0] not in chars:
            if names and 'dest' in options:
                raise ValueError('dest supplied twice for positional argument')
            options = self._positional_options(*names, **options)
        else:
            options = self._optional_options(*names, **options)
        if 'default' not in options:
            dest = options['dest']
            if dest in self._defaults:
                options['default'] = self._defaults[dest]
            elif self.argument_default is not None:
                options['default'] = self.argument_default
        wanted = options.pop('action', None)
        make = self._registry_get('action', wanted, wanted)
        if not callable(make):
            raise ValueError('unknown action "%s"' % (make,))
        action = make(**options)
        convert = self._registry_get('type', action.type, action.type)
        if not callable(convert):
            raise ValueError('%r is not callable' % (convert,))
        if PY3 and convert is FileType:
            raise ValueError('%r is a FileType class object, instance of it '
                             'must be passed' % (convert,))
        if hasattr(self, '_get_formatter'):
            try:
                self._get_formatter()._format_args(action, None)
            except TypeError:
                raise ValueError('length of metavar tuple does not match nargs')
        return self._add_action(action)

    def add_argument_group(self, *args, **options):
        group = _ArgumentGroup(self, *args, **options)
        self._action_groups.append(group)
        return group

    def add_mutually_exclusive_group(self, **options):
        group = _MutuallyExclusiveGroup(self, **options)
        self._mutually_exclusive_groups.append(group)
        return group

    def _add_action(self, action):
        self._check_conflict(action)
        self._actions.append(action)
        action.container = self
        for option in action.option_strings:
            self._option_string_actions[option] = action
            if _is_negative_number(option):
                if not self._has_negative_number_optionals:
                    self._has_negative_number_optionals.append(True)
        return action

    def _remove_action(self, action):
        self._actions.remove(action)

    def _add_container_actions(self, container):
        """Takes over the arguments of a parent parser."""
        titles = {}
        for group in self._action_groups:
            if group.title in titles:
                raise ValueError('cannot merge actions - two groups are named %r'
                                 % group.title)
            titles[group.title] = group
        owner = {}
        for group in container._action_groups:
            if group.title not in titles:
                titles[group.title] = self.add_argument_group(
                    title=group.title, description=group.description,
                    conflict_handler=group.conflict_handler)
            for action in group._group_actions:
                owner[action] = titles[group.title]
        for group in container._mutually_exclusive_groups:
            mine = self.add_mutually_exclusive_group(required=group.required)
            for action in group._group_actions:
                owner[action] = mine
        for action in container._actions:
            owner.get(action, self)._add_action(action)

    def _positional_options(self, dest, **options):
        if 'required' in options:
            raise TypeError("'required' is an invalid argument for positionals")
        nargs = options.get('nargs')
        if PY3 and nargs == 0:
            raise ValueError('nargs for positionals must be != 0')
        required = nargs not in (OPTIONAL, ZERO_OR_MORE)
        if PY3:
            required = required and nargs not in (REMAINDER, SUPPRESS)
        if nargs == ZERO_OR_MORE and 'default' not in options:
            required = True
        if required:
            options['required'] = True
        return dict(options, dest=dest, option_strings=[])

    def _optional_options(self, *names, **options):
        chars = self.prefix_chars
        long_names = []
        for name in names:
            if name[0] not in chars:
                raise ValueError(
                    'invalid option string %r: must start with a character %r'
                    % (name, chars))
            if len(name) > 1 and name[1] in chars:
                long_names.append(name)
        dest = options.pop('dest', None)
        if dest is None:
            source = long_names[0] if long_names else names[0]
            dest = source.lstrip(chars)
            if not dest:
                raise ValueError('dest= is required for options like %r' % source)
            dest = dest.replace('-', '_')
        return dict(options, dest=dest, option_strings=list(names))

    # Conflicts.

    def _get_handler(self):
        name = '_handle_conflict_%s' % self.conflict_handler
        try:
            return getattr(self, name)
        except AttributeError:
            raise ValueError('invalid conflict_resolution value: %r'
                             % self.conflict_handler)

    def _check_conflict(self, action):
        conflicts = [(option, self._option_string_actions[option])
                     for option in action.option_strings
                     if option in self._option_string_actions]
        if conflicts:
            self._get_handler()(action, conflicts)

    def _handle_conflict_error(self, action, conflicts):
        options = ', '.join([option for option, _ in conflicts])
        if not PY3:
            text = 'conflicting option string(s): %s'
            action = conflicts[-1][1]
        elif len(conflicts) == 1:
            text = 'conflicting option string: %s'
        else:
            text = 'conflicting option strings: %s'
        raise ArgumentError(action, text % options)

    def _handle_conflict_resolve(self, action, conflicts):
        for option, other in conflicts:
            other.option_strings.remove(option)
            self._option_string_actions.pop(option, None)
            if not other.option_strings:
                other.container._remove_action(other)


class _ArgumentGroup(_ActionsContainer):
    """Arguments under a heading of the help."""

    def __init__(self, container, title=None, description=None, prefix_chars=None,
                 argument_default=None, conflict_handler=None):
        _ActionsContainer.__init__(
            self, description,
            container.prefix_chars if prefix_chars is None else prefix_chars,
            container.argument_default if argument_default is None else argument_default,
            conflict_handler or container.conflict_handler)
        self.title = title
        self._group_actions = []
        self._container = container
        for name in ('_registries', '_actions', '_option_string_actions', '_defaults',
                     '_has_negative_number_optionals', '_mutually_exclusive_groups'):
            setattr(self, name, getattr(container, name))

    def _add_action(self, action):
        action = _ActionsContainer._add_action(self, action)
        self._group_actions.append(action)
        return action

    def _remove_action(self, action):
        _ActionsContainer._remove_action(self, action)
        self._group_actions.remove(action)


class _MutuallyExclusiveGroup(_ArgumentGroup):
    """Arguments of which a command line may hold only one."""

    def __init__(self, container, required=False):
        _ArgumentGroup.__init__(self, container)
        self.required = required

    def _add_action(self, action):
        if action.required:
            raise ValueError('mutually exclusive arguments must be optional')
        action = self._container._add_action(action)
        self._group_actions.append(action)
        return action

    def _remove_action(self, action):
        self._container._remove_action(action)
        self._group_actions.remove(action)


class ArgumentParser(_ActionsContainer):
    """Turns a command line into a Namespace."""

    def __init__(self, prog=None, usage=None, description=None, epilog=None,
                 *args, **options):
        order = (('parents', ()), ('formatter_class', HelpFormatter),
                 ('prefix_chars', '-'), ('fromfile_prefix_chars', None),
                 ('argument_default', None), ('conflict_handler', 'error'),
                 ('add_help', True))
        if PY3:
            order += (('allow_abbrev', True), ('exit_on_error', True))
        else:
            order = (('version', None),) + order
        given = dict(order)
        given.update(zip([name for name, _ in order], args))
        for name in options:
            if name not in given:
                raise TypeError("%s__init__() got an unexpected keyword argument '%s'"
                                % ('ArgumentParser.' if PY3 else '', name))
        given.update(options)

        _ActionsContainer.__init__(self, description, given['prefix_chars'],
                                   given['argument_default'], given['conflict_handler'])
        if prog is None:
            prog = _os.path.basename(_sys.argv[0])
        self.prog = prog
        self.usage = usage
        self.epilog = epilog
        self.version = given.get('version')
        self.formatter_class = given['formatter_class']
        self.fromfile_prefix_chars = given['fromfile_prefix_chars']
        self.add_help = given['add_help']
        self.allow_abbrev = given.get('allow_abbrev', True)
        self.exit_on_error = given.get('exit_on_error', True)
        self._positionals = self.add_argument_group('positional arguments')
        self._optionals = self.add_argument_group(
            'options' if PY3 else 'optional arguments')
        self._subparsers = None
        dash = '-' if '-' in self.prefix_chars else self.prefix_chars[0]
        if self.add_help:
            self.add_argument(dash + 'h', dash * 2 + 'help', action='help',
                              default=SUPPRESS, help='show this help message and exit')
        if self.version:
            self.add_argument(dash + 'v', dash * 2 + 'version', action='version',
                              default=SUPPRESS, version=self.version,
                              help="show program's version number and exit")
        for parent in given['parents']:
            self._add_container_actions(parent)
            self._defaults.update(parent._defaults)

    def __repr__(self):
        names = ['prog', 'usage', 'description'] + ([] if PY3 else ['version']) + [
            'formatter_class', 'conflict_handler', 'add_help']
        return _show(self, [(name, getattr(self, name)) for name in names])

    # Arguments.

    def _add_action(self, action):
        if action.option_strings:
            return self._optionals._add_action(action)
        return self._positionals._add_action(action)

    def _get_positional_actions(self):
        return [action for action in self._actions if not action.option_strings]

    def add_subparsers(self, **options):
        if self._subparsers is not None:
            if PY3:
                raise ValueError('cannot have multiple subparser arguments')
            self.error('cannot have multiple subparser arguments')
        options.setdefault('parser_class', type(self))
        if 'title' in options or 'description' in options:
            self._subparsers = self.add_argument_group(
                options.pop('title', 'subcommands'), options.pop('description', None))
        else:
            self._subparsers = self._positionals
        if options.get('prog') is None:
            formatter = self._get_formatter()
            groups = self._mutually_exclusive_groups
            formatter.add_usage(self.usage, self._get_positional_actions(), groups, '')
            options['prog'] = formatter.format_help().strip()
        make = self._registry_get('action', options.pop('action', 'parsers'))
        action = make(option_strings=[], **options)
        self._subparsers._add_action(action)
        return action

    # Parsing.

    def parse_args(self, args=None, namespace=None):
        namespace, extras = self.parse_known_args(args, namespace)
        if extras:
            text = 'unrecognized arguments: %s' % ' '.join(extras)
            if not self.exit_on_error:
                raise ArgumentError(None, text)
            self.error(text)
        return namespace

    def parse_known_args(self, args=None, namespace=None):
        args = list(_sys.argv[1:] if args is None else args)
        if namespace is None:
            namespace = Namespace()
        for action in self._actions:
            if action.dest is not SUPPRESS and action.default is not SUPPRESS:
                if not hasattr(namespace, action.dest):
                    setattr(namespace, action.dest, action.default)
        for dest in self._defaults:
            if not hasattr(namespace, dest):
                setattr(namespace, dest, self._defaults[dest])
        if self.exit_on_error:
            try:
                extras = _Parsing(self, args, namespace).run()
            except ArgumentError as e:
                self.error(str(e))
        else:
            extras = _Parsing(self, args, namespace).run()
        if hasattr(namespace, _UNKNOWN):
            extras.extend(getattr(namespace, _UNKNOWN))
            delattr(namespace, _UNKNOWN)
        return namespace, extras

    def convert_arg_line_to_args(self, arg_line):
        return [arg_line]

    # Values.

    def _get_values(self, action, words):
        if action.nargs not in (PARSER, REMAINDER):
            if '--' in words and not (PY3 and action.option_strings):
                words.remove('--')
        nargs = action.nargs
        if not words and nargs == OPTIONAL:
            value = action.const if action.option_strings else action.default
            if isinstance(value, _text):
                value = self._get_value(action, value)
                if not PY3:
                    self._check_value(action, value)
            return value
        if not words and nargs == ZERO_OR_MORE and not action.option_strings:
            value = action.default if action.default is not None else words
            if not PY3:
                self._check_value(action, value)
            return value
        if len(words) == 1 and nargs in (None, OPTIONAL):
            value = self._get_value(action, words[0])
            self._check_value(action, value)
            return value
        if PY3 and nargs == SUPPRESS:
            return SUPPRESS
        values = [self._get_value(action, word) for word in words]
        if nargs == PARSER:
            self._check_value(action, values[0])
        elif nargs != REMAINDER:
            for value in values:
                self._check_value(action, value)
        return values

    def _get_value(self, action, word):
        convert = self._registry_get('type', action.type, action.type)
        if not callable(convert):
            raise ArgumentError(action, '%r is not callable' % (convert,))
        try:
            return convert(word)
        except ArgumentTypeError as e:
            raise ArgumentError(action, str(e))
        except (TypeError, ValueError):
            name = getattr(action.type, '__name__', repr(action.type))
            raise ArgumentError(action, 'invalid %s value: %r' % (name, word))

    def _check_value(self, action, value):
        choices = action.choices
        if PY3 and isinstance(choices, str):
            choices = list(choices)
        if choices is not None and value not in choices:
            raise ArgumentError(action, 'invalid choice: %r (choose from %s)' % (
                value, ', '.join([repr(choice) for choice in action.choices])))

    # Texts.

    def _get_formatter(self):
        return self.formatter_class(prog=self.prog)

    def format_usage(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        return formatter.format_help()

    def format_help(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        formatter.add_text(self.description)
        for group in self._action_groups:
            formatter.start_section(group.title)
            formatter.add_text(group.description)
            formatter.add_arguments(group._group_actions)
            formatter.end_section()
        formatter.add_text(self.epilog)
        return formatter.format_help()

    def print_usage(self, file=None):
        self._print_message(self.format_usage(), _sys.stdout if file is None else file)

    def print_help(self, file=None):
        self._print_message(self.format_help(), _sys.stdout if file is None else file)

    def _print_message(self, message, file=None):
        if message:
            (_sys.stderr if file is None else file).write(message)

    def exit(self, status=0, message=None):
        if message:
            self._print_message(message, _sys.stderr)
        _sys.exit(status)

    def error(self, message):
        """Prints the usage and the message on stderr; ends with status 2."""
        self.print_usage(_sys.stderr)
        self.exit(2, '%s: error: %s\n' % (self.prog, message))


class _Parsing(object):
    """One command line being parsed: kinds holds a letter for each word, O for an
    option, A for an argument, - for the first '--'."""

    def __init__(self, parser, words, namespace):
        if parser.fromfile_prefix_chars is not None:
            words = self._from_files(parser, words)
        self.parser = parser
        self.words = words
        self.namespace = namespace
        self.extras = []
        self.seen = []
        self.seen_given = []
        self.warned = []
        self.rivals = {}
        for group in parser._mutually_exclusive_groups:
            members = group._group_actions
            for action in members:
                self.rivals.setdefault(action, []).extend(
                    [other for other in members if other is not action])
        self.options = {}
        kinds = []
        for i, word in enumerate(words):
            if '-' in kinds:
                kinds.append('A')
            elif word == '--':
                kinds.append('-')
            else:
                found = self._option(word)
                if found is not None:
                    self.options[i] = found
                kinds.append('A' if found is None else 'O')
        self.kinds = ''.join(kinds)

    def _from_files(self, parser, words):
        out = []
        for word in words:
            if not word or word[0] not in parser.fromfile_prefix_chars:
                out.append(word)
                continue
            try:
                f = open(word[1:])
                try:
                    lines = f.read().splitlines()
                finally:
                    f.close()
            except (IOError, OSError) as e:
                if PY3:
                    raise ArgumentError(None, str(e))
                parser.error(str(e))
            inner = []
            for line in lines:
                inner.extend(parser.convert_arg_line_to_args(line))
            out.extend(self._from_files(parser, inner))
        return out

    # Which option a word is: (action, option string, separator, value) or None.

    def _option(self, word):
        parser = self.parser
        known = parser._option_string_actions
        if not word or word[0] not in parser.prefix_chars:
            return None
        if word in known:
            return known[word], word, None, None
        if len(word) == 1:
            return None
        name, sep, value = word.partition('=')
        if sep and name in known:
            return known[name], name, sep, value
        found = self._abbreviations(word)
        if len(found) > 1:
            text = 'ambiguous option: %s could match %s' % (
                word, ', '.join([match[1] for match in found]))
            if PY3:
                raise ArgumentError(None, text)
            parser.error(text)
        if found:
            return found[0]
        if _is_negative_number(word) and not parser._has_negative_number_optionals:
            return None
        if ' ' in word:
            return None
        return None, word, None, None

    def _abbreviations(self, word):
        known = self.parser._option_string_actions
        chars = self.parser.prefix_chars
        found = []
        if word[0] in chars and word[1] in chars:
            if self.parser.allow_abbrev:
                prefix, sep, value = word.partition('=')
                if not sep:
                    sep = value = None
                for name in known:
                    if name.startswith(prefix):
                        found.append((known[name], name, sep, value))
        else:
            for name in known:
                if name == word[:2]:
                    found.append((known[name], name, '', word[2:]))
                elif name.startswith(word):
                    found.append((known[name], name, None, None))
        return found

    # The loop over the words.

    def run(self):
        self.positionals = self.parser._get_positional_actions()
        last = max(self.options) if self.options else -1
        at = 0
        while at <= last:
            option = min([i for i in self.options if i >= at])
            if at != option:
                end = self._take_positionals(at)
                if end > at:
                    at = end
                    continue
            if at not in self.options:
                self.extras.extend(self.words[at:option])
                at = option
            at = self._take_option(at)
        end = self._take_positionals(at)
        self.extras.extend(self.words[end:])
        self._check_missing()
        return self.extras

    def _take_option(self, at):
        action, name, sep, value = self.options[at]
        chars = self.parser.prefix_chars
        known = self.parser._option_string_actions
        todo = []
        while True:
            if action is None:
                self.extras.append(self.words[at])
                return at + 1
            if value is None:
                count = self._count(action, self.kinds[at + 1:])
                end = at + 1 + count
                todo.append((action, self.words[at + 1:end], name))
                break
            end = at + 1
            count = self._count(action, 'A')
            if count == 1:
                todo.append((action, [value], name))
                break
            # Perhaps flags in one word: -xyz.
            if count != 0 or name[1] in chars or PY3 and value == '':
                raise ArgumentError(action, 'ignored explicit argument %r' % value)
            if PY3 and (sep or value[0] in chars):
                raise ArgumentError(action, 'ignored explicit argument %r' % value)
            todo.append((action, [], name))
            flag = name[0] + value[:1]
            if flag not in known:
                if not PY3:
                    raise ArgumentError(action, 'ignored explicit argument %r' % value)
                self.extras.append(name[0] + value)
                break
            action, name, value = known[flag], flag, value[1:]
            if not value:
                sep = value = None
            elif PY3 and value[0] == '=':
                sep, value = '=', value[1:]
            else:
                sep = ''
        for action, words, name in todo:
            self._warn(action, words, name)
            self._take(action, words, name)
        return end

    def _take_positionals(self, at):
        spans = []
        for n in range(len(self.positionals), 0, -1):
            nargs = [action.nargs for action in self.positionals[:n]]
            found = _match(nargs, False, self.kinds, at)
            if found is not None:
                spans = found
                break
        taken = self.positionals[:len(spans)]
        for action, span in zip(taken, spans):
            words = self.words[at:at + span]
            at += span
            self._warn(action, words, None)
            self._take(action, words)
        self.positionals = self.positionals[len(spans):]
        return at

    def _warn(self, action, words, name):
        if not action.deprecated:
            return
        if name is not None:
            text, key = "option '%s' is deprecated" % name, name
        elif words:
            text, key = "argument '%s' is deprecated" % action.dest, action.dest
        else:
            return
        if key not in self.warned:
            self.warned.append(key)
            self.parser._print_message('%s: warning: %s\n' % (self.parser.prog, text))

    def _take(self, action, words, name=None):
        self.seen.append(action)
        value = self.parser._get_values(action, list(words))
        given = value is not action.default
        if PY3 and (action.option_strings or words):
            given = True
        if given:
            self.seen_given.append(action)
            for other in self.rivals.get(action, ()):
                if other in self.seen_given:
                    raise ArgumentError(action, 'not allowed with argument %s'
                                        % _name_of(other))
        if value is not SUPPRESS:
            action(self.parser, self.namespace, value, name)

    def _count(self, action, kinds):
        found = _match([action.nargs], True, kinds, 0)
        if found is not None:
            return found[0]
        nargs = action.nargs
        if nargs is None:
            text = 'expected one argument'
        elif nargs == OPTIONAL:
            text = 'expected at most one argument'
        elif nargs == ONE_OR_MORE:
            text = 'expected at least one argument'
        elif not PY3:
            text = 'expected %s argument(s)' % nargs
        elif nargs == 1:
            text = 'expected 1 argument'
        else:
            text = 'expected %s arguments' % nargs
        raise ArgumentError(action, text)

    def _check_missing(self):
        parser = self.parser
        if not PY3 and self.positionals:
            parser.error('too few arguments')
        missing = []
        for action in parser._actions:
            if action in self.seen:
                continue
            if action.required:
                if PY3:
                    missing.append(str(_name_of(action)))
                else:
                    parser.error('argument %s is required' % _name_of(action))
                continue
            value = action.default
            if isinstance(value, _text) and value is getattr(
                    self.namespace, action.dest, None):
                setattr(self.namespace, action.dest, parser._get_value(action, value))
        if missing:
            raise ArgumentError(None, 'the following arguments are required: '
                                + ', '.join(missing))
        for group in parser._mutually_exclusive_groups:
            members = group._group_actions
            if not group.required or [a for a in members if a in self.seen_given]:
                continue
            names = [str(_name_of(a)) for a in members if a.help is not SUPPRESS]
            text = 'one of the arguments %s is required' % ' '.join(names)
            if PY3:
                raise ArgumentError(None, text)
            parser.error(text)


def _is_negative_number(word):
    """-1, -1.5 or -.5"""
    if word[:1] != '-':
        return False
    whole, dot, fraction = word[1:].partition('.')
    if not dot:
        return whole.isdigit()
    return (not whole or whole.isdigit()) and fraction.isdigit()


def _match(nargs, option, kinds, at):
    """How many words each of several arguments takes, each as many as it can;
    None if they cannot all have what they need."""
    if not nargs:
        return []
    for span in _spans(nargs[0], option, kinds, at):
        rest = _match(nargs[1:], option, kinds, at + span)
        if rest is not None:
            return [span] + rest
    return None


def _spans(nargs, option, kinds, at):
    """The numbers of words that an argument could take from at on, the longest
    first. A '--' before or after its words belongs to a positional."""
    least, most = 0, None       # how many A, None for any number
    if nargs == REMAINDER or nargs == PARSER:
        first = at
        if nargs == PARSER:
            while not option and kinds[first:first + 1] == '-':
                first += 1
            if kinds[first:first + 1] != 'A':
                return []
            first += 1
        end = first
        while end < len(kinds) and (kinds[end] in 'AO' or not option):
            end += 1
        return range(end - at, first - at - 1, -1)
    if PY3 and nargs == SUPPRESS:
        most = 0
    elif nargs is None:
        least = most = 1
    elif nargs == OPTIONAL:
        most = 1
    elif nargs == ONE_OR_MORE:
        least = 1
    elif nargs != ZERO_OR_MORE:
        least = most = nargs
    spans = []
    end = at
    count = 0
    while True:
        if count >= least:
            spans.append(end - at)
        if end == len(kinds) or kinds[end] == 'O':
            break
        if kinds[end] == 'A':
            if count == most:
                break
            count += 1
        elif option:
            break
        end += 1
    spans.reverse()
    return spans
