"""buurt.schema.json and the reader say the same of a file, as far as a schema can see."""

import re
import tempfile
import unittest
from pathlib import Path

import checkout
import core_yaml

# Kinds of diagnostics that the schema finds too.
SEEN = {"root_not_a_map", "unknown_key", "forbidden_key", "wrong_type", "empty_asset_key",
        "scalar_too_long", "too_deep", "bad_date", "bad_code", "unknown_value", "part_missing"}
# Kinds that are about the text before it is YAML; an editor has its own words for most of them.
BELOW_YAML = {"file_unreadable", "file_too_large", "not_utf8", "control_character", "bidi_override",
              "no_break_space_indent", "tab_indent", "yaml_syntax", "swallowing_quote",
              "anchor_or_alias", "merge_key", "custom_tag", "second_document", "duplicate_key"}
# Kinds that need what stands elsewhere in the neighbourhood, or what a word means.
UNSEEN = {"too_many_assets", "bsn_number", "name_missing", "key_twice", "value_conflict",
          "unknown_reference", "relation_impossible", "self_tie", "future_date",
          "code_without_year", "retention_missing", "outside_netherlands", "contradicting_sources",
          "contradicting_consent", "consent_incomplete", "never_informed", "only_seeks",
          "learns_and_teaches", "sensitivity_unsaid", "swapped_coordinates", "curly_quotes",
          "text_after_hash", "sensitive_word", "contact_details", "not_yet_happened",
          "minor_without_parent", "older_consent_text", "wrong_kind", "out_of_range",
          "synonym_twice", "empty_file", "several_neighbourhoods",
          "withdrawn_before_given", "same_name", "birth_date", "words_together",
          "names_somebody", "table_not_understood", "emptied_file", "nearly_a_key",
          "far_off_date"}

CODE = {kind["name"]: kind["code"] for kind in checkout.TABLES["diagnostics"]}
SCHEMA = checkout.validator("buurt.schema.json")


def seen(codes):
    return sorted(set(codes) & {CODE[name] for name in SEEN})


def judge_texts(texts):
    """What the reader says of each text."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{number}.yaml" for number in range(len(texts))]
        for path, text in zip(paths, texts):
            path.write_text(text, encoding="utf-8")
        return checkout.judge(paths)


class GoodFiles(unittest.TestCase):
    def test_are_good_for_both(self):
        files = sorted((checkout.ROOT / "examples").rglob("*.yaml"))
        self.assertGreater(len(files), 10)
        for path, codes in zip(files, checkout.judge(files)):
            self.assertEqual(seen(codes), [], path)
            self.assertEqual(checkout.complaints(SCHEMA, core_yaml.load_file(path)), [], path)

    def test_name_the_schema_where_it_is(self):
        for path in sorted((checkout.ROOT / "examples").rglob("*.yaml")):
            first = path.read_text(encoding="utf-8").splitlines()[0]
            line = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
            self.assertTrue(line, path)
            self.assertEqual((path.parent / line[1]).resolve(),
                             (checkout.SCHEMAS / "buurt.schema.json").resolve(), path)


class GoldenInputs(unittest.TestCase):
    def test_are_judged_alike(self):
        files = sorted((checkout.ROOT / "tests/golden").rglob("*.yaml"))
        self.assertGreater(len(files), 3)
        for path, codes in zip(files, checkout.judge(files)):
            if set(codes) & {CODE[name] for name in BELOW_YAML}:
                continue
            found = checkout.complaints(SCHEMA, core_yaml.load_file(path))
            self.assertEqual(bool(found), bool(seen(codes)), f"{path}: {codes} {found}")


class BadFiles(unittest.TestCase):
    def test_every_kind_is_in_one_list(self):
        self.assertEqual(sorted(CODE), sorted([*SEEN, *BELOW_YAML, *UNSEEN]))

    def test_fail_in_both_or_the_schema_cannot_see_it(self):
        for path in sorted((checkout.ROOT / "tests/diagnostics").glob("*.yaml")):
            if path.stem in BELOW_YAML:
                continue
            found = checkout.complaints(SCHEMA, core_yaml.load_file(path))
            self.assertEqual(bool(found), path.stem in SEEN, f"{path.name}: {found}")

    def test_fail_in_the_reader(self):
        files = [checkout.ROOT / "tests/diagnostics" / f"{name}.yaml" for name in sorted(SEEN)]
        for path, codes in zip(files, checkout.judge(files)):
            self.assertIn(CODE[path.stem], codes)


# Behind every key of the format stands each of these once.
VALUES = [
    "woord", 7, "~7", 2.5, "2,5", -1, True, "ja", "NEE", "2026-02-28", "2-9-2026", "31-2-2026",
    "2026-13-01", ["a"], ["a", "b"], ["a", "b", "c"], [["a", "b"]], [["a"]], [{"x": "y"}],
    {"x": "y"}, {"x": {"y": "z"}}, None, [52.1, 4.6], [None, "a"], "openbaar", 3, "3"]
ROWS = {"verbindingen": {"van": "a", "soort": "kent", "naar": "b"}, "voorstellen": {"wie": ["a", "b"]}}
# Sections as a whole, and their rows that are lists.
WHOLE = [
    {"liever_niet": value} for value in
    ([["a", "b"]], ["a", "b"], [["a"]], [["a", "b", "c"]], [{"wie": ["a", "b"]}], "a", None, [None])
] + [
    {"haakjes": value} for value in (["a"], [None], [{"aanleiding": "a"}, None], [["a", "b"]], [])
] + [
    {"verbindingen": value} for value in
    ([["a", "kent", "b"]], [["a", "kent", "b"], None], ["a", "kent", "b"], [["a", "kent"]], [["a", "ziet", "b"]],
     [["a", "kent", "b", "c"]], [["a", "kent", ["b"]]], ["a"], {"van": "a"}, [{"van": "a"}],
     {"van": "a", "soort": "kent", "naar": "b"}, [None], None, "a")
] + [
    {"woordenlijst": value} for value in
    ({"koken": ["eten maken"]}, {"koken": "eten maken"}, {"koken": {"a": "b"}}, ["koken"], None)
] + [
    {"bewoners": value} for value in
    (None, "ans", ["ans"], {"ans": None}, {"ans": "kookt"}, {"ans": ["koken"]}, {" ": {}},
     {"x" * 64: {}}, {"x" * 65: {}}, {"ëëë de 2e": {}}, {"ans": {"nam": "Ans"}},
     {"ans": {"geboortedatum": "1950-01-01"}})
] + [{"buurten": {}}, {"plan": ["a"]}, {"instellingen": 3}, {"haakjes": {"datum": "2-9-2026"}}]


def documents():
    """(what it is, a small neighbourhood) for every key and every value."""
    for section in checkout.TABLES["sections"]:
        if section["name"] in ("liever_niet", "woordenlijst"):
            continue
        for path, key in keys_of(section):
            for value in VALUES + key.get("choices", []):
                if value is None and key["name"] in ROWS.get(section["name"], {}):
                    continue  # an empty one is a missing one; a schema knows the difference
                for name in filter(None, (key["name"], key["alias"])):
                    yield f"{path}.{name}: {value}", placed(section, path, name, value)
    for document in WHOLE:
        yield str(document), document


def keys_of(record, path=()):
    path = (*path, record["name"])
    for key in record["keys"]:
        yield path, key
        if "keys" in key:
            yield from keys_of(key | {"by_key": key["type"] == "records"}, path)


def placed(section, path, name, value):
    record = {name: value}
    tables = {"gebieden", "doelen", "acties"}
    for inner in reversed(path[1:]):
        record = {inner: {"sleutel": record} if inner in tables else record}
    if section["layout"] == "entries":
        record = {"ans": record}
    if section["layout"] == "rows":
        record = [ROWS.get(section["name"], {}) | record]
    return {section["name"]: record}


class EveryKeyWithEveryKindOfValue(unittest.TestCase):
    def test_is_judged_alike(self):
        named = list(documents())
        self.assertGreater(len(named), 3000)
        differences = []
        for (name, document), codes in zip(
                named, judge_texts([core_yaml.dump(document) for _, document in named])):
            found = checkout.complaints(SCHEMA, document)
            if bool(found) != bool(seen(codes)):
                differences.append(f"{name}: reader {codes}, schema {found}")
        self.assertEqual(differences, [])


def over(below, above):
    """The one with the other laid over it: maps merge, anything else is replaced."""
    if not (isinstance(below, dict) and isinstance(above, dict)):
        return above
    return below | {key: over(below.get(key), value) for key, value in above.items()}


def with_example(document):
    """The neighbourhood of the examples, with these sections over it."""
    return over(checkout.example_neighbourhood(), document)


class Examples(unittest.TestCase):
    def check(self, named):
        texts = [core_yaml.dump(document) for _, document in named]
        for (name, document), codes in zip(named, judge_texts(texts)):
            # A single example may lack what only the whole of a file has.
            wrong = set(codes) - {CODE["sensitivity_unsaid"], CODE["code_without_year"],
                                  CODE["only_seeks"], CODE["consent_incomplete"],
                                  CODE["contradicting_consent"], CODE["never_informed"],
                                  CODE["same_name"]}
            self.assertEqual(sorted(wrong), [], name)
            self.assertEqual(checkout.complaints(SCHEMA, document), [], name)

    def test_of_the_explanations_are_good_for_both(self):
        texts = core_yaml.load_file(checkout.SCHEMAS / "uitleg.yaml")
        named = [("bestand", checkout.example_neighbourhood())]
        for section in checkout.TABLES["sections"]:
            for path, key in keys_of(section):
                kind = "personen" if section["name"] in ("bewoners", "professionals") else "overig"
                for group in (path[-1], kind):
                    if key["name"] in texts.get(group, {}):
                        value = texts[group][key["name"]]["voorbeeld"]
                        named.append((f"{path}.{key['name']}", self._placed(section, path, key, value)))
                        break
        self.assertGreater(len(named), 150)
        self.check(named)

    def _placed(self, section, path, key, value):
        document = placed(section, path, key["name"], value)
        if section["name"] in ("verbindingen", "voorstellen"):
            row = checkout.example_neighbourhood()[section["name"]][-1]
            document = {section["name"]: [row | {key["name"]: value}]}
        if section["name"] == "verbindingen" and key["name"] in ("van", "naar"):
            document = {section["name"]: [{"van": "carla", "soort": "kent", "naar": "carla"}
                                          | {key["name"]: value}]}
        return with_example(document)

    def test_of_the_handbook_are_good_for_both(self):
        text = (checkout.SCHEMAS / "README.md").read_text(encoding="utf-8")
        blocks = re.findall(r"```yaml\n(.*?)```", text, re.DOTALL)
        self.assertGreater(len(blocks), 15)
        self.check([(block, with_example(core_yaml.load(block))) for block in blocks])
        first = judge_texts(blocks[:1])
        self.assertEqual(first, [[]], "the first block is a whole file")


checkout.run()
