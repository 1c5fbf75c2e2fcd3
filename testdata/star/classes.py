# Classes.
class Account(object):
    bank = "pysock"

    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance

    def deposit(self, amount):
        self.balance += amount
        return self

    def __str__(self):
        return "%s: %d" % (self.owner, self.balance)

    def __repr__(self):
        return "Account(%r, %r)" % (self.owner, self.balance)


a = Account("ann")
b = Account("bob", balance=5)
print a, b, [a], {"k": b}, "%s %r" % (a, a), "{} {!r}".format(a, a)
print a.deposit(10).deposit(5).balance, a.owner, Account.__name__, a.__class__ is Account

# A class attribute is shared until an instance has its own.
print a.bank, b.bank, Account.bank
Account.bank = "renamed"
a.bank = "only ann's"
print a.bank, b.bank, Account.bank
a.note = "added later"
print a.note, hasattr(a, "note"), hasattr(b, "note"), getattr(b, "note", "none")
setattr(b, "note", "set")
print getattr(b, "note"), callable(a.deposit), callable(Account), callable(a), callable(5)
for mistake in lambda: a.nothing, lambda: Account.nothing:
    try:
        mistake()
    except AttributeError, error:
        print error.__class__.__name__, error
for args in (), (1, 2, 3):
    try:
        Account(*args)
    except TypeError, error:
        print error.__class__.__name__, error

# A bound method remembers its instance; the class's own wants one.
method = a.deposit
method(1)
Account.deposit(a, 1)
print a.balance


# A method may be added or replaced at any time.
def withdraw(self, amount):
    self.balance -= amount


Account.withdraw = withdraw
a.withdraw(7)
print a.balance


# Names that the language itself calls.
class Bag(object):
    def __init__(self, items):
        self.items = list(items)

    def __len__(self):
        return len(self.items)

    def __getitem__(self, key):
        return self.items[key]

    def __setitem__(self, key, value):
        self.items[key] = value

    def __contains__(self, item):
        return item in self.items

    def __call__(self, *args, **kwargs):
        return (args, kwargs)

    def __iter__(self):
        return iter(self.items)

    def __eq__(self, other):
        return isinstance(other, Bag) and self.items == other.items

    def __add__(self, other):
        return Bag(self.items + other.items)

    def __getattr__(self, name):
        if name == "computed":
            return "made on demand"
        raise AttributeError(name)


bag = Bag([1, 2, 3])
print len(bag), bag[0], bag[-1], 2 in bag, 9 in bag, bag(1, x=2), [x + 1 for x in bag], bool(bag), bool(Bag([]))
bag[0] = "changed"
print bag.items, bag == Bag(["changed", 2, 3]), bag == 5, (bag + Bag([4])).items, list(bag), sorted(Bag([3, 1]))
print bag.computed, hasattr(bag, "computed"), hasattr(bag, "other"), getattr(bag, "other", None)
