"""The made files of schemas/ are as the tables of the program say."""

import re
import unittest

import checkout
import core_yaml
from made import Made

MADE = Made(checkout.TABLES_FILE, checkout.SCHEMAS)
QUESTIONS = ["verbinder", "los", "ontbreekt", "overzicht"]
MOST_WORDS = 15


def sentences(text):
    return [part for part in re.split(r"(?<=[.?!:])\s+", text) if part]


class MadeFiles(unittest.TestCase):
    def test_are_up_to_date(self):
        for name, text in MADE.files.items():
            committed = (checkout.SCHEMAS / name).read_text(encoding="utf-8")
            self.assertEqual(committed, text, f"{name}: make it again with the target `schemas`")


class Explanations(unittest.TestCase):
    def test_are_all_of_a_key_of_the_format(self):
        self.assertEqual(MADE.explanations.all() - MADE.explanations.used, set())

    def test_stand_in_the_handbook_with_an_example(self):
        handbook = MADE.files["README.md"]
        for group, key in MADE.explanations.all():
            spot = "zie hieronder" if group == "bestand" else f"`{key}: "
            rows = [line for line in handbook.splitlines() if line.startswith(f"| `{key}`")]
            self.assertTrue(any(spot in row for row in rows), f"{group}.{key}")

    def test_have_short_sentences(self):
        texts = core_yaml.load_file(checkout.SCHEMAS / "uitleg.yaml")
        for keys in texts.values():
            for text in keys.values():
                for sentence in sentences(text["uitleg"]):
                    self.assertLessEqual(len(sentence.split()), MOST_WORDS, sentence)


class Handbook(unittest.TestCase):
    def test_has_short_sentences(self):
        prose = re.sub(r"```.*?```", "", MADE.files["README.md"], flags=re.DOTALL)
        for line in prose.splitlines():
            if not line.startswith(("|", "#")):
                for sentence in sentences(line):
                    self.assertLessEqual(len(sentence.split()), MOST_WORDS, sentence)

    def test_names_every_key_and_spelling_of_the_format(self):
        for section in checkout.TABLES["sections"]:
            self._look_for(section)

    def _look_for(self, record):
        for key in record["keys"]:
            for name in (key["name"], key["alias"]):
                if name and record["name"] not in ("liever_niet", "woordenlijst"):
                    self.assertRegex(MADE.files["README.md"], rf"(?m)^\| (`\w+` of )?`{name}`")
            if "keys" in key:
                self._look_for(key)


class FindingCodes(unittest.TestCase):
    def test_of_the_program_are_as_the_table_says(self):
        for kind in checkout.TABLES["findings"]:
            code = kind["code"]
            self.assertIn(code, MADE.findings, "add it to schemas/bevindingen.yaml")
            row = MADE.findings[code]
            self.assertEqual(row["soort"], QUESTIONS[kind["question"]], code)
            self.assertEqual(row.get("voor", "team"), kind["widest"], code)
            self.assertNotEqual(row.get("cijfers"), "open", f"{code}: name its numbers")


checkout.run()
