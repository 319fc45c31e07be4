"""The picture of the growth shows time and memory."""

import unittest
from xml.etree import ElementTree

import growth

SVG = "{http://www.w3.org/2000/svg}"


def lines_of(table):
    """The places that each line of the picture joins."""
    root = ElementTree.fromstring(growth.picture(table))
    return [line.get("points") for line in root.iter(f"{SVG}polyline")]


def table_of(seconds, megabytes):
    return [(size, {work: (seconds, megabytes) for work in growth.WORKS})
            for size in (100, 1_000_000)]


class Picture(unittest.TestCase):
    def test_has_a_line_of_each_work_in_both_panels(self):
        # By powers of ten: 1 second halfway from 0.01 to 100, 10 MB at a quarter from 1 to 10,000.
        self.assertEqual(3 * ["70.0,155.0 470.0,155.0"] + 3 * ["570.0,212.5 970.0,212.5"],
                         lines_of(table_of(1, 10)))

    def test_names_both_and_their_units(self):
        self.assertIn(">seconds<", growth.picture(table_of(1, 10)))
        self.assertIn(">peak memory, MB<", growth.picture(table_of(1, 10)))

    def test_what_is_below_the_scale_stands_at_its_foot(self):
        self.assertEqual("70.0,270.0 470.0,270.0", lines_of(table_of(0, 10))[0])


if __name__ == "__main__":
    unittest.main()
