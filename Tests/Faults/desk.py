"""What one fault works with: a home of its own, the program, and the promises to check afterwards."""

import os
import pathlib
import random
import shutil
import signal
import subprocess
import tempfile


# The exit status of a command that worked and found nothing.
NOTHING_FOUND = 2


class Broken(Exception):
    """A promise that was broken, or why the run itself failed."""


class Desk:
    LIMIT = 120  # seconds for one command; a machine may be busy

    def __init__(self, program, seed):
        self.program = str(pathlib.Path(program).resolve())
        self.chance = random.Random(seed)
        self.broken = None

    def __enter__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="newsband-faults-"))
        self.data = self.folder / "data"
        self.data.mkdir()
        self.store = self.data / "store.sqlite"
        homes = {f"XDG_{name}_HOME": str(self.folder / name.lower()) for name in ("CONFIG", "DATA", "STATE", "CACHE")}
        self.environment = homes | {
            "PATH": os.environ["PATH"], "HOME": str(self.folder), "TMPDIR": str(self.folder), "TZ": "UTC",
            "LC_ALL": "C.UTF-8", "TERM": "xterm-256color", "NEWSBAND_STORE": str(self.store), "NEWSBAND_RATES": "none",
        }
        return self

    def __exit__(self, kind, problem, trace):
        shutil.rmtree(self.folder, ignore_errors=True)
        if kind is Broken:
            self.broken = str(problem)
            return True

    def start(self, *words, **options):
        return subprocess.Popen(
            [self.program, *map(str, words)], env=self.environment, cwd=self.folder, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)

    def run(self, *words, **options):
        """Exit status, output and errors. A crash or a command without an end is a broken promise."""
        process = self.start(*words, **options)
        try:
            output, errors = process.communicate(timeout=self.LIMIT)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            raise Broken(f"{' '.join(map(str, words))}: no end after {self.LIMIT} s")
        output, errors = output.decode("utf-8", "replace"), errors.decode("utf-8", "replace")
        if process.returncode < 0:
            name = signal.Signals(-process.returncode).name
            raise Broken(f"{' '.join(map(str, words))}: ended by {name}: {errors[-300:]}")
        return process.returncode, output, errors

    def done(self, *words):
        """The output of a command that must succeed."""
        status, output, errors = self.run(*words)
        if status not in (0, NOTHING_FOUND):
            raise Broken(f"{' '.join(map(str, words))}: status {status}: {output[-200:]}{errors[-300:]}")
        return output

    def killed(self, words, delay):
        """The lines that a command had printed when it was killed after so many seconds."""
        process = self.start(*words)
        try:
            output, _ = process.communicate(timeout=delay)
        except subprocess.TimeoutExpired:
            process.kill()
            output, _ = process.communicate()
        return output.decode("utf-8", "replace").splitlines()

    def titles(self):
        return [line.split("\t")[3] for line in self.done("list", "--limit", "100000").splitlines() if "\t" in line]

    def page(self, number, words=40):
        """A file of page text with two articles; its titles are "First 7" and "Second 7"."""
        text = " ".join(f"word{number}x{index}" for index in range(words))
        path = self.folder / f"page{number}.txt"
        path.write_text(
            f"• KGS/USD = 0.01144 +0.5%\n\n{number % 28 + 1} December 2025\n\nFirst {number}\n\nIt says that the border"
            f" is open. {text}.\n\nSecond {number}\n\nIt says that bread costs more. {text}.\n")
        return path

    def feed(self, number, items=20):
        entries = "".join(
            f"<item><guid>{number}-{index}</guid><title>Item {number}-{index}</title><link>https://a.example/{number}/"
            f"{index}</link><description>Text {number} {index}.</description></item>" for index in range(items))
        return (f'<?xml version="1.0"?><rss version="2.0"><channel><title>Feed {number}</title>{entries}</channel></rss>'
                ).encode()

    def expect(self, holds, promise):
        if not holds:
            raise Broken(promise)
