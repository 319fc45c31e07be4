"""NetworkX, as a program of the comparison: PROGRAM WORK GRAPH ANSWER (see work.h)."""

import resource
import sys
import time
from array import array

import networkx as nx


def read(path):
    graph = nx.Graph()
    with open(path, encoding="ascii") as lines:
        vertices, _ = map(int, next(lines).split())
        graph.add_nodes_from(range(vertices))
        graph.add_edges_from(tuple(map(int, line.split())) for line in lines)
    return graph


def components(graph):
    of = [0] * len(graph)
    for number, part in enumerate(sorted(nx.connected_components(graph), key=min)):
        for vertex in part:
            of[vertex] = number
    return of


def cuts(graph):
    bridges = sorted(tuple(sorted(tie)) for tie in nx.bridges(graph))
    return sorted(nx.articulation_points(graph)) + [end for tie in bridges for end in tie]


def constraint(graph):
    found = nx.constraint(graph)
    return [found[v] if graph.degree(v) else -1 for v in range(len(graph))]


def betweenness(graph):
    found = nx.betweenness_centrality(graph, normalized=False)
    return [found[v] for v in range(len(graph))]


WORKS = {"betweenness": betweenness, "components": components, "cuts": cuts,
         "constraint": constraint}

if __name__ == "__main__":
    work, graph_path, answer_path = sys.argv[1:4]
    web = read(graph_path)
    cpu, wall = time.process_time(), time.perf_counter()
    answer = WORKS[work](web)
    print(time.process_time() - cpu, time.perf_counter() - wall,
          resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
    with open(answer_path, "wb") as out:
        array("d", answer).tofile(out)
