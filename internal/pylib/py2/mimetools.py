"""Headers of messages, as BaseHTTPServer hands them to request handlers."""

__all__ = ['Message']


class Message:
    """The headers of a message, looked up by names of any case."""

    def __init__(self, fp, seekable=1):
        self.fp = fp
        self.seekable = 0
        self.startofheaders = self.startofbody = None
        self.unixfrom = ''
        self.status = ''
        self.readheaders()
        self._parsetype()

    def readheaders(self):
        """Reads lines up to an empty one."""
        self.dict = {}
        self.headers = []
        name = None
        while True:
            line = self.fp.readline()
            if not line:
                self.status = 'EOF in headers'
                break
            if not line.strip('\r\n'):
                break
            if name and line[0] in ' \t':
                self.headers.append(line)
                self.dict[name] = (self.dict[name] + '\n ' + line.strip()).strip()
                continue
            at = line.find(':')
            if at <= 0:
                self.status = 'Non-header line where header expected' if self.dict else 'No headers'
                break
            name = line[:at].lower()
            self.headers.append(line)
            self.dict[name] = line[at + 1:].strip()

    def _parsetype(self):
        """Takes the content type apart."""
        self.typeheader = self.dict.get('content-type')
        parts = (self.typeheader or 'text/plain').split(';')
        self.type = parts[0].strip().lower()
        self.plist = [part.strip() for part in parts[1:]]
        self.plisttext = ''.join(';' + part for part in parts[1:])
        self.maintype, _, self.subtype = self.type.partition('/')

    def gettype(self):
        return self.type

    def getmaintype(self):
        return self.maintype

    def getsubtype(self):
        return self.subtype

    def getplist(self):
        return self.plist

    def getparam(self, name):
        prefix = name.lower() + '='
        for part in self.plist:
            if part.lower().startswith(prefix):
                value = part[len(prefix):]
                if len(value) > 1 and value[0] == value[-1] == '"':
                    value = value[1:-1]
                return value
        return None

    def getencoding(self):
        return self.dict.get('content-transfer-encoding', '7bit').lower()

    def getallmatchingheaders(self, name):
        lines, found = [], False
        for line in self.headers:
            if line[:1] not in (' ', '\t'):
                found = line.lower().startswith(name.lower() + ':')
            if found:
                lines.append(line)
        return lines

    def getfirstmatchingheader(self, name):
        lines = []
        for line in self.getallmatchingheaders(name):
            if lines and line[:1] not in (' ', '\t'):
                break
            lines.append(line)
        return lines

    def getrawheader(self, name):
        lines = self.getfirstmatchingheader(name)
        if not lines:
            return None
        lines[0] = lines[0][len(name) + 1:]
        return ''.join(lines)

    def getheaders(self, name):
        values = []
        for line in self.getallmatchingheaders(name):
            if line[:1] in (' ', '\t') and values:
                values[-1] += '\n ' + line.strip()
            else:
                values.append(line[len(name) + 1:].strip())
        return values

    def getheader(self, name, default=None):
        return self.dict.get(name.lower(), default)

    get = getheader

    def setdefault(self, name, default=''):
        if name.lower() not in self.dict:
            self[name] = default
        return self[name]

    def __len__(self):
        return len(self.dict)

    def __getitem__(self, name):
        return self.dict[name.lower()]

    def __setitem__(self, name, value):
        del self[name]
        self.dict[name.lower()] = value
        for line in (name + ': ' + value).split('\n'):
            self.headers.append(line + '\n')

    def __delitem__(self, name):
        if name.lower() not in self.dict:
            return
        del self.dict[name.lower()]
        for line in self.getallmatchingheaders(name):
            self.headers.remove(line)

    def has_key(self, name):
        return name.lower() in self.dict

    def __contains__(self, name):
        return name.lower() in self.dict

    def __iter__(self):
        return iter(self.dict)

    def keys(self):
        return self.dict.keys()

    def values(self):
        return self.dict.values()

    def items(self):
        return self.dict.items()

    def __str__(self):
        return ''.join(self.headers)
