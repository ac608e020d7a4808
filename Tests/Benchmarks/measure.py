"""Runs programs and measures them: time, processor, memory, size on disk."""
import os
import sqlite3
import statistics
import subprocess
import threading
import time

TIMEOUT = 900


class Run:
    """What one run took: seconds of clock and processor, kilobytes of the largest process, and what it printed."""

    def __init__(self, seconds, processor, kilobytes, lines):
        self.seconds, self.processor, self.kilobytes, self.lines = seconds, processor, kilobytes, lines


def run(argv, env=None, stdin=None, stamps=False, ok=(0,)):
    """Runs a command to its end. With `stamps`, `lines` has the second at which each line of its output came."""
    start = time.perf_counter()
    process = subprocess.Popen(
        argv,
        env=env,
        stdin=open(stdin, "rb") if stdin else subprocess.DEVNULL,
        stdout=subprocess.PIPE if stamps else subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    lines = []
    if stamps:
        for line in process.stdout:
            lines.append((time.perf_counter() - start, line.decode("utf-8", "replace").rstrip("\n")))
        process.stdout.close()
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in ok:
        raise RuntimeError(f"{' '.join(argv)}: exit status {process.returncode}")
    return Run(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss, lines)


class Emptied:
    """Looks fifty times a second at a table of a store that a program works on, and notes when it became empty for the last
    time: `seconds` since the beginning, or None if it never had a row."""

    def __init__(self, path, table):
        self.path, self.table, self.seconds = path, table, None
        self.start, self.isOver = time.perf_counter(), threading.Event()
        self.thread = threading.Thread(target=self.look, daemon=True)

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.isOver.set()
        self.thread.join()

    def look(self):
        database = sqlite3.connect(f"file:{self.path}?mode=ro", uri=True, timeout=1)
        wasFull = False
        while not self.isOver.wait(0.02):
            try:
                isFull = database.execute(f"SELECT EXISTS(SELECT 1 FROM {self.table})").fetchone()[0] == 1
            except sqlite3.OperationalError:
                continue
            if wasFull and not isFull:
                self.seconds = time.perf_counter() - self.start
            wasFull = isFull
        database.close()


def memory(pid):
    """Kilobytes of a process: its proportional share, and what is resident."""
    values = {}
    with open(f"/proc/{pid}/smaps_rollup", encoding="ascii") as file:
        for line in file:
            words = line.split()
            if words[0] in ("Pss:", "Rss:"):
                values[words[0][:-1]] = int(words[1])
    return values["Pss"], values["Rss"]


def processor(pid):
    """Seconds of processor that a process has used."""
    with open(f"/proc/{pid}/stat", encoding="ascii") as file:
        words = file.read().rsplit(")", 1)[1].split()
    return (int(words[11]) + int(words[12])) / os.sysconf("SC_CLK_TCK")


def size(paths):
    """Bytes of files, and of the files in folders."""
    total = 0
    for path in paths:
        if os.path.isfile(path):
            total += os.path.getsize(path)
        for folder, _, names in os.walk(path):
            total += sum(os.path.getsize(os.path.join(folder, name)) for name in names)
    return total


def median(values):
    return statistics.median(values)


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]
