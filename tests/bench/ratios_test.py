"""A wrong answer never counts: ratios_test.py BUILD_FOLDER, the folder of the bench programs."""

import contextlib
import io
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import ratios

BUILD = Path(sys.argv.pop(1))
# A program that runs another one and takes 1 from the first half of its answer: whatever the work,
# another answer.
SPOILED = """
import subprocess, sys
from array import array
subprocess.run(sys.argv[1:], check=True)
with open(sys.argv[-1], "rb") as told:
    answer = array("d", told.read())
for place in range((len(answer) + 1) // 2):
    answer[place] -= 1
with open(sys.argv[-1], "wb") as out:
    answer.tofile(out)
"""


def refused(work, ours, theirs):
    try:
        ratios.must_agree(work, ours, theirs)
    except SystemExit:
        return True
    return False


class Agreement(unittest.TestCase):
    def test_numbers_may_differ_by_a_billionth(self):
        self.assertFalse(refused("betweenness", [4000.0, 0.0], [4000.0000039, 1e-10]))
        self.assertTrue(refused("betweenness", [4000.0, 0.0], [4000.0000041, 0.0]))
        self.assertTrue(refused("constraint", [0.5, 0.25], [0.5, 0.25 + 2e-9]))

    def test_nothing_may_be_missing_or_no_number(self):
        self.assertTrue(refused("cuts", [1.0, 2.0], [1.0]))
        self.assertTrue(refused("constraint", [float("nan")], [float("nan")]))

    def test_blocks_may_be_numbered_otherwise(self):
        self.assertFalse(refused("blocks", [0, 0, 1], [7, 7, 3]))
        self.assertTrue(refused("blocks", [0, 0, 1], [7, 3, 3]))

    def test_pairs_may_differ_only_in_the_last_score(self):
        ours = [3.0, 0, 1, 2.0, 0, 2, 2.0, 1, 5, 1.0, 4, 6]
        self.assertFalse(refused("adamic-adar", ours, [3.0, 0, 1, 2.0, 1, 5, 2.0, 0, 2, 1.0, 4, 7]))
        self.assertTrue(refused("adamic-adar", ours, [3.0, 0, 1, 2.0, 0, 2, 2.0, 1, 4, 1.0, 4, 6]))
        self.assertTrue(refused("adamic-adar", ours, [3.0, 1, 5, 2.0, 0, 2, 2.0, 0, 1, 1.0, 4, 6]))
        self.assertTrue(refused("adamic-adar", ours, [3.0, 0, 1, 2.0, 0, 2, 2.0, 1, 5, 1.1, 4, 6]))

    def test_communities_may_be_better_than_the_peer_s(self):
        self.assertFalse(refused("communities", [0.8], [0.7]))
        self.assertFalse(refused("communities", [0.7], [0.7004]))
        self.assertTrue(refused("communities", [0.7], [0.7006]))


class WrongAnswers(unittest.TestCase):
    """Of our own program, beside every peer that is there, in every work."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.graph = Path(folder.name) / "town"
        subprocess.run([BUILD / "make_town", "300", "1", self.graph], check=True)
        self.programs = ratios.commands(BUILD)
        self.spoiled = {**self.programs, "ours": [sys.executable, "-c", SPOILED,
                                                  *self.programs["ours"]]}

    def test_are_refused_in_every_comparison(self):
        chosen = [row for row in ratios.sized(ratios.COMPARISONS, 300) if row[2] in self.programs]
        self.assertTrue(chosen)
        for comparison in chosen:
            with self.subTest(comparison=comparison):
                ratios.compare(self.programs, comparison, self.graph, 1)
                with self.assertRaisesRegex(SystemExit, "the answers differ"):
                    ratios.compare(self.spoiled, comparison, self.graph, 1)


    def test_are_refused_of_what_has_no_peer(self):
        for work, *_ in ratios.ALONE:
            with self.subTest(work=work):
                *_, answer = ratios.run(self.spoiled["ours"], work, self.graph, self.graph.parent)
                with self.assertRaisesRegex(SystemExit, "the answers differ"):
                    ratios.check_plainly(self.programs["plain"], work, self.graph,
                                         self.graph.parent, answer)

    def test_are_refused_when_they_depend_on_the_threads(self):
        counted = ("import array, os, sys; print(1, 1, 1); array.array('d', [int(os.environ["
                   "'BUURTWEB_THREADS'])]).tofile(open(sys.argv[3], 'wb'))")
        with self.assertRaisesRegex(SystemExit, "other bits"):
            ratios.compare_threads({"ours": [sys.executable, "-c", counted]}, self.graph, 1)


class Rows(unittest.TestCase):
    def test_each_work_beside_each_peer_once_at_the_largest_size(self):
        rows = ratios.sized(ratios.COMPARISONS, 1000)
        self.assertEqual({row[:1] + row[2:3] for row in ratios.COMPARISONS},
                         {row[:1] + row[2:3] for row in rows})
        self.assertEqual(len(rows), len({row[:3] for row in rows}))
        self.assertEqual({1000}, {row[1] for row in rows})

    def test_a_smaller_size_has_no_goal(self):
        self.assertEqual([("blocks", 10, "boost", None)],
                         ratios.sized([("blocks", 20, "boost", 0.5)], 10))

    def test_without_the_peer_ours_is_run_and_the_row_says_it(self):
        with tempfile.TemporaryDirectory() as folder, io.StringIO() as told:
            graph = Path(folder) / "pairs"
            (Path(folder) / "snap").write_text("# two a line\n0 1\n1 2\n", encoding="ascii")
            ratios.with_count(Path(folder) / "snap", graph)
            programs = {"ours": ratios.commands(BUILD)["ours"]}
            with contextlib.redirect_stdout(told):
                ratios.print_row(("cuts", 3, "igraph", 0.5), programs, lambda _: graph, 1)
            self.assertRegex(told.getvalue(), r"cuts \| 3 \| igraph \| 0\.\d+ .*skipped: not there")


if __name__ == "__main__":
    unittest.main()
