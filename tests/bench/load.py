"""Reading a neighbourhood beside YAML::LoadFile on the same file, turn and turn about.

    load.py BUURTWEB YAML_PEER [MEGABYTES [PAIRS]]

`controleer` reads, checks and counts; the peer only parses. Prints CPU seconds and peak memory of
each as medians, and the ratios. Fails when `controleer` does not accept the file.
"""

import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

SKILLS = ["koken", "tuinieren", "fietsen repareren", "naaien", "brieven schrijven", "zingen",
          "timmeren", "voorlezen", "computerhulp", "wandelen", "schilderen", "organiseren"]


def write(path, size):
    """Residents as an opbouwwerker writes them, until the file has this size."""
    with open(path, "w", encoding="utf-8") as out:
        out.write("buurt: {naam: Grote buurt, bewaartermijn_maanden: 12}\n"
                  "netwerken:\n  koor: {naam: Koor, gevoelig: nee}\nbewoners:\n")
        number = 0
        while out.tell() < size:
            one, two = SKILLS[number % 12], SKILLS[(number * 7 + 3) % 12]
            out.write(
                f"  b{number}:\n    naam: Bewoner nummer {number}\n    kan: [{one}, {two}]\n"
                f"    zoekt: [{SKILLS[(number * 5 + 1) % 12]}]\n    lid_van: [koor]\n"
                f"    kent: [b{number // 2}, b{number * 3 // 4}]\n"
                "    gesproken_op: 2026-09-02\n"
                "    toestemming: {openbaar: ja, team: ja, op: 2026-09-02, hoe: formulier}\n"
                if number else "  b0: {naam: Bewoner nummer 0, kan: [koken]}\n")
            number += 1


def run(command):
    """CPU seconds, peak memory in MB and the exit code of a command, as a whole process."""
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, os.waitstatus_to_exitcode(status)


def main(program, peer, megabytes=10, pairs=5):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "buurt.yaml"
        write(path, int(float(megabytes) * 1e6))
        ours, theirs = [], []
        for _ in range(int(pairs)):
            ours.append(run([program, "controleer", str(path), "--datum", "2026-11-22"]))
            theirs.append(run([peer, str(path)]))
        size = path.stat().st_size / 1e6
    if any(code for _, _, code in ours + theirs):
        sys.exit("a run failed")
    time = [statistics.median(row[0] for row in rows) for rows in (ours, theirs)]
    memory = [statistics.median(row[1] for row in rows) for rows in (ours, theirs)]
    time_ratio = statistics.median(a[0] / b[0] for a, b in zip(ours, theirs))
    memory_ratio = statistics.median(a[1] / b[1] for a, b in zip(ours, theirs))
    print(f"| {size:.1f} MB, {pairs} pairs | CPU s | MB/s | peak MB |\n|---|---|---|---|")
    for name, seconds, peak in zip(("controleer", "YAML::LoadFile"), time, memory):
        print(f"| {name} | {seconds:.2f} | {size / seconds:.1f} | {peak:.0f} |")
    print(f"| ratio | {time_ratio:.2f} | | {memory_ratio:.3f} |")


if __name__ == "__main__":
    main(*sys.argv[1:])
