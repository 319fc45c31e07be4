"""graph-tool, as a program of the comparison: PROGRAM WORK GRAPH ANSWER (see work.h)."""

import os
import resource
import sys
import time

import graph_tool as gt
import graph_tool.centrality
import graph_tool.topology
import numpy as np


def read(path):
    with open(path, encoding="ascii") as lines:
        vertices, _ = map(int, next(lines).split())
        ties = np.loadtxt(lines, dtype=np.int64, ndmin=2)
    ties.sort(axis=1)
    # In the order in which the answers tell of them.
    ties = ties[np.lexsort((ties[:, 1], ties[:, 0]))]
    graph = gt.Graph(directed=False)
    graph.add_vertex(vertices)
    graph.add_edge_list(ties)
    return graph


def betweenness(graph):
    return gt.centrality.betweenness(graph, norm=False)[0].a


def blocks(graph):
    return gt.topology.label_biconnected_components(graph)[0].a


def components(graph):
    return gt.topology.label_components(graph)[0].a


WORKS = {"betweenness": betweenness, "blocks": blocks, "components": components}

if __name__ == "__main__":
    work, graph_path, answer_path = sys.argv[1:4]
    gt.openmp_set_num_threads(int(os.environ.get("OMP_NUM_THREADS", "1")))
    web = read(graph_path)
    cpu, wall = time.process_time(), time.perf_counter()
    answer = WORKS[work](web)
    print(time.process_time() - cpu, time.perf_counter() - wall,
          resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
    np.asarray(answer, dtype=np.float64).tofile(answer_path)
