"""Measures PDFs as a printer sees them: page size, type size, typefaces, all words on the page.

  pdf.py PROGRAM EXAMPLES WORK    prints a line a map; exit code 77 without poppler's tools
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


def run(*words):
    return subprocess.run(words, capture_output=True, text=True, check=True).stdout


def words_of(pdf):
    page = run("pdftotext", "-bbox", str(pdf), "-")
    size = [float(n) for n in re.search(r'<page width="([\d.]+)" height="([\d.]+)"', page).groups()]
    boxes = re.findall(r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">',
                       page)
    return size, [[float(n) for n in box] for box in boxes]


def faults(pdf, paper, slack=0.97):
    width, height, smallest = PAPERS[paper]
    (page_width, page_height), boxes = words_of(pdf)
    found = []
    if abs(page_width - width) > 0.5 or abs(page_height - height) > 0.5:
        found.append(f"page is {page_width} x {page_height}")
    if not boxes:
        found.append("no words")
    low = min((bottom - top for _, top, _, bottom in boxes), default=0) / LINE
    if low < slack * smallest:
        found.append(f"text of {low:.1f} points")
    if any(left < 0 or top < 0 or right > width or bottom > height
           for left, top, right, bottom in boxes):
        found.append("words off the page")
    fonts = [line.split() for line in run("pdffonts", str(pdf)).splitlines()[2:]]
    if not fonts or any("yes" != font[-5] for font in fonts):
        found.append("a typeface is not embedded")
    return low, found


def main():
    program, examples, work = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    if not shutil.which("pdftotext") or not shutil.which("pdffonts"):
        return 77
    work.mkdir(parents=True, exist_ok=True)
    bad = 0
    # What is given out is noted beside the data.
    data = work / "zuiderbuurt"
    shutil.copytree(examples / "zuiderbuurt", data, dirs_exist_ok=True)
    for paper in PAPERS:
        pdf = work / f"{paper}.pdf"
        run(program, "kaart", str(data), "--papier", paper, "--uit", str(pdf),
            "--overschrijf", "--datum", "2026-11-22")
        low, found = faults(pdf, paper)
        print(f"{paper:7} {low:5.1f} pt  {'; '.join(found)}")
        bad += len(found)
    # The planted fault: what is well on A4 is too small and too narrow for A3.
    if len(faults(work / "a4.pdf", "a3")[1]) < 2:
        print("the planted fault is not found")
        bad += 1
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
