"""`analyseer` of a made-up neighbourhood beside NetworkX on the same graph, turn and turn about.

    analyse.py BUURTWEB MAKE_NEIGHBOURHOOD [PEOPLE [TIES [PAIRS]]]

`analyseer` reads the file and finds everything in all five steps; NetworkX only gets the social ties
as a graph and computes components, cut vertices, betweenness and constraint. Its four answers must
be those of `meet` to 1e-9 before a time counts. Prints CPU seconds as medians, and the ratio, as a
Markdown table. Ends with 77 (skipped) when NetworkX is not installed.
"""

import csv
import json
import math
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

try:
    import networkx
except ImportError:
    print("skipped: NetworkX is not installed (Debian: python3-networkx)")
    sys.exit(77)

DAY = ["--datum", "2026-11-22"]
ASSETS = {"bewoners", "professionals", "netwerken", "organisaties", "voorzieningen",
          "initiatieven", "kanalen", "buiten"}
SOCIAL = {"kent", "lid_van", "trekt", "doet_mee", "werkt_bij", "vrijwilliger_bij", "beheert",
          "werkt_samen", "contactpersoon"}
CLOSE = 1e-9
MOST_SECONDS = 1


def seconds_of(command, output):
    """CPU seconds of a command as a whole process, on one core."""
    core = {min(os.sched_getaffinity(0))}
    with open(output, "wb") as out:
        child = subprocess.Popen(command, stdout=out, stderr=subprocess.DEVNULL,
                                 preexec_fn=lambda: os.sched_setaffinity(0, core))
        _, status, usage = os.wait4(child.pid, 0)
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"{command[1]} failed")
    return usage.ru_utime + usage.ru_stime


def read_json(path):
    with open(path, encoding="utf-8") as out:
        return json.load(out)


def graph_of(program, path, folder):
    """The assets and the social ties that are there, as the worker's tables tell of them."""
    subprocess.run([program, "exporteer", path, "--voor", "werker", "--uit", folder, *DAY],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    graph = networkx.Graph()
    for table in Path(folder).glob("*.csv"):
        with open(table, encoding="utf-8-sig", newline="") as rows:
            for row in csv.DictReader(rows, delimiter=";"):
                add(graph, table.stem, row)
    return graph


def add(graph, table, row):
    if table in ASSETS:
        graph.add_node(row["Sleutel"])
        # Who the worker alone knows to be a member stands with the group.
        graph.add_edges_from((member.strip(), row["Sleutel"])
                             for member in (row.get("Leden") or "").split(",") if member.strip())
    elif table == "relaties" and row["Soort"] in SOCIAL and row["Antwoord"] != "nee":
        graph.add_edge(row["Van"], row["Naar"])


def measured_by_peer(graph):
    """CPU seconds, and the four measures under the names that `meet` gives them."""
    start = time.process_time()
    found = {"components": list(networkx.connected_components(graph)),
             "articulation_points": list(networkx.articulation_points(graph)),
             "betweenness": networkx.betweenness_centrality(graph),
             "constraint": networkx.constraint(graph)}
    return time.process_time() - start, found


def as_told(measure, found):
    """The same in the form in which answers are compared: sets, or a number or nothing of each."""
    if measure == "components":
        return {frozenset(part) for part in found}
    if measure == "articulation_points":
        return set(found)
    return {key: None if value is None or math.isnan(value) else value
            for key, value in found.items()}


def are_equal(ours, theirs):
    if isinstance(ours, set):
        return ours == theirs
    return ours.keys() == theirs.keys() and all(
        one == theirs[key] if None in (one, theirs[key])
        else math.isclose(one, theirs[key], rel_tol=CLOSE, abs_tol=CLOSE)
        for key, one in ours.items())


def must_agree(ours, theirs):
    for measure, found in theirs.items():
        if not are_equal(as_told(measure, ours[measure]), as_told(measure, found)):
            sys.exit(f"{measure}: the answers differ")


def print_table(graph, ours, theirs):
    """Ours and theirs in CPU seconds."""
    own, peer = statistics.median(ours), statistics.median(theirs)
    ratio = statistics.median(a / b for a, b in zip(ours, theirs))
    print("| assets | social ties | analyseer CPU s | goal |  | "
          f"NetworkX {networkx.__version__} CPU s | ratio | goal |  |\n{'|---' * 9}|")
    print(f"| {graph.number_of_nodes():,} | {graph.number_of_edges():,} | {own:.2f} | "
          f"{MOST_SECONDS} | {'reached' if own <= MOST_SECONDS else 'missed'} | {peer:.2f} | "
          f"{ratio:.3f} | 1 | {'reached' if ratio < 1 else 'missed'} |", flush=True)


def main(program, make, people=1775, ties=20000, pairs=3):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "buurt.yaml")
        output = os.path.join(folder, "uit.json")
        seconds_of([make, str(people), str(ties)], path)
        graph = graph_of(program, path, os.path.join(folder, "tabellen"))
        seconds_of([program, "meet", path, "--formaat", "json", *DAY], output)
        measures = read_json(output)
        ours, theirs = [], []
        for _ in range(int(pairs)):
            ours.append(seconds_of([program, "analyseer", path, "--formaat", "json", *DAY], output))
            seconds, found = measured_by_peer(graph)
            must_agree(measures, found)
            theirs.append(seconds)
        findings = read_json(output)["bevindingen"]
    if graph.number_of_edges() == 0 or not findings:
        sys.exit("nothing to compare")
    print(f"{people} people with {ties} ties drawn; {len(findings)} findings.\n")
    print_table(graph, ours, theirs)


if __name__ == "__main__":
    main(*sys.argv[1:])
