"""How time and memory grow with the neighbourhood: a table, and a picture of it.

    growth.py BUURTWEB PICTURE [LARGEST]

Made-up neighbourhoods of 100, 1,000, … assets are read (controleer), analysed (analyseer) and drawn
(kaart). From 4,000 residents on it is a city, of which each neighbourhood is read and analysed, and
the map is that of its neighbourhoods. Prints a Markdown table of wall seconds and peak memory in MB;
PICTURE is an SVG of both.
"""

import math
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

DAY = ["--datum", "2026-11-22"]
WORKS = ["controleer", "analyseer", "kaart"]
COLOURS = {"controleer": "#1b6ca8", "analyseer": "#b5422c", "kaart": "#3c7a3c"}
# What each panel shows: its name, its powers of ten, and where it stands in what was measured.
MEASURES = [("seconds", (-2, 2), 0), ("peak memory, MB", (0, 4), 1)]
WIDTH = 400  # of a panel
SIZES = [100, 1_000, 10_000, 100_000, 1_000_000]


def measured(command):
    """Wall seconds and peak memory in MB of a command; ends the whole when it fails."""
    begin = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    if os.waitstatus_to_exitcode(status):
        sys.exit(f"failed: {' '.join(command)}")
    return time.perf_counter() - begin, usage.ru_maxrss / 1024


def rows(program, largest):
    """Size → work → (seconds, MB)."""
    for size in (size for size in SIZES if size <= largest):
        with tempfile.TemporaryDirectory() as folder:
            town = str(Path(folder) / "stad")
            residents = size // 10 * 9
            subprocess.run([program, "genereer", "--bewoners", str(residents), "--zaad", "1",
                            "--uit", town], check=True, stdout=subprocess.DEVNULL)
            found = {work: measured([program, work, town, *DAY]) for work in WORKS[:2]}
            picture = str(Path(folder) / "kaart.svg")
            found["kaart"] = measured([program, "kaart", town, "--uit", picture, *DAY])
            yield size, found


def by_powers(value, powers, ends):
    """Where a value stands between two ends, by powers of ten."""
    first, last = powers
    share = (math.log10(max(value, 10 ** first)) - first) / (last - first)
    return ends[0] + share * (ends[1] - ends[0])


def grid(measure, left, x, y):
    """The lines and numbers behind a panel, in SVG; `x` and `y` give the place of a value."""
    name, powers, _ = measure
    parts = [f'<text x="{left - 50}" y="20">{name}</text>'
             f'<text x="{left + WIDTH / 2:.0f}" y="318" text-anchor="middle">assets</text>']
    for size in SIZES:
        parts.append(f'<path d="M{x(size):.0f} 40V270" stroke="#ccc"/>'
                     f'<text x="{x(size):.0f}" y="290" text-anchor="middle">{size:,}</text>')
    for power in range(powers[0], powers[1] + 1):
        at = y(10 ** power)
        parts.append(f'<path d="M{left} {at:.0f}H{left + WIDTH}" stroke="#ccc"/>'
                     f'<text x="{left - 8}" y="{at + 4:.0f}" text-anchor="end">'
                     f'{10 ** power:,g}</text>')
    return parts


def panel(table, measure, left):
    """One measure against assets, both by powers of ten, in SVG."""
    _, powers, column = measure

    def x(size):
        return by_powers(size, (2, 6), (left, left + WIDTH))

    def y(value):
        return by_powers(value, powers, (270, 40))

    parts = grid(measure, left, x, y)
    for work in WORKS:
        points = [(x(size), y(found[work][column])) for size, found in table]
        line = " ".join(f"{a:.1f},{b:.1f}" for a, b in points)
        parts.append(f'<polyline points="{line}" fill="none" stroke="{COLOURS[work]}" '
                     f'stroke-width="2"/>')
        parts += [f'<circle cx="{a:.1f}" cy="{b:.1f}" r="3" fill="{COLOURS[work]}"/>'
                  for a, b in points]
    return parts


def picture(table):
    """Seconds and peak memory, each in a panel of its own."""
    parts = ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1090 330" font-size="12" '
             'font-family="sans-serif">', '<rect width="1090" height="330" fill="white"/>']
    for measure, left in zip(MEASURES, (70, 570)):
        parts += panel(table, measure, left)
    parts += [f'<text x="1000" y="{60 + 22 * place}" fill="{COLOURS[work]}">{work}</text>'
              for place, work in enumerate(WORKS)]
    return "\n".join([*parts, "</svg>", ""])


def main(program, path, largest=1_000_000):
    print("| assets |" + "".join(f" {work} s | MB |" for work in WORKS) + "\n" + "|---" * 7 + "|")
    table = []
    for size, found in rows(program, int(largest)):
        table.append((size, found))
        cells = [f" {found[work][0]:.2f} | {found[work][1]:.0f} |" for work in WORKS]
        print(f"| {size:,} |" + "".join(cells), flush=True)
    Path(path).write_text(picture(table), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
