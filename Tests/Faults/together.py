"""Five programs share a store: each does its work, none loses what another did."""

from web import Web, reply


def run(desk):
    desk.done("import", desk.page(1))
    first = desk.done("list").split("\t")[0]

    def answer(path, connection):
        connection.sendall(reply(desk.feed(int(path[1:]), items=50)))

    with Web(answer) as web:
        urls = desk.folder / "urls"
        urls.write_text("".join(web.address(f"/{number}") + "\n" for number in range(1, 6)))
        desk.done("import", urls)
        work = [
            ["import", *[desk.page(number) for number in range(2, 12)]],
            ["import", *[desk.page(number) for number in range(12, 22)]],
            ["refresh"],
            ["mark", first, "--star"],
            ["search", "border"],
        ]
        desk.chance.shuffle(work)
        processes = [(words, desk.start(*words)) for words in work]
        for words, process in processes:
            output, errors = process.communicate(timeout=desk.LIMIT)
            desk.expect(process.returncode == 0, f"{words[0]}: status {process.returncode}: {errors.decode()[-300:]}")
    titles = set(desk.titles())
    wanted = {f"First {number}" for number in range(1, 22)} | {f"Item {feed}-49" for feed in range(1, 6)}
    desk.expect(wanted <= titles, f"lost: {sorted(wanted - titles)[:5]}")
    starred = desk.done("list", "--starred")
    desk.expect(starred.split("\t")[0] == first, "a star was lost")
    desk.expect("all is well" in desk.done("check"), "check after five programs")
