"""uitvoer.schema.json holds for what the program writes, and for nothing else."""

import copy
import json
import re
import subprocess
import tempfile
import unittest
from pathlib import Path

import checkout
import core_yaml

SCHEMA = checkout.validator("uitvoer.schema.json")
CODES = core_yaml.load_file(checkout.SCHEMAS / "bevindingen.yaml")
AUDIENCES = ("openbaar", "team", "werker")
# Codes that no example or golden case gives yet.
WITHOUT_EXAMPLE = set()
# The verbs that can answer in JSON, with the audiences that may ask.
VERBS = [(["controleer"], AUDIENCES), (["analyseer"], AUDIENCES), (["verbind"], ("team", "werker"))]
# What `meet` answers has the same form whatever it reads: of the examples only.
MEASURES = [(["meet", "--klasse", name], ("werker",))
            for name in ("sociaal", "gebruik", "bericht", "hulp")]


def answer(words, path, audience):
    """The program's answer, or nothing when it does not know the verb."""
    told = subprocess.run(
        [checkout.PROGRAM, *words, str(path), "--voor", audience, "--formaat", "json",
         "--datum", "2026-11-22"], capture_output=True, text=True)
    if told.returncode == 2:
        return None
    return json.loads(told.stdout)


# `toon` of one asset of each kind, by its name, which all audiences know.
CARDS = ("Ans van D.", "Els V.", "Eetgroep Zuid", "Woonstichting Zwaluwhof",
         "Buurthuis Zuiderhaard", "Soepmiddag", "Buurtkrant De Zuiderling")


def asked():
    """What is asked of which: the examples, and whatever the golden cases read."""
    examples = checkout.ROOT / "examples"
    for path in sorted({path.parent for path in examples.rglob("buurt.yaml")}):
        yield path, VERBS + MEASURES
    for path in sorted((checkout.ROOT / "tests/golden").rglob("*.yaml")):
        yield path, VERBS


def all_answers():
    for path, verbs in asked():
        for words, audiences in verbs:
            for audience in audiences:
                yield f"{' '.join(words)} {path} {audience}", answer(words, path, audience)
    for audience in AUDIENCES:
        told = answer(["analyseer"], checkout.ROOT / "tests/golden/analyseer-stad/stad", audience)
        yield f"analyseer stad {audience}", told
    for name in CARDS:
        for audience in AUDIENCES:
            told = answer(["toon", name], checkout.ROOT / "examples/zuiderbuurt", audience)
            yield f"toon {name} {audience}", told


ANSWERS = dict(all_answers())


class EveryAnswer(unittest.TestCase):
    def test_is_as_the_schema_says(self):
        for name, value in ANSWERS.items():
            if value is not None:
                self.assertEqual(checkout.complaints(SCHEMA, value), [], name)

    def test_shows_every_card_to_every_audience(self):
        for name in CARDS:
            for audience in AUDIENCES:
                self.assertEqual(ANSWERS[f"toon {name} {audience}"]["naam"], name)

    def test_comes_from_every_verb_that_the_program_has(self):
        told = subprocess.run([checkout.PROGRAM, "help"], capture_output=True, text=True).stdout
        for words, audiences in VERBS + MEASURES:
            has_verb = re.search(rf"^ +{words[0]}\b", told, re.MULTILINE) is not None
            for audience in audiences:
                got = [value for name, value in ANSWERS.items()
                       if name.startswith(" ".join(words) + " ") and name.endswith(audience)]
                self.assertEqual(any(got), has_verb, f"{words[0]} {audience}")

    def test_holds_every_code_that_the_program_has(self):
        """So that each code's entry in bevindingen.yaml is held against something."""
        seen = {finding["code"] for value in ANSWERS.values() if value
                for finding in value.get("bevindingen", [])}
        codes = {kind["code"] for kind in checkout.TABLES["findings"]}
        self.assertEqual(codes - seen, WITHOUT_EXAMPLE, "add an example, or name it without one")

    def test_tells_of_errors_in_the_same_envelope(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "buurt.yaml"
            path.write_text("buurt: {nam: Proef}\n", encoding="utf-8")
            for audience in AUDIENCES:
                value = answer(["analyseer"], path, audience)
                self.assertEqual(value["status"], "fouten")
                self.assertEqual(checkout.complaints(SCHEMA, value), [])


class PlantedFaults(unittest.TestCase):
    """Each change to a sound answer must be found."""

    def setUp(self):
        path = checkout.ROOT / "examples/zuiderbuurt"
        self.answers = {voor: ANSWERS[f"analyseer {path} {voor}"] for voor in AUDIENCES}

    def assert_found(self, audience, change):
        value = copy.deepcopy(self.answers[audience])
        change(value, value["bevindingen"][0])
        self.assertNotEqual(checkout.complaints(SCHEMA, value), [])

    def test_in_the_envelope(self):
        self.assert_found("werker", lambda answer, _: answer.pop("datum"))
        self.assert_found("werker", lambda answer, _: answer.update(versie=2))
        self.assert_found("werker", lambda answer, _: answer.update(extra=1))
        self.assert_found("openbaar", lambda answer, _: answer.pop("namen"))

    def test_in_a_finding(self):
        self.assert_found("werker", lambda _, finding: finding.pop("zin"))
        self.assert_found("werker", lambda _, finding: finding.update(code="1.iets"))
        self.assert_found("werker", lambda _, finding: finding.update(stap=5))
        self.assert_found("werker", lambda _, finding: finding.update(soort="iets"))
        self.assert_found("werker", lambda _, finding: finding["wie"].extend(["a"] * 9))
        self.assert_found("werker", lambda _, finding: finding["cijfers"].update(iets=1))
        self.assert_found("werker", lambda _, finding: finding.update(aantal_optimaal=1))
        self.assert_found("werker", lambda _, finding: finding.pop("bewijs"))

    def test_of_what_an_audience_may_see(self):
        self.assert_found("team", lambda _, finding: finding.update(bewijs=[]))
        self.assert_found("openbaar", lambda _, finding: finding.update(bewijs=[]))
        for voor, wider in (("team", "openbaar"), ("werker", "team")):
            code = next(code for code, row in CODES.items() if row.get("voor", "team") == voor)
            self.assert_found(wider, lambda _, finding: finding.update(code=code))


checkout.run()
