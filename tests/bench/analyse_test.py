"""An answer of `meet` that differs from the peer's never counts."""

import copy
import unittest

import analyse
import networkx

GRAPH = networkx.Graph([("an", "bo"), ("bo", "cor"), ("bo", "dee"), ("cor", "dee")])
GRAPH.add_node("els")
OURS = {"components": [["an", "bo", "cor", "dee"], ["els"]],
        "articulation_points": ["bo"],
        "betweenness": {"an": 0, "bo": 1 / 3, "cor": 0, "dee": 0, "els": 0},
        "constraint": {"an": 1, "bo": 11 / 18, "cor": 145 / 144, "dee": 145 / 144, "els": None}}


class Agreement(unittest.TestCase):
    def setUp(self):
        self.ours = copy.deepcopy(OURS)
        _, self.theirs = analyse.measured_by_peer(GRAPH)

    def refuse(self, measure):
        with self.assertRaisesRegex(SystemExit, f"{measure}: the answers differ"):
            analyse.must_agree(self.ours, self.theirs)

    def test_the_same_in_another_form_is_the_same(self):
        analyse.must_agree(self.ours, self.theirs)

    def test_another_part_is_refused(self):
        self.ours["components"] = [["an"], ["bo", "cor", "dee"], ["els"]]
        self.refuse("components")

    def test_another_cut_vertex_is_refused(self):
        self.ours["articulation_points"].append("cor")
        self.refuse("articulation_points")

    def test_another_number_is_refused(self):
        self.ours["betweenness"]["an"] += 2e-9
        self.refuse("betweenness")

    def test_a_number_instead_of_none_is_refused(self):
        self.ours["constraint"]["els"] = 0
        self.refuse("constraint")

    def test_an_asset_that_is_missing_is_refused(self):
        del self.ours["constraint"]["els"]
        self.refuse("constraint")


if __name__ == "__main__":
    unittest.main()
