"""Servers that break the rules fail with a line each; the feeds beside them come in all the same."""

import gzip
import time

from web import Web, reply


def run(desk):
    manners = desk.chance.sample(sorted(MANNERS), 6)

    def answer(path, connection):
        name = path[1:]
        if name in MANNERS:
            MANNERS[name](desk, connection)
        else:
            connection.sendall(reply(desk.feed(int(name or 0))))

    with Web(answer, hosts=len(manners) + 2) as web:
        config = desk.folder / "config" / "newsband"
        config.mkdir(parents=True)
        (config / "config.toml").write_text("network.first-byte = 2\nnetwork.total = 4\nnetwork.feed-size = 1000000\n")
        urls = desk.folder / "urls"
        # Each on a host of its own: requests to one host are spaced.
        names = manners + ["1", "2"]
        urls.write_text("".join(f"http://127.0.0.{n + 1}:{web.port}/{name}\n" for n, name in enumerate(names)))
        desk.done("import", urls)
        begin = time.monotonic()
        status, output, errors = desk.run("refresh")
        text = output + errors
        desk.expect(status in (0, 1), f"status {status}")
        desk.expect(time.monotonic() - begin < 60, "a server held the refresh up")
        desk.expect("\x1b" not in text and "\x00" not in text, "a server's control characters came through")
    titles = set(desk.titles())
    desk.expect({"Item 1-19", "Item 2-19"} <= titles, f"good feeds are missing beside {manners}")
    desk.expect("all is well" in desk.done("check"), f"check after {manners}")


def manner(function):
    MANNERS[function.__name__] = function
    return function


MANNERS = {}


@manner
def silence(desk, connection):
    time.sleep(6)


@manner
def drip(desk, connection):
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
    for _ in range(60):
        connection.sendall(b"<")
        time.sleep(0.1)


@manner
def endless(desk, connection):
    connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
    while True:
        connection.sendall(b"<rss>" * 4096)


@manner
def bomb(desk, connection):
    connection.sendall(reply(gzip.compress(bytes(30_000_000)), headers=["Content-Encoding: gzip"]))


@manner
def circle(desk, connection):
    connection.sendall(reply(b"", "302 Found", ["Location: /circle"]))


@manner
def file(desk, connection):
    connection.sendall(reply(b"", "302 Found", ["Location: file:///etc/passwd"]))


@manner
def nowhere(desk, connection):
    connection.sendall(reply(b"", "301 Moved", ["Location: http://[nowhere/"]))


@manner
def long_header(desk, connection):
    connection.sendall(b"HTTP/1.1 200 OK\r\nX: " + b"a" * 500_000 + b"\r\n\r\n")


@manner
def many_headers(desk, connection):
    connection.sendall(b"HTTP/1.1 200 OK\r\n" + b"".join(b"X%d: a\r\n" % n for n in range(50_000)) + b"\r\n")


@manner
def noise(desk, connection):
    connection.sendall(desk.chance.randbytes(desk.chance.randrange(1, 100_000)))


@manner
def noise_inside(desk, connection):
    connection.sendall(reply(desk.chance.randbytes(desk.chance.randrange(1, 100_000))))


@manner
def half(desk, connection):
    connection.sendall(reply(desk.feed(9))[:-500])


@manner
def mangled(desk, connection):
    feed = bytearray(desk.feed(9))
    for _ in range(40):
        feed[desk.chance.randrange(len(feed))] = desk.chance.randrange(256)
    connection.sendall(reply(bytes(feed)))


@manner
def deep(desk, connection):
    connection.sendall(reply(b"<rss><channel>" + b"<a>" * 200_000))


@manner
def wide(desk, connection):
    connection.sendall(reply(b"<rss><channel><title>w</title>" + b"<item><title>x</title></item>" * 20_000))


@manner
def escapes(desk, connection):
    title = b"\x1b]0;owned\x07\x1b[2J \xe2\x80\xae\xc2\x9b31m&#x1b;[31m"
    connection.sendall(reply(b"<rss><channel><title>" + title + b"</title><item><title>" + title + b"</title></item>"))


@manner
def status_line(desk, connection):
    connection.sendall(b"HTTP/1.1 \x1b[31m200\r\n\r\n")


@manner
def teapot(desk, connection):
    connection.sendall(reply(b"x" * 1000, f"{desk.chance.randrange(100, 999)} \x1b[31mNo"))


@manner
def too_many(desk, connection):
    connection.sendall(reply(b"", "429 Too Many Requests", ["Retry-After: 99999999999999999999"]))


@manner
def entities(desk, connection):
    laughs = "".join(f'<!ENTITY l{n} "{("&l%d;" % (n - 1)) * 10}">' for n in range(1, 10))
    connection.sendall(reply(f'<!DOCTYPE rss [<!ENTITY l0 "ha">{laughs}]><rss><channel><title>&l9;</title></channel></rss>'.encode()))
