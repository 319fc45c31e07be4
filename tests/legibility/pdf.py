"""Measures PDFs as a printer sees them: page size, type size, typefaces, all words on each page.

  pdf.py PROGRAM EXAMPLES WORK    prints a line a file; exit code 77 without poppler's tools
"""

import re
import shutil
import subprocess
import sys
from pathlib import Path

# Paper: width and height in points, smallest text.
PAPERS = {"a4": (842, 595, 10), "a3": (1191, 842, 12), "a2": (1684, 1191, 18),
          "a1": (2384, 1684, 24), "a0": (3370, 2384, 30), "beamer": (960, 540, 24)}
# From the top of a line to its bottom, as poppler gives it for this typeface, at a type size of 1.
LINE = 1.1
# More than one map: an audience that sees more, a series with its lists, and another neighbourhood.
MORE = [("zuiderbuurt", "a4", ["--voor", "team", "--nummers"]),
        ("zuiderbuurt", "a4", ["--voor", "team", "--kaart", "wijk"]),
        ("rozenbuurt", "a4", ["--voor", "werker"]),
        ("rozenbuurt", "beamer", ["--voor", "team"])]


def run(*words):
    return subprocess.run(words, capture_output=True, text=True, check=True).stdout


def pages_of(pdf):
    """Of each page its width and height, and the boxes of its words."""
    number = r'="([-\d.]+)"'
    for page in run("pdftotext", "-bbox", str(pdf), "-").split("<page ")[1:]:
        size = re.match(rf"width{number} height{number}", page).groups()
        boxes = re.findall(rf"<word xMin{number} yMin{number} xMax{number} yMax{number}>", page)
        yield [float(n) for n in size], [[float(n) for n in box] for box in boxes]


def faults_of_page(size, boxes, paper, slack=0.97):
    *sides, smallest = PAPERS[paper]
    found = []
    # What goes up a page stands upright.
    if min(max(abs(a - b) for a, b in zip(size, way)) for way in (sides, sides[::-1])) > 0.5:
        found.append(f"page is {size[0]} x {size[1]}")
    if not boxes:
        found.append("no words")
    low = min((bottom - top for _, top, _, bottom in boxes), default=0) / LINE
    if low < slack * smallest:
        found.append(f"text of {low:.1f} points")
    if any(left < 0 or top < 0 or right > size[0] or bottom > size[1]
           for left, top, right, bottom in boxes):
        found.append("words off the page")
    return low, found


def faults(pdf, paper):
    """How many pages, the smallest text on any, and what is wrong where."""
    pages = [faults_of_page(size, boxes, paper) for size, boxes in pages_of(pdf)]
    found = [f"page {number}: {fault}"
             for number, (_, wrong) in enumerate(pages, 1) for fault in wrong]
    fonts = [line.split() for line in run("pdffonts", str(pdf)).splitlines()[2:]]
    if not fonts or any("yes" != font[-5] for font in fonts):
        found.append("a typeface is not embedded")
    return len(pages), min((low for low, _ in pages), default=0), found


def drawn(program, data, pdf, paper, options):
    """The map and the lists that came with it."""
    run(program, "kaart", str(data), "--papier", paper, "--uit", str(pdf), "--overschrijf",
        "--datum", "2026-11-22", *options)
    return [pdf, *sorted(pdf.parent.glob(f"{pdf.stem}-*.pdf"))]


def main():
    program, examples, work = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    if not shutil.which("pdftotext") or not shutil.which("pdffonts"):
        return 77
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    # What is given out is noted beside the data.
    for data in {"zuiderbuurt"} | {data for data, _, _ in MORE}:
        shutil.copytree(examples / data, work / data)
    bad = pages = 0
    for place, (data, paper, options) in enumerate([("zuiderbuurt", p, []) for p in PAPERS] + MORE):
        for pdf in drawn(program, work / data, work / f"kaart{place}.pdf", paper, options):
            count, low, found = faults(pdf, "a4" if "-" in pdf.stem else paper)
            print(f"{paper:7} {data} {' '.join(options):22} {pdf.stem:24} {count:3} pages"
                  f" {low:5.1f} pt  {'; '.join(found)}")
            bad += len(found)
            pages += count
    # The planted fault: what is well on A4 is too small and too narrow for A3.
    if len(faults(work / "kaart0.pdf", "a3")[2]) < 2:
        print("the planted fault is not found")
        bad += 1
    return 1 if bad or pages < len(PAPERS) + len(MORE) + 3 else 0


if __name__ == "__main__":
    sys.exit(main())
