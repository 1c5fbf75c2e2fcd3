# Numbers in other bases.
for x in 0, 0L, 8, 8L, -8L, 2**70, -2**70, True:
    print hex(x), oct(x), bin(x), x.__hex__(), x.__oct__()
class I(int):
    pass
class H(long):
    def __hex__(self): return 'H'
print hex(I(16)), oct(I(8)), hex(H(5)), oct(H(8))
