"""The programs that are compared: how each is set up, refreshed, opened and searched."""
import glob
import os
import re
import shutil
import sqlite3
import subprocess

import server
from screen import Screen

ITEM = "#000-000"


class Program:
    """A program with a store of its own in a folder."""

    name = ""
    down, up = "j", "k"
    # A search: what opens the prompt and what ends it. None where the program has no search.
    search = None

    def __init__(self, work):
        self.work = work

    def folder(self, load):
        return os.path.join(self.work, "stores", load, self.name)

    def environment(self, load):
        folder = self.folder(load)
        return {
            "HOME": folder, "XDG_CONFIG_HOME": folder + "/config", "XDG_DATA_HOME": folder + "/data",
            "PATH": os.environ["PATH"], "LANG": "C.UTF-8", "SHELL": "/bin/sh", "NO_AT_BRIDGE": "1",
        }

    def fresh(self, load, names):
        """An empty store that follows the feeds of a workload."""
        shutil.rmtree(self.folder(load), ignore_errors=True)
        os.makedirs(self.folder(load) + "/config")
        os.makedirs(self.folder(load) + "/data")
        self.configure(load, [server.address(load, name) for name in names])

    def open(self, load, columns=120, rows=40):
        return Screen(self.screen(load), self.environment(load), columns, rows)

    def to_articles(self, screen):
        """From the first screen to a list of articles."""

    def size(self, load):
        from measure import size

        return size(self.files(load))


class Newsband(Program):
    search = ("/", "\r")

    def __init__(self, work, path, name="newsband"):
        super().__init__(work)
        self.path, self.name = os.path.abspath(path), name

    def configure(self, load, addresses):
        folder = self.folder(load)
        os.makedirs(folder + "/config/newsband")
        with open(folder + "/config/newsband/config.toml", "w", encoding="utf-8") as file:
            # Without motion, so that the screen is quiet when it is complete; without publishers of rates.
            # Each start with the same list, where the program would else come back to the one before.
            settings = subprocess.run([self.path, "config"], env=self.environment(load), capture_output=True, text=True).stdout
            file.write('start = "all"\n' if settings.startswith("start =") or "\nstart =" in settings else "")
            file.write('band.motion = false\nrates.from = "nobody"\n')
        with open(folder + "/urls", "w", encoding="utf-8") as file:
            file.write("\n".join(addresses) + "\n")
        subprocess.run(
            [self.path, "import", folder + "/urls"], env=self.environment(load), check=True,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )

    def refresh(self, load):
        return [self.path, "refresh"]

    def screen(self, load):
        return [self.path]

    def files(self, load):
        return glob.glob(self.folder(load) + "/data/newsband/*")

    def store(self, load):
        return self.folder(load) + "/data/newsband/newsband.sqlite"

    def is_ready(self, text):
        # The list opens where it was left.
        return re.search(r"#\d{3}-\d{3}", text) is not None

    def found(self, text):
        return " found" in text or "Nothing" in text or "nothing" in text


class Newsboat(Program):
    """newsboat, with eight threads and with statistics made for SQLite's planner: its best case."""

    name = "newsboat"
    down, up = "\x1bOB", "\x1bOA"
    search = ("/", "\r")

    def configure(self, load, addresses):
        folder = self.folder(load)
        with open(folder + "/urls", "w", encoding="utf-8") as file:
            file.write("\n".join(addresses) + "\n")
        with open(folder + "/settings", "w", encoding="utf-8") as file:
            file.write("reload-threads 8\ndownload-timeout 600\n")

    def _base(self, load):
        folder = self.folder(load)
        return ["newsboat", "-u", folder + "/urls", "-c", folder + "/cache.db", "-C", folder + "/settings"]

    def refresh(self, load):
        return self._base(load) + ["-x", "reload"]

    def analyze(self, load):
        with sqlite3.connect(self.folder(load) + "/cache.db") as database:
            database.execute("ANALYZE")

    def screen(self, load):
        return self._base(load)

    def to_articles(self, screen):
        start = screen.press("\r")
        screen.wait(lambda text: "Articles in feed" in text, start)

    def files(self, load):
        return glob.glob(self.folder(load) + "/cache.db*")

    def is_ready(self, text):
        return "Feed 00" in text

    def found(self, text):
        return "Search results" in text or "No results" in text


class Sfeed(Program):
    """sfeed_update with ETags, and sfeed_curses."""

    name = "sfeed"

    def configure(self, load, addresses):
        folder = self.folder(load)
        os.makedirs(folder + "/feeds")
        os.makedirs(folder + "/etags")
        with open(folder + "/sfeedrc", "w", encoding="utf-8") as file:
            file.write(
                f'sfeedpath="{folder}/feeds"\nmaxjobs=8\n'
                f'fetch() {{ curl -L -f -s -m 600 --etag-save "{folder}/etags/$1" --etag-compare "{folder}/etags/$1" "$2"; }}\n'
                "feeds() {\n"
            )
            file.writelines(f'  feed "Feed {n:03}" "{address}"\n' for n, address in enumerate(addresses))
            file.write("}\n")

    def refresh(self, load):
        return ["sfeed_update", self.folder(load) + "/sfeedrc"]

    def screen(self, load):
        return ["sfeed_curses"] + sorted(glob.glob(self.folder(load) + "/feeds/*"))

    def files(self, load):
        return [self.folder(load) + "/feeds"]

    def is_ready(self, text):
        return "#000-0" in text
