# Bases, overriding, super, and the order in which classes are asked.
class Animal(object):
    legs = 4

    def __init__(self, name):
        self.name = name

    def speak(self):
        return self.name + " makes " + self.sound()

    def sound(self):
        return "some sound"


class Dog(Animal):
    def sound(self):
        return "woof"


class Puppy(Dog):
    def __init__(self, name, age):
        super(Puppy, self).__init__(name)
        self.age = age

    def sound(self):
        return "a small " + super(Puppy, self).sound()


for pet in Animal("it"), Dog("rex"), Puppy("max", 1):
    print pet.speak(), pet.legs, isinstance(pet, Animal), isinstance(pet, Dog), pet.__class__.__name__
print Puppy("max", 1).age, issubclass(Puppy, Animal), issubclass(Animal, Puppy), issubclass(Dog, (int, Animal))
print [c.__name__ for c in Puppy.__mro__], [c.__name__ for c in Puppy.__bases__]
print Animal.speak(Dog("called by hand"))
Animal.legs = 6
Dog.legs = 3
print Animal("x").legs, Dog("x").legs, Puppy("x", 1).legs


# A diamond: every class is asked once.
class Top(object):
    def visit(self):
        return ["Top"]


class Left(Top):
    def visit(self):
        return ["Left"] + super(Left, self).visit()


class Right(Top):
    def visit(self):
        return ["Right"] + super(Right, self).visit()


class Bottom(Left, Right):
    def visit(self):
        return ["Bottom"] + super(Bottom, self).visit()


print Bottom().visit(), Left().visit()
print [c.__name__ for c in Bottom.__mro__]
try:
    class Impossible(Top, Left):
        pass
except TypeError, error:
    print error.__class__.__name__


# Mixins add to what stands behind them.
class Logged(object):
    def send(self, text):
        self.log.append("sending " + text)
        return super(Logged, self).send(text)


class Channel(object):
    def send(self, text):
        return len(text)


class LoggedChannel(Logged, Channel):
    log = []


c = LoggedChannel()
print c.send("hello"), c.log

# The built-in types are known to isinstance, too.
print isinstance("x", str), isinstance(5, int), isinstance(1.5, float), isinstance([], list), isinstance({}, dict), isinstance((), tuple), isinstance(True, bool), isinstance(5, str), isinstance(5, (str, int))
try:
    isinstance(5, 5)
except TypeError, error:
    print error.__class__.__name__, error
try:
    issubclass(5, object)
except TypeError, error:
    print error.__class__.__name__, error
