x = 1
def f(): return 'f'
import circle_b as b
print('a done', b.y)
