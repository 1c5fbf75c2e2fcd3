"""Loggers, handlers and formatters as a dictionary says."""

import logging
import sys

PY3 = sys.version_info[0] == 3


def _resolve(name):
    """What a dotted name means."""
    parts = name.split('.')
    used = parts.pop(0)
    found = __import__(used)
    for part in parts:
        used += '.' + part
        try:
            found = getattr(found, part)
        except AttributeError:
            __import__(used)
            found = getattr(found, part)
    return found


def _known(name):
    """A class by its name within logging, logging.handlers, or by its full name."""
    return name if callable(name) else _resolve(name)


class DictConfigurator(object):
    """Applies a dictionary of version 1."""

    def __init__(self, config):
        self.config = config

    def convert(self, value):
        """ext:// names an object, cfg:// an entry of the dictionary."""
        if isinstance(value, str):
            if value.startswith('ext://'):
                return _resolve(value[len('ext://'):])
            if value.startswith('cfg://'):
                at = self.config
                for part in value[len('cfg://'):].split('.'):
                    at = at[part]
                return at
        return value

    def _build(self, kind, name, spec, make):
        try:
            return make(spec)
        except Exception as e:
            error = ValueError('Unable to configure %s %r' % (kind, name))
            if PY3:
                error.__cause__ = e
            raise error

    def _custom(self, spec):
        options = dict((k, self.convert(v)) for k, v in spec.items() if k not in ('()', '.'))
        made = _known(spec['()'])(**options)
        for name, value in spec.get('.', {}).items():
            setattr(made, name, value)
        return made

    def _formatter(self, spec):
        if '()' in spec:
            return self._custom(spec)
        make = _known(spec['class']) if 'class' in spec else logging.Formatter
        if not PY3:
            return make(spec.get('format'), spec.get('datefmt'))
        options = dict((k, spec[k]) for k in ('validate', 'defaults') if k in spec)
        return make(spec.get('format'), spec.get('datefmt'), spec.get('style', '%'), **options)

    def _filter(self, spec):
        return self._custom(spec) if '()' in spec else logging.Filter(spec.get('name', ''))

    def _add_filters(self, filterer, names):
        for name in names:
            filterer.addFilter(self.filters[name] if not callable(name) else name)

    def _handler(self, spec):
        options = dict((k, self.convert(v)) for k, v in spec.items())
        level = options.pop('level', None)
        formatter = options.pop('formatter', None)
        filters = options.pop('filters', ())
        extra = options.pop('.', {})
        if formatter is not None:
            formatter = self.formatters[formatter]
        if '()' in options:
            make = _known(options.pop('()'))
        else:
            make = _known(options.pop('class'))
        if 'target' in options and isinstance(options['target'], str):
            options['target'] = self.handlers[options['target']]
        made = make(**options)
        if formatter is not None:
            made.setFormatter(formatter)
        if level is not None:
            made.setLevel(level)
        self._add_filters(made, filters)
        for name, value in extra.items():
            setattr(made, name, value)
        return made

    def _logger(self, logger, spec, incremental=False):
        if spec.get('level') is not None:
            logger.setLevel(spec['level'])
        if not incremental:
            for handler in list(logger.handlers):
                logger.removeHandler(handler)
            for name in spec.get('handlers', ()):
                logger.addHandler(self.handlers[name])
            self._add_filters(logger, spec.get('filters', ()))
        if spec.get('propagate') is not None and logger is not logging.root:
            logger.propagate = spec['propagate']

    def configure(self):
        config = self.config
        if 'version' not in config:
            raise ValueError("dictionary doesn't specify a version")
        if config['version'] != 1:
            raise ValueError('Unsupported version: %s' % config['version'])
        if config.get('incremental', False):
            for name, spec in config.get('loggers', {}).items():
                self._logger(logging.getLogger(name), spec, True)
            if config.get('root'):
                self._logger(logging.root, config['root'], True)
            return
        existing = [name for name, logger in logging.root.manager.loggerDict.items()
                    if isinstance(logger, logging.Logger)]
        self.formatters = dict(
            (name, self._build('formatter', name, spec, self._formatter))
            for name, spec in config.get('formatters', {}).items())
        self.filters = dict((name, self._build('filter', name, spec, self._filter))
                            for name, spec in config.get('filters', {}).items())
        self.handlers = {}
        for name in sorted(config.get('handlers', {})):
            made = self._build('handler', name, config['handlers'][name], self._handler)
            made.name = name
            self.handlers[name] = made
        wanted = config.get('loggers', {})
        for name, spec in wanted.items():
            self._build('logger', name, spec,
                        lambda spec: self._logger(logging.getLogger(name), spec))
        for name in existing:
            below = any(name.startswith(each + '.') for each in wanted)
            if name in wanted:
                logging.getLogger(name).disabled = False
            elif below:
                logging.getLogger(name).setLevel(logging.NOTSET)
            else:
                logging.getLogger(name).disabled = config.get('disable_existing_loggers', True)
        if config.get('root'):
            self._build('root', 'logger', config['root'],
                        lambda spec: self._logger(logging.root, spec))


dictConfigClass = DictConfigurator


def dictConfig(config):
    """Configures logging by a dictionary."""
    dictConfigClass(config).configure()
