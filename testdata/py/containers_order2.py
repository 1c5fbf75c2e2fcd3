# The order of dicts and sets is that of a hash table, which programs show when they print or walk over
# one: it goes by the keys' hashes, the order in which they came, and the size of the table.
import json
import urllib
from collections import Counter, OrderedDict, defaultdict

config = {'host': 'localhost', 'port': 8080, 'debug': True, 'name': 'server', 'timeout': 3.5}
print config, config.keys(), config.values()
for key in config:
    print key,
for key, value in config.iteritems():
    print key, value,
print
print json.dumps(config), json.loads('{"b": 1, "a": {"y": 1, "x": 2}, "zeta": 3}'), urllib.urlencode(config)
print {200: 'OK', 404: 'Not Found', 301: 'Moved', -1: 'error', -2: 'worse'}
print {('127.0.0.1', 80): 1, ('10.0.0.1', 22): 2, ('x', ()): 3, (1.5, u'\xe9', True): 4}
print {1.5: 'a', 2.0: 'b', float('inf'): 'c', -0.25: 'd', 'y': 2, u'x': 1, '': 0, 1e300: 'e', 2 ** 40: 'f'}


def options(**keywords):
    print keywords


options(zeta=1, alpha=2, host=3, port=4, family=5, type=6, proto=7)


class Client:
    def __init__(self):
        self.name, self.address, self.sock, self.buffer = 'n', 'a', None, ''


print vars(Client()), Client().__dict__.keys()
# A display makes a table for all its items, a copy one for twice as many, the rest grow as they go.
kinds = {'html': 'text/html', 'txt': 'text/plain', 'png': 'image/png', 'gif': 'image/gif', 'jpg': 'image/jpeg',
         'js': 'application/javascript', 'pdf': 'application/pdf', 'mp3': 'audio/mpeg', 'css': 'text/css'}
grown = {}
for key in sorted(kinds):
    grown[key] = kinds[key]
print kinds.keys(), kinds.copy().keys(), dict(kinds).keys(), grown.keys()
print dict(zip('abcdefghij', range(10))), dict(a=1, b=2, **{'c': 3, 'd': 4})
grown.update(config)
print grown.keys()
del grown['host'], grown['css']
grown['again'] = 1
print grown.keys(), grown.popitem(), len(grown)
words = 'the quick brown fox jumps over the lazy dog and then sleeps in the warm sun for an hour'.split()
print Counter(words), defaultdict(int, {'b': 1, 'a': 2}), dict.fromkeys(words, 0)
print OrderedDict([('b', 1), ('a', 2), ('c', 3)]), OrderedDict.fromkeys(words).keys()
verbs, letters = set(['GET', 'POST', 'PUT', 'HEAD', 'DELETE']), set('hello world')
print verbs, letters, frozenset(words), {33, 1, 17, 9}, set([100, 64, 5])
print verbs | letters, letters & set('low'), letters - set('l'), set(words) | verbs, {w for w in words}
verbs.update(letters)
verbs.discard('GET')
print verbs, list(letters), letters.pop(), set(config), set(verbs)
print sorted(letters), {'a': 1, 'b': 2} == {'b': 2, 'a': 1}
