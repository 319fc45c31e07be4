"""`analyseer` of a made-up neighbourhood beside NetworkX on the same graph, turn and turn about.

    analyse.py BUURTWEB MAKE_NEIGHBOURHOOD [PEOPLE [TIES [PAIRS]]]

`analyseer` reads the file and finds everything in all five steps; NetworkX only gets the social ties
as a graph and computes components, cut vertices, betweenness and constraint. Prints CPU seconds as
medians, and the ratio. Ends with 77 (skipped) when NetworkX is not installed.
"""

import csv
import json
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


def seconds_of(command, output):
    """CPU seconds of a command as a whole process."""
    with open(output, "wb") as out:
        child = subprocess.Popen(command, stdout=out, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(child.pid, 0)
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"{command[1]} failed")
    return usage.ru_utime + usage.ru_stime


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
    elif table == "relaties" and row["Soort"] in SOCIAL and row["Antwoord"] != "nee":
        graph.add_edge(row["Van"], row["Naar"])


def peer_seconds(graph):
    start = time.process_time()
    list(networkx.connected_components(graph))
    list(networkx.articulation_points(graph))
    networkx.betweenness_centrality(graph)
    networkx.constraint(graph)
    return time.process_time() - start


def main(program, make, people=1775, ties=20000, pairs=3):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "buurt.yaml")
        output = os.path.join(folder, "uit.json")
        seconds_of([make, str(people), str(ties)], path)
        graph = graph_of(program, path, os.path.join(folder, "tabellen"))
        ours, theirs = [], []
        for _ in range(int(pairs)):
            ours.append(seconds_of([program, "analyseer", path, "--formaat", "json", *DAY], output))
            theirs.append(peer_seconds(graph))
        with open(output, encoding="utf-8") as out:
            findings = json.load(out)["bevindingen"]
    if graph.number_of_edges() == 0 or not findings:
        sys.exit("nothing to compare")
    print(f"{people} people, {ties} ties drawn: {graph.number_of_nodes()} assets with "
          f"{graph.number_of_edges()} social ties; {len(findings)} findings")
    print(f"| {pairs} pairs | CPU s |\n|---|---|")
    print(f"| analyseer, all fifteen cells | {statistics.median(ours):.2f} |")
    print(f"| NetworkX {networkx.__version__}, four measures | {statistics.median(theirs):.2f} |")
    print(f"| ratio | {statistics.median(a / b for a, b in zip(ours, theirs)):.3f} |")


if __name__ == "__main__":
    main(*sys.argv[1:])
