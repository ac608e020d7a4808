"""A program that is killed at any moment keeps what it announced, and leaves a store that is whole."""

import re

from web import Web, reply


def run(desk):
    return desk.chance.choice([importing, refreshing, marking])(desk)


def whole(desk):
    output = desk.done("check")
    desk.expect("all is well" in output or "repaired" in output, f"check after a kill: {output[-200:]}")


def importing(desk):
    files = [desk.page(number) for number in range(1, 25)]
    desk.done("import", files[0])
    lines = desk.killed(["import", *files[1:]], desk.chance.uniform(0.01, 1.0))
    whole(desk)
    titles = set(desk.titles())
    for line in lines:
        found = re.search(r"page(\d+)\.txt: \d+ new", line)
        for name in ("First", "Second") if found else ():
            desk.expect(f"{name} {found[1]}" in titles, f"announced and lost: {name} {found[1]}")
    desk.expect(len(titles) % 2 == 0, "a page came in by half")
    desk.done("import", *files)
    desk.expect(len(desk.titles()) == 48, "importing again did not make it complete")


def refreshing(desk):
    def answer(path, connection):
        connection.sendall(reply(desk.feed(int(path[1:]))))

    with Web(answer) as web:
        urls = desk.folder / "urls"
        urls.write_text("".join(web.address(f"/{number}") + "\n" for number in range(1, 13)))
        desk.done("import", urls)
        lines = desk.killed(["refresh"], desk.chance.uniform(0.01, 1.5))
        whole(desk)
        titles = set(desk.titles())
        for line in lines:
            found = re.match(r"Feed (\d+): 20 new", line)
            desk.expect(not found or f"Item {found[1]}-19" in titles, f"announced and lost: {line}")
        desk.done("refresh")
        after = desk.titles()
        desk.expect(len(set(after)) == len(after), "an article came in twice")


def marking(desk):
    files = [desk.page(number) for number in range(1, 9)]
    desk.done("import", *files)
    ids = [line.split("\t")[0] for line in desk.done("list", "--limit", "1000").splitlines()]
    marked = []
    for _ in range(6):
        id = desk.chance.choice(ids)
        process = desk.start("mark", id, "--read", "--star")
        try:
            process.communicate(timeout=desk.chance.uniform(0.005, 0.3))
        except Exception:
            process.kill()
            process.communicate()
        if process.returncode == 0:
            marked.append(id)
    whole(desk)
    starred = {line.split("\t")[0] for line in desk.done("list", "--starred", "--limit", "1000").splitlines()}
    desk.expect(set(marked) <= starred, f"marks were lost: {set(marked) - starred}")
