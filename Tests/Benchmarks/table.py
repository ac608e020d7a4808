"""Prints results: what newsband takes, and how many times as much the others take."""


def seconds(value):
    return f"{value:.2f} s" if value >= 1 else f"{value * 1000:.1f} ms"


def kilobytes(value):
    return f"{value / 1024:.1f} MB"


def size(value):
    return f"{value / 1e6:.1f} MB"


def percent(value):
    return f"{value * 100:.2f} %"


def heading(text):
    print(f"\n{text}", flush=True)


def row(label, values, show=seconds):
    """A line: the value of newsband, then "other × ratio" for each other program; 2 means twice newsband's."""
    (_, own), *others = values.items()
    ratios = [f"{name} × {ratio(value / own)}" for name, value in others if value is not None and own]
    print(f"  {label:<46} {show(own):>11}   {'   '.join(ratios)}", flush=True)


def note(label, text):
    print(f"  {label:<46} {text:>11}", flush=True)


def ratio(value):
    return f"{value:.0f}" if value >= 20 else f"{value:.1f}" if value >= 3 else f"{value:.2f}"
