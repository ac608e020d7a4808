"""A full disk loses nothing that was there, and each refusal says that the disk is full."""

import ctypes
import os
import subprocess

libc = ctypes.CDLL(None, use_errno=True)


def run(desk):
    size = desk.chance.randrange(600, 3000)
    if os.geteuid() != 0 or libc.mount(b"tmpfs", bytes(desk.data), b"tmpfs", 0, f"size={size}k".encode()) != 0:
        return "only root may mount a small disk"
    try:
        fill(desk)
    finally:
        libc.umount2(bytes(desk.data), 2)


def fill(desk):
    kept = []
    for number in range(1, 60):
        status, output, errors = desk.run("import", desk.page(number, words=2000))
        if status == 0:
            kept.append(number)
        else:
            desk.expect("the disk is full" in errors, f"not said: {errors[-300:]}")
            desk.expect(errors.count("\n") <= 2, f"more than a sentence: {errors[-300:]}")
            break
    # What is stored can still be read and searched.
    if kept:
        titles = set(desk.titles())
        for number in kept:
            desk.expect(f"First {number}" in titles, f"lost on a full disk: First {number}")
        desk.done("search", f"word{kept[0]}x1")
    # With room again it goes on.
    if libc.mount(None, bytes(desk.data), None, 32, b"size=64m") != 0:
        return
    desk.done("import", desk.page(77))
    output = desk.done("check")
    desk.expect("all is well" in output or "repaired" in output, f"check after a full disk: {output[-200:]}")
    desk.expect({f"First {number}" for number in kept + [77]} <= set(desk.titles()), "lost after a full disk")
