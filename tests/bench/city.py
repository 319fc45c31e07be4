"""A city from the lists of a spreadsheet: all findings, and the map of its neighbourhoods.

    city.py BUURTWEB [ASSETS [CHECKED]]

A made-up city of so many assets is written as lists, a folder for each neighbourhood. Prints the
wall seconds and the peak memory of `analyseer` and of `kaart` on it, as a Markdown table. Fails when
a city of CHECKED assets gives other findings from its lists than from its files.
"""

import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from growth import DAY, measured


def lists_of(program, assets, folder):
    """The folder of the city's files, and that of its lists."""
    files, lists = folder / f"stad{assets}", folder / f"lijsten{assets}"
    subprocess.run([program, "genereer", "--bewoners", str(assets // 10 * 9), "--zaad", "1", "--uit",
                    files], check=True, stdout=subprocess.DEVNULL)
    lists.mkdir()

    def write(part):
        subprocess.run([program, "exporteer", part, "--naar", "csv", "--voor", "werker", *DAY,
                        "--uit", lists / part.name], check=True, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL)

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(write, sorted(files.iterdir())))
    return files, lists


def findings(program, city):
    return subprocess.run([program, "analyseer", city, "--formaat", "csv", *DAY], check=True,
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout


def main(program, assets=1_000_000, checked=10_000):
    with tempfile.TemporaryDirectory() as name:
        files, lists = lists_of(program, int(checked), Path(name))
        if findings(program, files) != findings(program, lists):
            sys.exit("other findings from lists than from files")
    with tempfile.TemporaryDirectory() as name:
        _, lists = lists_of(program, int(assets), Path(name))
        size = sum(path.stat().st_size for path in lists.rglob("*.csv")) / 1e6
        seconds, memory = measured([program, "analyseer", lists, *DAY])
        drawing, picture = measured([program, "kaart", lists, "--uit", Path(name) / "k.svg", *DAY])
    print("| assets | lists MB | analyseer s | MB | kaart s | MB | together s | goal |  |")
    print("|---" * 9 + "|")
    together = seconds + drawing
    print(f"| {int(assets):,} | {size:.0f} | {seconds:.1f} | {memory:.0f} | {drawing:.1f} | "
          f"{picture:.0f} | {together:.1f} | 60 | {'reached' if together <= 60 else 'missed'} |",
          flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
