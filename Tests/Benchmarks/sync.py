#!/usr/bin/python3
"""sync.py PROGRAM [--articles N] [--runs N] [--work FOLDER]

Measures syncs with a double of a server that has 100,000 unread articles in 200 feeds (the Google Reader API, as FreshRSS
speaks it), and with a folder (DecSync) that has the marks of as many. Prints medians, and each as a part of the first sync:
those parts carry over to other machines, and times do not. The time of the processor is that of newsband alone, whatever else
the machine does. Memory is that of the largest moment. Nothing of the person's own is read or written.
"""
import argparse
import http.server
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import urllib.parse

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import measure

FEEDS = 200
WORDS = ("tenge som market border bank river school minister price energy railway harvest export glacier council court "
         "budget reform mountain village").split()


class State:
    """Articles by number, from 1; all are unread until they are marked."""

    def __init__(self, count):
        self.count = count
        self.read, self.starred = set(), set()

    def feed(self, number):
        return number % FEEDS + 1

    def item(self, number):
        words = " ".join(WORDS[(number * 7 + place * 3) % len(WORDS)] + str(number % 97) for place in range(160))
        tags = ["user/-/state/com.google/reading-list"]
        tags += ["user/-/state/com.google/read"] if number in self.read else []
        return {
            "id": f"tag:google.com,2005:reader/item/{number:016x}",
            "title": f"Article {number} of {WORDS[number % len(WORDS)]}",
            "published": 1_700_000_000 + number * 300,
            "canonical": [{"href": f"https://{self.feed(number)}.example/{number}"}],
            "origin": {"streamId": f"feed/{self.feed(number)}"},
            "categories": tags,
            "summary": {"content": f"<p>{words}</p>"},
        }


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Head and body in one piece: two would wait for each other's acknowledgement.
    wbufsize = -1

    def log_message(self, *_):
        pass

    def answer(self, text, kind="application/json"):
        body = text.encode()
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        self.wfile.flush()

    def do_GET(self):
        self.reply([])

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
        self.reply(urllib.parse.parse_qsl(body))

    def reply(self, form):
        state, address = self.server.state, urllib.parse.urlsplit(self.path)
        query = dict(urllib.parse.parse_qsl(address.query))
        path = address.path.removeprefix("/api/greader.php")
        ids = [int(value) for name, value in form if name == "i"]
        if path == "/accounts/ClientLogin":
            return self.answer("SID=x\nLSID=null\nAuth=alice/1\n", "text/plain")
        if path == "/reader/api/0/token":
            return self.answer("token", "text/plain")
        if path == "/reader/api/0/subscription/list":
            feeds = [{"id": f"feed/{n}", "title": f"Feed {n}", "url": f"https://{n}.example/feed",
                      "categories": [{"id": "user/-/label/News", "label": "News"}]} for n in range(1, FEEDS + 1)]
            return self.answer(json.dumps({"subscriptions": feeds}))
        if path == "/reader/api/0/stream/items/ids":
            return self.answer(self.ids(state, query))
        if path == "/reader/api/0/stream/items/contents":
            items = [state.item(number) for number in sorted(ids, reverse=True) if number <= state.count]
            return self.answer(json.dumps({"id": "x", "updated": 1, "items": items}))
        if path == "/reader/api/0/edit-tag":
            for name, tag in form:
                marked = state.read if tag.endswith("/read") else state.starred
                if name == "a":
                    marked.update(ids)
                elif name == "r":
                    marked.difference_update(ids)
            return self.answer("OK", "text/plain")
        self.answer("[]")

    def ids(self, state, query):
        if query["s"].endswith("/starred"):
            numbers = sorted(state.starred, reverse=True)
        elif "ot" in query:
            numbers = []
        else:
            numbers = [number for number in range(state.count, 0, -1) if number not in state.read]
        start, count = int(query.get("c", 0)), int(query.get("n", 20))
        page = {"itemRefs": [{"id": str(number)} for number in numbers[start:start + count]]}
        if start + count < len(numbers):
            page["continuation"] = str(start + count)
        return json.dumps(page)


class Home:
    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.env = {"PATH": os.environ["PATH"], "HOME": folder, "LC_ALL": "C.UTF-8", "TZ": "UTC"}
        for name in ["CONFIG", "DATA", "STATE", "CACHE"]:
            self.env[f"XDG_{name}_HOME"] = f"{folder}/{name.lower()}"

    def run(self, *words, ok=(0,)):
        return measure.run([self.program, *words], self.env, ok=ok)

    def join(self, *words, password=""):
        subprocess.run([self.program, "account", "add", *words, "--yes"], env=self.env, input=password.encode(),
                       check=True, stdout=subprocess.DEVNULL)

    def ids(self, *words):
        out = subprocess.run([self.program, "list", *words], env=self.env, check=True, capture_output=True).stdout
        return [line.split(b"\t")[0].decode() for line in out.splitlines()]


def rounds(count, work):
    runs = [work() for _ in range(count)]
    return Median(statistics.median(run.seconds for run in runs), statistics.median(run.processor for run in runs),
                  max(run.kilobytes for run in runs))


class Median:
    def __init__(self, seconds, processor, kilobytes):
        self.seconds, self.processor, self.kilobytes = seconds, processor, kilobytes


def row(label, run, first):
    part = run.processor / first.processor
    text = f"1 / {1 / part:.0f}" if part < 1 / 1.5 else f"{part:.2f}"
    print(f"  {label:<40} {run.seconds:>8.2f} s {run.processor:>8.2f} s of processor {text:>9} "
          f"{run.kilobytes / 1024:>5.0f} MB", flush=True)


def server(options, folder):
    served = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    served.state, served.daemon_threads = State(options.articles), True
    threading.Thread(target=served.serve_forever, daemon=True).start()
    home = Home(options.program, folder)
    home.join("greader", f"http://127.0.0.1:{served.server_port}/api/greader.php", "--user", "alice", "--name", "Home",
              "--password-stdin", password="s3cret\n")
    first = home.run("sync", "--limit", "0")
    print(f"A server with {options.articles:,} unread articles in {FEEDS} feeds")
    row("first sync, all texts", first, first)
    row("next sync, nothing new", rounds(options.runs, lambda: home.run("sync")), first)
    row("next sync, everything compared", rounds(options.runs, lambda: home.run("sync", "--full")), first)

    def marked():
        ids = home.ids("--unread", "--limit", "1000")
        home.run("mark", *ids, "--read")
        return home.run("sync")

    row("1,000 marks sent", rounds(options.runs, marked), first)

    def come():
        served.state.count += 100
        return home.run("sync")

    row("100 new articles", rounds(options.runs, come), first)
    return home


def shared(options, home, folder):
    """The same store, without the server: its feeds and articles join a folder."""
    home.run("account", "remove", "Home", "--yes")
    os.mkdir(folder)
    everything = home.ids("--unread", "--limit", str(options.articles // 2))
    for start in range(0, len(everything), 5000):
        home.run("mark", *everything[start:start + 5000], "--read")
    home.join("decsync", folder, "--all-feeds", "--name", "Folder")
    first = home.run("sync")
    print(f"A folder with the marks of {len(everything):,} articles of {options.articles:,}")
    row("first sync, all marks written", first, first)
    row("next sync, nothing new", rounds(options.runs, lambda: home.run("sync")), first)
    row("next sync, everything compared", rounds(options.runs, lambda: home.run("sync", "--full")), first)

    def marked():
        home.run("mark", *home.ids("--unread", "--limit", "1000"), "--read")
        return home.run("sync")

    row("1,000 marks written", rounds(options.runs, marked), first)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--work", help="where the stores are made; a new folder in /tmp if not given")
    options = parser.parse_args()
    options.program = os.path.abspath(options.program)
    work = tempfile.mkdtemp(prefix="newsband-sync-", dir=options.work)
    try:
        home = server(options, work + "/home")
        shared(options, home, work + "/folder")
    finally:
        shutil.rmtree(work)


main()
