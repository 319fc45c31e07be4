"""What a tie costs each linear kernel in a small town and in a large one, as a Markdown table.

    kernel_growth.py KERNELS [REPETITIONS [SMALL LARGE]]

A kernel is linear when a tie costs it at most three times as much in the large town: what grows is
the way to memory. CPU time, the median of the repetitions, which take turns.
"""

import json
import subprocess
import sys

MOST = 3
ALL_PAIRS = {"betweenness"}  # no linear kernel


def costs(program, repetitions, sizes):
    """(Kernel, assets) → nanoseconds a tie."""
    pattern = "/(" + "|".join(map(str, sizes)) + ")$"
    told = subprocess.run(
        [program, f"--benchmark_filter={pattern}", "--benchmark_format=json",
         f"--benchmark_repetitions={repetitions}", "--benchmark_enable_random_interleaving=true",
         "--benchmark_min_time=0.05"],
        check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout
    found = {}
    for run in json.loads(told)["benchmarks"]:
        if repetitions == 1 or run.get("aggregate_name") == "median":
            *_, kernel, assets = run["run_name"].split("/")
            found[kernel, int(assets)] = run["per_tie"] * 1e9
    return found


def main(program, repetitions=5, small=10_000, large=1_000_000):
    small, large = int(small), int(large)
    found = costs(program, int(repetitions), (small, large))
    kernels = [kernel for kernel, assets in found if assets == large and kernel not in ALL_PAIRS]
    if not kernels:
        sys.exit("no kernel was measured")
    print(f"| kernel | ns a tie, {small:,} assets | {large:,} assets | growth | goal |  |\n"
          + "|---" * 6 + "|")
    for kernel in kernels:
        one, other = found[kernel, small], found[kernel, large]
        verdict = "reached" if other <= MOST * one else "missed"
        print(f"| {kernel} | {one:.1f} | {other:.1f} | {other / one:.2f} | {MOST} | {verdict} |")


if __name__ == "__main__":
    main(*sys.argv[1:])
