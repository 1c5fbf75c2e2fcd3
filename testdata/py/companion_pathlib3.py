# Paths as objects, and files by a pattern.
import glob
import os
import shutil
import tempfile
from pathlib import Path, PurePath, PurePosixPath

start = os.getcwd()
folder = Path(tempfile.mkdtemp()).resolve()
os.chdir(folder)

p = Path('data') / 'sub' / 'file.tar.gz'
print(p, repr(p), p.name, p.stem, p.suffix, p.suffixes, p.parent, p.parts, p.is_absolute(), list(p.parents))
for q in (Path(), Path('.'), Path('/'), Path('/a//b/./c/'), Path('a', '/b'), Path('..') / 'x', Path('.profile'), Path('a.'), 'a' / Path('b'), PurePath('x')):
    print(repr(q), repr(q.name), repr(q.stem), repr(q.suffix), q.parent, q.root)
print(p.with_suffix('.zip'), p.with_name('x.y'), p.with_stem('z'), p.relative_to('data'), p.is_relative_to('other'), p.match('*.gz'), p.match('sub/*.zip'))
print(Path('a') == Path('a'), Path('a') < Path('b'), len({Path('a'), Path('./a')}), PurePosixPath('a') == Path('a'), Path('a') == 'a')
for f in (lambda: Path('a').relative_to('b'), lambda: Path('a').with_suffix('txt'), lambda: Path('').with_name('x'), lambda: Path(3), lambda: Path('a') / 3,
          lambda: Path('nope').read_text(), lambda: Path('nope').unlink(), lambda: Path('data/a/b').mkdir()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

(folder / 'data' / 'sub').mkdir(parents=True, exist_ok=True)
print(p.write_bytes(b'hello'), p.read_bytes(), p.exists(), p.is_file(), p.is_dir(), p.stat().st_size, p.parent.is_dir())
notes = Path('data/notes.txt')
print(notes.write_text('one\ntwo\n'), notes.read_text().splitlines())
with notes.open('a') as f:
    f.write('three\n')
with open(notes) as f:
    print([line.rstrip() for line in f])
notes.touch()
(Path('data') / '.hidden').touch()
print(sorted(str(x) for x in Path('data').iterdir()))
print(sorted(str(x) for x in Path('.').glob('*/*.txt')), sorted(str(x) for x in Path('.').rglob('*.gz')), sorted(str(x) for x in Path('data').glob('**/*')))
print(sorted(glob.glob('data/*')), sorted(glob.glob('**/*.gz', recursive=True)), glob.glob('data/notes.tx[st]'), glob.glob('nope*'), sorted(glob.glob('**', recursive=True)))
print(notes.rename('data/renamed.txt'), notes.exists(), Path('data/renamed.txt').resolve().relative_to(folder))
Path('data/renamed.txt').unlink()
Path('data/renamed.txt').unlink(missing_ok=True)
print(f'{p!s:>25}|{p.name}', os.fspath(p), os.path.join(p, 'x'), str(Path.cwd()) == str(folder), bytes(p), p.as_posix())
os.chdir(start)
shutil.rmtree(folder)
