"""Whole commands beside what they are held against, turn and turn about, as a Markdown table.

    commands.py BUURTWEB BENCH_FOLDER [ASSETS [PAIRS]]

`analyseer` of a made-up neighbourhood from one YAML file beside YAML::LoadFile of the same file, and
`kaart` of one of 500 assets beside Graphviz alone (overlap=prism, SVG) on as many bare marks: with
sfdp, its fastest, and with neato, whose maps ours are held against for crossings.
Wall seconds of the whole process; the ratio is the median over the pairs.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

DAY = ["--datum", "2026-11-22"]


def seconds(command):
    begin = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - begin


def compare(name, ours, theirs, pairs, goal):
    times = [(seconds(ours), seconds(theirs)) for _ in range(pairs)]
    ratio = statistics.median(a / b for a, b in times)
    own, peer = (statistics.median(column) for column in zip(*times))
    print(f"| {name} | {own:.2f} | {peer:.2f} | {ratio:.2f} | {goal} | "
          f"{'reached' if ratio <= goal else 'missed'} |", flush=True)


def neighbourhood(program, folder, assets):
    """As one file, however large."""
    lists, path = folder / f"lijsten{assets}", folder / f"buurt{assets}" / "buurt.yaml"
    if path.exists():
        return path
    seconds([program, "genereer", "--bewoners", str(assets // 10 * 9), "--zaad", "1", "--formaat",
             "csv", "--een-buurt", "--uit", lists])
    seconds([program, "importeer", lists, "--uit", path])
    return path


def main(program, bench, assets=10_000, pairs=5):
    assets, pairs, bench = int(assets), int(pairs), Path(bench)
    print(f"| work | ours s | peer s | ratio | goal |  |\n{'|---' * 6}|")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = neighbourhood(program, folder, assets)
        compare(f"analyseer of {assets:,} assets, beside YAML::LoadFile",
                [program, "analyseer", path, *DAY], [bench / "yaml_peer", path], pairs, 1.7)
        drawn = min(assets, 500)
        path, web = neighbourhood(program, folder, drawn), folder / "web"
        seconds([bench / "make_town", str(drawn), "1", web])
        for engine in ("sfdp", "neato"):
            compare(f"kaart of {drawn} assets, beside Graphviz ({engine})",
                    [program, "kaart", path, "--voor", "werker", "--uit", folder / "kaart.svg",
                     "--overschrijf", *DAY],
                    [bench / "graphviz_peer", web, folder / "web.svg", engine], pairs, 1.15)


if __name__ == "__main__":
    main(*sys.argv[1:])
