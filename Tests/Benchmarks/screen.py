"""Drives a program in a terminal of its own, and tells when the screen shows something.

Each chunk of output gets the time at which it was read. It is interpreted afterwards (by pyte), so that the
interpretation costs no time that is measured.
"""
import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time

import pyte

COLUMNS, ROWS = 120, 40


class Screen:
    def __init__(self, argv, env, columns=COLUMNS, rows=ROWS):
        self.screen = pyte.Screen(columns, rows)
        self.stream = pyte.ByteStream(self.screen)
        self.bytes = 0
        self.started = time.perf_counter()
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
            os.execvpe(argv[0], argv, dict(env, TERM="xterm-256color", LANG="C.UTF-8", LC_ALL="C.UTF-8"))

    def text(self):
        return "\n".join(self.screen.display)

    def _read(self, seconds):
        """The next chunk, or nothing when none comes in so many seconds."""
        if not select.select([self.terminal], [], [], seconds)[0]:
            return None
        try:
            return os.read(self.terminal, 1 << 20) or None
        except OSError:
            return None

    def settle(self, quiet=0.15, longest=2.0):
        """Reads until nothing has come for a while. Returns the seconds since `longest` began of each chunk."""
        chunks, end = [], time.perf_counter() + longest
        while time.perf_counter() < end:
            data = self._read(quiet)
            if data is None:
                break
            chunks.append((time.perf_counter(), data))
            self.bytes += len(data)
        return chunks

    def wait(self, shows, since=None, timeout=60.0, quiet=0.15):
        """Seconds from `since` until the screen shows it: the time of the first chunk after which `shows(text)` holds."""
        since = self.started if since is None else since
        while True:
            shown = None
            for moment, data in self.settle(quiet):
                self.stream.feed(data)
                if shown is None and shows(self.text()):
                    shown = moment
            if shown is not None:
                self.drain()
                return shown - since
            if time.perf_counter() - since > timeout:
                raise RuntimeError("the screen never showed what was expected:\n" + self.text())

    def drain(self, quiet=0.1):
        for _, data in self.settle(quiet):
            self.stream.feed(data)

    def press(self, keys):
        """Sends keys; returns the moment before."""
        moment = time.perf_counter()
        os.write(self.terminal, keys.encode())
        return moment

    def answer(self, key, quiet=0.03):
        """Seconds from a key to the first bytes that come back; nothing when none come."""
        moment = self.press(key)
        chunks = []
        data = self._read(1.0)
        if data is None:
            return None
        first = time.perf_counter() - moment
        chunks.append(data)
        chunks += [data for _, data in self.settle(quiet, 0.2)]
        for data in chunks:
            self.stream.feed(data)
        return first

    def close(self):
        try:
            os.kill(self.pid, signal.SIGTERM)
            end = time.perf_counter() + 3
            while time.perf_counter() < end:
                self._read(0.02)
                if os.waitpid(self.pid, os.WNOHANG)[0]:
                    return
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        except (ProcessLookupError, ChildProcessError):
            pass
        finally:
            os.close(self.terminal)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()
