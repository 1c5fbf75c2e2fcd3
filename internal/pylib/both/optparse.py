"""Command lines: the module that came before argparse."""

import os
import sys

PY3 = sys.version_info[0] == 3
_text = str if PY3 else basestring

__all__ = ['Option', 'make_option', 'SUPPRESS_HELP', 'SUPPRESS_USAGE', 'Values',
           'OptionContainer', 'OptionGroup', 'OptionParser', 'HelpFormatter',
           'IndentedHelpFormatter', 'TitledHelpFormatter', 'OptParseError',
           'OptionError', 'OptionConflictError', 'OptionValueError', 'BadOptionError',
           'AmbiguousOptionError']

SUPPRESS_HELP = 'SUPPRESSHELP'
SUPPRESS_USAGE = 'SUPPRESSUSAGE'
NO_DEFAULT = ('NO', 'DEFAULT')


class OptParseError(Exception):
    def __init__(self, msg):
        self.msg = msg

    def __str__(self):
        return self.msg


class OptionError(OptParseError):
    """A mistake in the definition of an option."""

    def __init__(self, msg, option):
        self.msg = msg
        self.option_id = str(option)

    def __str__(self):
        if self.option_id:
            return 'option %s: %s' % (self.option_id, self.msg)
        return self.msg


class OptionConflictError(OptionError):
    pass


class OptionValueError(OptParseError):
    """A value that does not fit."""


class BadOptionError(OptParseError):
    """An option that is not known."""

    def __init__(self, opt_str):
        self.opt_str = opt_str

    def __str__(self):
        return 'no such option: %s' % self.opt_str


class AmbiguousOptionError(BadOptionError):
    def __init__(self, opt_str, possibilities):
        BadOptionError.__init__(self, opt_str)
        self.possibilities = possibilities

    def __str__(self):
        return 'ambiguous option: %s (%s?)' % (self.opt_str, ', '.join(self.possibilities))


# Help

class HelpFormatter(object):
    """Lays out usage and help."""

    NO_DEFAULT_VALUE = 'none'

    def __init__(self, indent_increment, max_help_position, width, short_first):
        self.indent_increment = indent_increment
        if width is None:
            try:
                width = int(os.environ['COLUMNS'])
            except (KeyError, ValueError):
                width = 80
            width -= 2
        self.width = width
        self.help_position = self.max_help_position = min(
            max_help_position, max(width - 20, indent_increment * 2))
        self.current_indent = 0
        self.level = 0
        self.help_width = None
        self.short_first = short_first
        self.parser = None
        self.default_tag = '%default'
        self.option_strings = {}

    def set_parser(self, parser):
        self.parser = parser

    def indent(self):
        self.current_indent += self.indent_increment
        self.level += 1

    def dedent(self):
        self.current_indent -= self.indent_increment
        self.level -= 1

    def format_usage(self, usage):
        return 'Usage: %s\n' % usage

    def format_heading(self, heading):
        return '%*s%s:\n' % (self.current_indent, '', heading)

    def _format_text(self, text):
        import textwrap
        indent = ' ' * self.current_indent
        return textwrap.fill(text, max(self.width - self.current_indent, 11),
                             initial_indent=indent, subsequent_indent=indent)

    def format_description(self, description):
        return self._format_text(description) + '\n' if description else ''

    def format_epilog(self, epilog):
        return '\n' + self._format_text(epilog) + '\n' if epilog else ''

    def expand_default(self, option):
        if self.parser is None or not self.default_tag:
            return option.help
        value = self.parser.defaults.get(option.dest)
        if value is NO_DEFAULT or value is None:
            value = self.NO_DEFAULT_VALUE
        return option.help.replace(self.default_tag, str(value))

    def format_option(self, option):
        import textwrap
        opts = self.option_strings[option]
        room = self.help_position - self.current_indent - 2
        if len(opts) > room:
            text = '%*s%s\n' % (self.current_indent, '', opts)
            first = self.help_position
        else:
            text = '%*s%-*s  ' % (self.current_indent, '', room, opts)
            first = 0
        if option.help:
            for line in textwrap.wrap(self.expand_default(option), self.help_width):
                text += '%*s%s\n' % (first, '', line)
                first = self.help_position
        elif text[-1] != '\n':
            text += '\n'
        return text

    def store_option_strings(self, parser):
        longest = 0
        self.indent()
        for container in [parser] + getattr(parser, 'option_groups', []):
            if container is not parser:
                self.indent()
            for option in container.option_list:
                text = self.format_option_strings(option)
                self.option_strings[option] = text
                longest = max(longest, len(text) + self.current_indent)
            if container is not parser:
                self.dedent()
        self.dedent()
        self.help_position = min(longest + 2, self.max_help_position)
        self.help_width = max(self.width - self.help_position, 11)

    def format_option_strings(self, option):
        short, long = option._short_opts, option._long_opts
        if option.takes_value():
            metavar = option.metavar or option.dest.upper()
            short = ['%s %s' % (opt, metavar) for opt in short]
            long = ['%s=%s' % (opt, metavar) for opt in long]
        return ', '.join(short + long if self.short_first else long + short)


class IndentedHelpFormatter(HelpFormatter):
    def __init__(self, indent_increment=2, max_help_position=24, width=None,
                 short_first=1):
        HelpFormatter.__init__(self, indent_increment, max_help_position, width,
                               short_first)


class TitledHelpFormatter(HelpFormatter):
    """Help under underlined titles."""

    def __init__(self, indent_increment=0, max_help_position=24, width=None,
                 short_first=0):
        HelpFormatter.__init__(self, indent_increment, max_help_position, width,
                               short_first)

    def format_usage(self, usage):
        return '%s  %s\n' % (self.format_heading('Usage'), usage)

    def format_heading(self, heading):
        return '%s\n%s\n' % (heading, '=-'[self.level] * len(heading))


# Options

def _number(text, convert):
    text_ = text.lower()
    for prefix, base in (('0x', 16), ('0b', 2)):
        if text_.startswith(prefix):
            return convert(text[2:] or '0', base)
    if text_.startswith('0'):
        return convert(text[1:] or '0', 8)
    return convert(text, 10)


class Option(object):
    """One option: what it is called and what to do with it."""

    ATTRS = ['action', 'type', 'dest', 'default', 'nargs', 'const', 'choices',
             'callback', 'callback_args', 'callback_kwargs', 'help', 'metavar']
    ACTIONS = ('store', 'store_const', 'store_true', 'store_false', 'append',
               'append_const', 'count', 'callback', 'help', 'version')
    STORE_ACTIONS = ('store', 'store_const', 'store_true', 'store_false', 'append',
                     'append_const', 'count')
    TYPED_ACTIONS = ('store', 'append', 'callback')
    ALWAYS_TYPED_ACTIONS = ('store', 'append')
    CONST_ACTIONS = ('store_const', 'append_const')
    TYPES = ('string', 'int', 'long', 'float', 'complex', 'choice')
    TYPE_CHECKER = {}

    def __init__(self, *opts, **attrs):
        self._short_opts = []
        self._long_opts = []
        opts = [opt for opt in opts if opt]
        if not opts:
            raise TypeError('at least one option string must be supplied')
        for opt in opts:
            self._add_name(opt)
        for name in self.ATTRS:
            default = NO_DEFAULT if name == 'default' else None
            setattr(self, name, attrs.pop(name, default))
        if attrs:
            raise OptionError('invalid keyword arguments: %s' % ', '.join(sorted(attrs)),
                              self)
        self._check()

    def _add_name(self, opt):
        if len(opt) < 2:
            raise OptionError('invalid option string %r: must be at least two characters '
                              'long' % opt, self)
        if len(opt) == 2:
            if opt[0] != '-' or opt[1] == '-':
                raise OptionError('invalid short option string %r: must be of the form '
                                  '-x, (x any non-dash char)' % opt, self)
            self._short_opts.append(opt)
        else:
            if opt[:2] != '--' or opt[2] == '-':
                raise OptionError('invalid long option string %r: must start with --, '
                                  'followed by non-dash' % opt, self)
            self._long_opts.append(opt)

    def _check(self):
        if self.action is None:
            self.action = 'store'
        elif self.action not in self.ACTIONS:
            raise OptionError('invalid action: %r' % self.action, self)
        if self.type is None:
            if self.action in self.ALWAYS_TYPED_ACTIONS:
                self.type = 'choice' if self.choices is not None else 'string'
        else:
            if isinstance(self.type, type):
                self.type = self.type.__name__
            if self.type == 'str':
                self.type = 'string'
            if self.type not in self.TYPES:
                raise OptionError('invalid option type: %r' % self.type, self)
            if self.action not in self.TYPED_ACTIONS:
                raise OptionError('must not supply a type for action %r' % self.action,
                                  self)
        if self.type == 'choice':
            if self.choices is None:
                raise OptionError("must supply a list of choices for type 'choice'", self)
            if not isinstance(self.choices, (list, tuple)):
                raise OptionError("choices must be a list of strings ('%s' supplied)"
                                  % type(self.choices).__name__, self)
        elif self.choices is not None:
            raise OptionError('must not supply choices for type %r' % self.type, self)
        takes = self.action in self.STORE_ACTIONS or self.type is not None
        if self.dest is None and takes:
            name = self._long_opts[0][2:].replace('-', '_') if self._long_opts else (
                self._short_opts[0][1])
            self.dest = name
        if self.action not in self.CONST_ACTIONS and self.const is not None:
            raise OptionError("'const' must not be supplied for action %r" % self.action,
                              self)
        if self.action in self.TYPED_ACTIONS:
            if self.nargs is None and self.type is not None:
                self.nargs = 1
        elif self.nargs is not None:
            raise OptionError("'nargs' must not be supplied for action %r" % self.action,
                              self)
        if self.action == 'callback':
            if not callable(self.callback):
                raise OptionError('callback not callable: %r' % self.callback, self)

    def __str__(self):
        return '/'.join(self._short_opts + self._long_opts)

    def __repr__(self):
        return '<Option at 0x%x: %s>' % (id(self), self)

    def takes_value(self):
        return self.type is not None

    def get_opt_string(self):
        return (self._long_opts or self._short_opts)[0]

    def check_value(self, opt, value):
        checker = self.TYPE_CHECKER.get(self.type)
        if checker is not None:
            return checker(self, opt, value)
        if self.type in ('int', 'long', 'float', 'complex'):
            words = {'int': 'integer', 'long': 'integer' if PY3 else 'long integer',
                     'float': 'floating-point' if PY3 else 'floating-point',
                     'complex': 'complex'}
            try:
                if self.type == 'float':
                    return float(value)
                if self.type == 'complex':
                    return complex(value)
                return _number(value, int if PY3 or self.type == 'int' else long)
            except ValueError:
                pass
            raise OptionValueError('option %s: invalid %s value: %r'
                                   % (opt, words[self.type], value))
        if self.type == 'choice' and value not in self.choices:
            raise OptionValueError('option %s: invalid choice: %r (choose from %s)' % (
                opt, value, ', '.join([repr(choice) for choice in self.choices])))
        return value

    def convert_value(self, opt, value):
        if value is None:
            return None
        if self.nargs == 1:
            return self.check_value(opt, value)
        return tuple([self.check_value(opt, v) for v in value])

    def process(self, opt, value, values, parser):
        value = self.convert_value(opt, value)
        return self.take_action(self.action, self.dest, opt, value, values, parser)

    def take_action(self, action, dest, opt, value, values, parser):
        if action == 'store':
            setattr(values, dest, value)
        elif action == 'store_const':
            setattr(values, dest, self.const)
        elif action in ('store_true', 'store_false'):
            setattr(values, dest, action == 'store_true')
        elif action == 'append':
            values.ensure_value(dest, []).append(value)
        elif action == 'append_const':
            values.ensure_value(dest, []).append(self.const)
        elif action == 'count':
            setattr(values, dest, values.ensure_value(dest, 0) + 1)
        elif action == 'callback':
            self.callback(self, opt, value, parser, *(self.callback_args or ()),
                          **(self.callback_kwargs or {}))
        elif action == 'help':
            parser.print_help()
            parser.exit()
        elif action == 'version':
            parser.print_version()
            parser.exit()
        else:
            raise ValueError('unknown action %r' % self.action)
        return 1


make_option = Option


class Values(object):
    """The values of the options, as attributes."""

    def __init__(self, defaults=None):
        for name in defaults or ():
            setattr(self, name, defaults[name])

    def __str__(self):
        return str(self.__dict__)

    def __repr__(self):
        return '<Values at 0x%x: %s>' % (id(self), self)

    def __eq__(self, other):
        return self.__dict__ == (other.__dict__ if isinstance(other, Values) else other)

    def __ne__(self, other):
        return not self == other

    __hash__ = None

    def ensure_value(self, attr, value):
        if getattr(self, attr, None) is None:
            setattr(self, attr, value)
        return getattr(self, attr)


# Parsers

class OptionContainer(object):
    """Options that belong together."""

    def __init__(self, option_class, conflict_handler, description):
        self.option_list = []
        self._short_opt = {}
        self._long_opt = {}
        self.defaults = {}
        self.option_class = option_class
        self.set_conflict_handler(conflict_handler)
        self.description = description

    def set_conflict_handler(self, handler):
        if handler not in ('error', 'resolve'):
            raise ValueError('invalid conflict_resolution value %r' % handler)
        self.conflict_handler = handler

    def set_description(self, description):
        self.description = description

    def get_description(self):
        return self.description

    def _tables(self, option):
        return [(opt, self._short_opt) for opt in option._short_opts] + [
            (opt, self._long_opt) for opt in option._long_opts]

    def add_option(self, *args, **kwargs):
        if isinstance(args[0], _text):
            option = self.option_class(*args, **kwargs)
        elif len(args) == 1 and not kwargs:
            option = args[0]
            if not isinstance(option, Option):
                raise TypeError('not an Option instance: %r' % option)
        else:
            raise TypeError('invalid arguments')
        conflicts = [(opt, table[opt]) for opt, table in self._tables(option)
                     if opt in table]
        if conflicts and self.conflict_handler == 'error':
            raise OptionConflictError('conflicting option string(s): %s' % ', '.join(
                [opt for opt, _ in conflicts]), option)
        for opt, other in conflicts:
            if opt in other._long_opts:
                other._long_opts.remove(opt)
                del self._long_opt[opt]
            else:
                other._short_opts.remove(opt)
                del self._short_opt[opt]
            if not other._short_opts and not other._long_opts:
                other.container.option_list.remove(other)
        self.option_list.append(option)
        option.container = self
        for opt, table in self._tables(option):
            table[opt] = option
        if option.dest is not None:
            if option.default is not NO_DEFAULT:
                self.defaults[option.dest] = option.default
            elif option.dest not in self.defaults:
                self.defaults[option.dest] = None
        return option

    def add_options(self, option_list):
        for option in option_list:
            self.add_option(option)

    def get_option(self, opt_str):
        return self._short_opt.get(opt_str) or self._long_opt.get(opt_str)

    def has_option(self, opt_str):
        return opt_str in self._short_opt or opt_str in self._long_opt

    def remove_option(self, opt_str):
        option = self.get_option(opt_str)
        if option is None:
            raise ValueError('no such option %r' % opt_str)
        for opt, table in self._tables(option):
            del table[opt]
        option.container.option_list.remove(option)

    def format_option_help(self, formatter):
        return ''.join([formatter.format_option(option) for option in self.option_list
                        if option.help is not SUPPRESS_HELP])

    def format_description(self, formatter):
        return formatter.format_description(self.get_description())

    def format_help(self, formatter):
        parts = []
        if self.description:
            parts.append(self.format_description(formatter))
        if self.option_list:
            parts.append(self.format_option_help(formatter))
        return '\n'.join(parts)


class OptionGroup(OptionContainer):
    """Options under a heading of the help."""

    def __init__(self, parser, title, description=None):
        self.parser = parser
        self.title = title
        OptionContainer.__init__(self, parser.option_class, parser.conflict_handler,
                                 description)
        self._short_opt = parser._short_opt
        self._long_opt = parser._long_opt
        self.defaults = parser.defaults

    def set_title(self, title):
        self.title = title

    def format_help(self, formatter):
        text = formatter.format_heading(self.title)
        formatter.indent()
        text += OptionContainer.format_help(self, formatter)
        formatter.dedent()
        return text


class OptionParser(OptionContainer):
    """Turns a command line into Values and the other words."""

    standard_option_list = []

    def __init__(self, usage=None, option_list=None, option_class=Option, version=None,
                 conflict_handler='error', description=None, formatter=None,
                 add_help_option=True, prog=None, epilog=None):
        OptionContainer.__init__(self, option_class, conflict_handler, description)
        self.set_usage(usage)
        self.prog = prog
        self.version = version
        self.epilog = epilog
        self.allow_interspersed_args = True
        self.process_default_values = True
        self.formatter = formatter or IndentedHelpFormatter()
        self.formatter.set_parser(self)
        self.option_groups = []
        self.rargs = self.largs = self.values = None
        self.add_options(self.standard_option_list)
        self.add_options(option_list or ())
        if version:
            self.add_option('--version', action='version',
                            help="show program's version number and exit")
        if add_help_option:
            self.add_option('-h', '--help', action='help',
                            help='show this help message and exit')

    def set_usage(self, usage):
        if usage is None:
            self.usage = '%prog [options]'
        elif usage is SUPPRESS_USAGE:
            self.usage = None
        elif usage.lower().startswith('usage: '):
            self.usage = usage[7:]
        else:
            self.usage = usage

    def enable_interspersed_args(self):
        self.allow_interspersed_args = True

    def disable_interspersed_args(self):
        self.allow_interspersed_args = False

    def set_process_default_values(self, process):
        self.process_default_values = process

    def set_default(self, dest, value):
        self.defaults[dest] = value

    def set_defaults(self, **values):
        self.defaults.update(values)

    def get_default_values(self):
        values = dict(self.defaults)
        if self.process_default_values:
            for container in [self] + self.option_groups:
                for option in container.option_list:
                    default = values.get(option.dest)
                    if isinstance(default, _text):
                        values[option.dest] = option.check_value(
                            option.get_opt_string(), default)
        return Values(values)

    def add_option_group(self, *args, **kwargs):
        if args and isinstance(args[0], _text):
            group = OptionGroup(self, *args, **kwargs)
        elif len(args) == 1 and not kwargs:
            group = args[0]
            if not isinstance(group, OptionGroup):
                raise TypeError('not an OptionGroup instance: %r' % group)
            if group.parser is not self:
                raise ValueError('invalid OptionGroup (wrong parser)')
        else:
            raise TypeError('invalid arguments')
        self.option_groups.append(group)
        return group

    def get_option_group(self, opt_str):
        option = self.get_option(opt_str)
        if option and option.container is not self:
            return option.container
        return None

    # Parsing.

    def parse_args(self, args=None, values=None):
        self.rargs = rargs = list(sys.argv[1:] if args is None else args)
        self.largs = largs = []
        self.values = values = values or self.get_default_values()
        try:
            self._process_args(largs, rargs, values)
        except (BadOptionError, OptionValueError) as e:
            self.error(str(e))
        return self.check_values(values, largs + rargs)

    def check_values(self, values, args):
        return values, args

    def _process_args(self, largs, rargs, values):
        while rargs:
            arg = rargs[0]
            if arg == '--':
                del rargs[0]
                return
            if arg[:2] == '--':
                self._process_long_opt(rargs, values)
            elif arg[:1] == '-' and len(arg) > 1:
                self._process_short_opts(rargs, values)
            elif self.allow_interspersed_args:
                largs.append(arg)
                del rargs[0]
            else:
                return

    def _match_long_opt(self, opt):
        if opt in self._long_opt:
            return opt
        fits = sorted([known for known in self._long_opt if known.startswith(opt)])
        if len(fits) == 1:
            return fits[0]
        if not fits:
            raise BadOptionError(opt)
        raise AmbiguousOptionError(opt, fits)

    def _take(self, option, opt, rargs):
        """The value of an option, from the words after it."""
        n = option.nargs
        if len(rargs) < n:
            if PY3:
                self.error('%s option requires %d argument%s'
                           % (opt, n, '' if n == 1 else 's'))
            elif n == 1:
                self.error('%s option requires an argument' % opt)
            else:
                self.error('%s option requires %d arguments' % (opt, n))
        value = rargs[0] if n == 1 else tuple(rargs[:n])
        del rargs[:n]
        return value

    def _process_long_opt(self, rargs, values):
        arg = rargs.pop(0)
        opt, equals, given = arg.partition('=')
        if equals:
            rargs.insert(0, given)
        opt = self._match_long_opt(opt)
        option = self._long_opt[opt]
        value = None
        if option.takes_value():
            value = self._take(option, opt, rargs)
        elif equals:
            self.error('%s option does not take a value' % opt)
        option.process(opt, value, values, self)

    def _process_short_opts(self, rargs, values):
        arg = rargs.pop(0)
        at = 1
        while at < len(arg):
            opt = '-' + arg[at]
            at += 1
            option = self._short_opt.get(opt)
            if option is None:
                raise BadOptionError(opt)
            value = None
            if option.takes_value():
                if at < len(arg):
                    rargs.insert(0, arg[at:])
                    at = len(arg)
                value = self._take(option, opt, rargs)
            option.process(opt, value, values, self)

    # Texts.

    def get_prog_name(self):
        return os.path.basename(sys.argv[0]) if self.prog is None else self.prog

    def expand_prog_name(self, s):
        return s.replace('%prog', self.get_prog_name())

    def get_description(self):
        return self.expand_prog_name(self.description) if self.description else (
            self.description)

    def exit(self, status=0, msg=None):
        if msg:
            sys.stderr.write(msg)
        sys.exit(status)

    def error(self, msg):
        self.print_usage(sys.stderr)
        self.exit(2, '%s: error: %s\n' % (self.get_prog_name(), msg))

    def get_usage(self):
        if self.usage:
            return self.formatter.format_usage(self.expand_prog_name(self.usage))
        return ''

    def _print(self, text, file):
        (sys.stdout if file is None else file).write(text)

    def print_usage(self, file=None):
        if self.usage:
            self._print(self.get_usage() + '\n', file)

    def get_version(self):
        return self.expand_prog_name(self.version) if self.version else ''

    def print_version(self, file=None):
        if self.version:
            self._print(self.get_version() + '\n', file)

    def format_option_help(self, formatter=None):
        formatter = formatter or self.formatter
        formatter.store_option_strings(self)
        parts = [formatter.format_heading('Options')]
        formatter.indent()
        if self.option_list:
            parts.append(OptionContainer.format_option_help(self, formatter))
            parts.append('\n')
        for group in self.option_groups:
            parts.append(group.format_help(formatter))
            parts.append('\n')
        formatter.dedent()
        return ''.join(parts[:-1])

    def format_epilog(self, formatter):
        return formatter.format_epilog(self.epilog)

    def format_help(self, formatter=None):
        formatter = formatter or self.formatter
        parts = []
        if self.usage:
            parts.append(self.get_usage() + '\n')
        if self.description:
            parts.append(self.format_description(formatter) + '\n')
        parts.append(self.format_option_help(formatter))
        parts.append(self.format_epilog(formatter))
        return ''.join(parts)

    def print_help(self, file=None):
        self._print(self.format_help(), file)
