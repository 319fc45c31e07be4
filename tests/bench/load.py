"""Reading a neighbourhood beside YAML::LoadFile on the same file, turn and turn about; reading it
from many files, and importing tables, on one processor and on all.

    load.py BUURTWEB YAML_PEER [MEGABYTES [PAIRS]]

`controleer` reads, checks and counts; the peer only parses. Prints CPU seconds and peak memory of
each as medians, and the ratios. Of one processor beside all it prints seconds by the clock: on a
machine that has other work these say little, and the load of the machine is printed with them.
Fails when `controleer` does not accept the file, or when an answer depends on the processors.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
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


def split(path, folder, parts=16):
    """The same neighbourhood in so many files."""
    head, rest = path.read_text(encoding="utf-8").split("bewoners:\n", 1)
    people = ["  b" + one for one in rest.removeprefix("  b").split("\n  b")]
    size = -(-len(people) // parts)
    (folder / "hoofd.yaml").write_text(head, encoding="utf-8")
    for number in range(0, len(people), size):
        text = "\n".join(people[number:number + size]).rstrip("\n")
        (folder / f"deel-{number:07}.yaml").write_text(f"bewoners:\n{text}\n", encoding="utf-8")


def write_tables(folder, size):
    """A table of residents and one of ties, of this size together."""
    people = int(size / 2 / 115)
    (folder / "buurt.csv").write_text("Naam;Bewaartermijn maanden\nGrote buurt;12\n",
                                      encoding="utf-8")
    with open(folder / "bewoners.csv", "w", encoding="utf-8") as out:
        out.write("Sleutel;Naam;Gebied;Kan;Zoekt;Mag benaderd worden;Gesproken op;"
                  "Toestemming openbaar;Toestemming team;Toestemming op;Toestemming hoe\n")
        for i in range(people):
            out.write(f"b{i};Bewoner nummer {i};Buurt {i % 40};{SKILLS[i % 12]}, "
                      f"{SKILLS[(i * 7 + 3) % 12]};{SKILLS[(i * 5 + 1) % 12]};ja;2026-09-02;ja;ja;"
                      "2026-09-02;formulier\n")
    with open(folder / "relaties.csv", "w", encoding="utf-8") as out:
        out.write("Van;Soort;Naar;Sterkte;Bron;Op\n")
        number = 0
        while out.tell() < size / 2:
            number += 1
            one, other = number * 7919 % people, (number * 104729 + 1) % people
            other = (other + 1) % people if other == one else other  # nobody has a tie to themselves
            out.write(f"b{one};kent;b{other};{number % 3 + 1};team;2026-08-30\n")


def by_the_clock(command, processors, made=None):
    """Seconds of a command on these processors, and what it said and made."""
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, check=True,
                          preexec_fn=lambda: os.sched_setaffinity(0, processors))
    seconds = time.perf_counter() - start
    answer = done.stdout
    if made:
        answer += made.read_bytes()
        made.unlink()
    return seconds, answer


def one_beside_all(name, command, size, pairs, made=None):
    """A row of the table: the same on one processor and on all."""
    all_of_them = os.sched_getaffinity(0)
    one, every = [], []
    for _ in range(pairs):
        one.append(by_the_clock(command, {min(all_of_them)}, made))
        every.append(by_the_clock(command, all_of_them, made))
    if len({answer for _, answer in one + every}) != 1:
        sys.exit(f"{name}: the answer depends on the processors")
    ratio = statistics.median(a[0] / b[0] for a, b in zip(one, every))
    slow, fast = (statistics.median(row[0] for row in rows) for rows in (one, every))
    print(f"| {name}, {size:.1f} MB | {slow:.2f} | {fast:.2f} | {ratio:.2f} | {size / fast:.0f} |")


def beside_each_other(program, path, pairs):
    folder = path.parent
    files, tables, larger = (folder / name for name in ("delen", "lijsten", "lange_lijsten"))
    for each in (files, tables, larger):
        each.mkdir()
    size = path.stat().st_size
    split(path, files)
    write_tables(tables, size)
    write_tables(larger, 4 * size)
    print(f"\n| {pairs} pairs, load {os.getloadavg()[0]:.1f} | 1 processor, s | "
          f"{len(os.sched_getaffinity(0))} processors, s | times faster | MB/s |")
    print("|---|---|---|---|---|")
    one_beside_all("controleer, many files", [program, "controleer", str(files), "--datum",
                                              "2026-11-22"], size / 1e6, pairs)
    made = folder / "uit.yaml"
    # Of the larger ones the start of the program takes less.
    for name, lists in (("residents and ties", tables), ("four times as many", larger)):
        total = sum(each.stat().st_size for each in lists.iterdir())
        one_beside_all(f"importeer, {name}", [program, "importeer", str(lists), "--uit",
                                              str(made)], total / 1e6, pairs, made)
    total = sum(each.stat().st_size for each in tables.iterdir())
    one_beside_all("controleer, residents and ties", [program, "controleer", str(tables), "--datum",
                                                  "2026-11-22"], total / 1e6, pairs)


def main(program, peer, megabytes=10, pairs=5):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "buurt.yaml"
        write(path, int(float(megabytes) * 1e6))
        ours, theirs = [], []
        for _ in range(int(pairs)):
            ours.append(run([program, "controleer", str(path), "--datum", "2026-11-22"]))
            theirs.append(run([peer, str(path)]))
        size = path.stat().st_size / 1e6
        report(ours, theirs, size, pairs)
        beside_each_other(program, path, int(pairs))


def report(ours, theirs, size, pairs):
    if any(code for _, _, code in ours + theirs):
        sys.exit("a run failed")
    seconds_of = [statistics.median(row[0] for row in rows) for rows in (ours, theirs)]
    memory = [statistics.median(row[1] for row in rows) for rows in (ours, theirs)]
    time_ratio = statistics.median(a[0] / b[0] for a, b in zip(ours, theirs))
    memory_ratio = statistics.median(a[1] / b[1] for a, b in zip(ours, theirs))
    print(f"| {size:.1f} MB, {pairs} pairs | CPU s | MB/s | peak MB |\n|---|---|---|---|")
    for name, seconds, peak in zip(("controleer", "YAML::LoadFile"), seconds_of, memory):
        print(f"| {name} | {seconds:.2f} | {size / seconds:.1f} | {peak:.0f} |")
    print(f"| ratio | {time_ratio:.2f} | | {memory_ratio:.3f} |")


if __name__ == "__main__":
    main(*sys.argv[1:])
