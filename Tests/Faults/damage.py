"""A damaged store gets a sentence, never a crash and never a wrong answer that looks right; a refused one is left alone."""

import hashlib
import shutil


def run(desk):
    desk.done("import", *[desk.page(number) for number in range(1, 9)])
    for beside in desk.data.glob("store.sqlite-*"):
        desk.expect(not beside.stat().st_size or beside.suffix == ".sqlite-shm", f"{beside.name} was left")
    whole = desk.store.read_bytes()
    for _ in range(6):
        desk.store.write_bytes(damaged(whole, desk.chance))
        for beside in desk.data.glob("store.sqlite-*"):
            beside.unlink()
        before = digest(desk.store)
        for words in (["list"], ["search", "border"], ["feeds"], ["rates", "show", "USD/KZT"], ["mark", "1", "--read"], ["check"]):
            status, _, errors = desk.run(*words)
            desk.expect(status in (0, 1, 2), f"{words[0]}: status {status}")
            desk.expect(status != 1 or errors.strip(), f"{words[0]}: failed without a word")
            desk.expect("Fatal error" not in errors and errors.count("\n") <= 3, f"{words[0]}: {errors[-300:]}")
            if "left as it is" in errors or "left as it was" in errors:
                desk.expect(digest(desk.store) == before, f"{words[0]}: said to be left alone, and changed")
            before = digest(desk.store)


def digest(path):
    return hashlib.sha256(path.read_bytes()).digest() if path.exists() else None


def damaged(whole, chance):
    data = bytearray(whole)
    kind = chance.randrange(5)
    if kind == 0:  # single bits
        for _ in range(chance.randrange(1, 200)):
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    elif kind == 1:  # a page of nonsense
        start = chance.randrange(len(data) // 4096) * 4096
        data[start:start + 4096] = chance.randbytes(4096)
    elif kind == 2:  # cut off
        del data[chance.randrange(len(data)):]
    elif kind == 3:  # the header
        for _ in range(chance.randrange(1, 12)):
            data[chance.randrange(100)] = chance.randrange(256)
    else:  # a page in the place of another
        pages = len(data) // 4096
        one, other = chance.randrange(pages) * 4096, chance.randrange(pages) * 4096
        data[one:one + 4096] = data[other:other + 4096]
    return bytes(data)
