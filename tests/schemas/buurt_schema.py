"""schemas/buurt.schema.json, made from the tables of the format and schemas/uitleg.yaml."""

import core_yaml

HEAD = {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "$comment": "Gemaakt uit de tabellen van het programma en uitleg.yaml; niet zelf wijzigen.",
}

# Editors offer every `type` and every word of an `enum` as a completion, and show what an `anyOf`
# says instead of the key's own explanation. So what may stand somewhere is mostly said the other
# way round: "if it is none of these, then it is wrong", with a message in Dutch.
WORD = ["string", "number", "boolean"]
SINGLE = [*WORD, "null"]
NOTHING = {"not": {"type": ["string", "number", "boolean", "array", "object"]}}


def _only(types, message, schema=None):
    """Only these types; `schema` says more of them."""
    wrong = {"type": types[0], "errorMessage": message}
    return {"if": {"not": {"type": types}}, "then": wrong} | (schema or {})


# A month has 30 or 31 days, February at most 29; that a year has no 29 February is for the reader.
DAY_MONTH = "(0?[1-9]|[12][0-9])-(0?[1-9]|1[0-2])|30-(0?[13-9]|1[0-2])|31-(0?[13578]|1[02])"
MONTH_DAY = "(0[1-9]|1[0-2])-(0[1-9]|[12][0-9])|(0[13-9]|1[0-2])-30|(0[13578]|1[02])-31"
YES_OR_NO = "^([Jj][Aa]|[Nn][Ee]{2}|[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])$"


def _pattern(types, pattern, message):
    return _only(types, message, {"pattern": pattern, "patternErrorMessage": message})


# What stands behind a key: one definition a type. What is empty counts as not given, so nothing
# (null) is fine everywhere.
TEXT = {"$ref": "#/definitions/tekst"}
LISTED = ["string", "number", "boolean", "array", "null"]
TYPES = {
    "text": ("tekst", _only(SINGLE, "Hier past 1 waarde.")),
    "ref": ("sleutel", _only(LISTED, "Hier past 1 sleutel.", {"items": TEXT, "maxItems": 1})),
    "tags": ("woorden", _only(LISTED, "Hier past een lijst, zoals [koken, naaien].",
                              {"items": TEXT})),
    "refs": ("sleutels", _only(LISTED, "Hier past een lijst van sleutels, zoals [roos, youssef].",
                               {"items": TEXT})),
    "date": ("datum", _pattern(["string", "null"],
                               f"^([0-9]{{4}}-({MONTH_DAY})|({DAY_MONTH})-[0-9]{{4}})$",
                               "Schrijf een datum als 2026-09-02 of 2-9-2026.")),
    "boolean": ("ja_of_nee", {"anyOf": [
        {"enum": ["ja", "nee"]},
        _pattern(["string", "boolean", "null"], YES_OR_NO, "Schrijf ja of nee.")]}),
    "count": ("aantal", _pattern(["string", "integer", "null"], "^~?[0-9]+$",
                                 "Schrijf een heel getal, zoals 200 of ~200 (ongeveer).")
              | {"minimum": 0}),
    "number": ("getal", _pattern(["string", "number", "null"], "^~?-?[0-9]+([.,][0-9]+)?$",
                                 "Schrijf een getal, zoals 1500 of 1500,50.")),
}

ONE_WORD = {"type": WORD, "errorMessage": "Hier past 1 sleutel."}
PAIR = {"minItems": 2, "maxItems": 2, "items": ONE_WORD}

# What the tables do not say: (record, key) → what stands behind it.
SPECIAL = {
    ("buurt", "code"): _pattern(["string", "null"], "^BU[0-9]{4}[0-9A-Z]{4}$",
                                "Een buurtcode is BU en 8 tekens, zoals BU12340501."),
    ("voorzieningen", "locatie"): _only(
        ["array", "null"], "Schrijf 2 getallen, zoals [52.1290, 4.6550].",
        {"minItems": 2, "maxItems": 2, "items": {"$ref": "#/definitions/getal"}}),
    ("voorstellen", "wie"): _only(["array", "null"], "Schrijf 2 sleutels, zoals [roos, youssef].",
                                  PAIR),
    ("haakjes", "leidde_tot"): _only(
        LISTED, "Schrijf een lijst, zoals [[roos, youssef], moestuin].",
        {"items": _only(LISTED, "Hier past een sleutel, of een paar zoals [roos, youssef].", PAIR)}),
}
KEYS_EXPECTED = "Hier passen sleutels met daarachter een waarde."

# A record's keys are explained under its own name, else under that of its kind.
PERSONS = ("bewoners", "professionals")
REQUIRED = {"verbindingen": ["van", "soort", "naar"], "voorstellen": ["wie"]}
ASSET_KEY = r"^(?=.*\S)[^\u0000-\u001F]{1,64}$"


class Explanations:
    """uitleg.yaml, and which of it was used."""

    def __init__(self, path):
        self._texts = core_yaml.load_file(path)
        self.used = set()

    def of(self, record, key):
        kind = "personen" if record in PERSONS else "overig"
        for group in (record, kind):
            if key in self._texts.get(group, {}):
                self.used.add((group, key))
                return self._texts[group][key]
        raise KeyError(f"uitleg.yaml: {record}.{key} is missing")

    def keys_of(self, group):
        return list(self._texts[group])

    def all(self):
        return {(group, key) for group, keys in self._texts.items() for key in keys}


def _described(schema, text, key):
    example = core_yaml.dump({key: text["voorbeeld"]}).rstrip()
    if not isinstance(text["voorbeeld"], dict):
        example = core_yaml.one_line(key, text["voorbeeld"])
    return schema | {
        "description": text["uitleg"],
        "markdownDescription": f"{text['uitleg']}\n\n```yaml\n{example}\n```",
    }


def _choice(key, text):
    """One of some words, or several of them where a list may stand."""
    words = {"enum": [int(word) if word.isdigit() else word for word in key["choices"]]}
    meanings = text.get("waarden", {})
    if meanings:
        words["markdownEnumDescriptions"] = [meanings[word] for word in key["choices"]]
    choices = [words, NOTHING]
    if key["type"] == "count":
        quoted = {"pattern": "^(" + "|".join(key["choices"]) + ")$"}
        choices.append(_only(["string"], "Kies een van deze getallen.", quoted))
    if key["type"] == "tags":
        one = {"anyOf": [words, NOTHING]}
        choices.append(_only(["array"], "Kies een of meer van deze woorden.", {"items": one}))
    return {"anyOf": choices}


def _by_key(value):
    return _only(["object", "null"], KEYS_EXPECTED, {
        "additionalProperties": False, "patternProperties": {ASSET_KEY: value}})


def _rows(row):
    """A list of rows; one row may stand alone, also when it is a list of words itself."""
    is_one_row = {"minItems": 1, "items": {"type": SINGLE}}
    empty = {"type": "object", "errorMessage": "Achter dit streepje staat nog niets."}
    item = {"if": {"type": "null"}, "then": empty, "else": row}
    rows = {"if": is_one_row, "then": row, "else": {"items": item}}
    return {"if": {"type": "array"}, "then": rows, "else": row}


class BuurtSchema:
    def __init__(self, tables, explanations):
        self._tables = tables
        self._explanations = explanations
        self._definitions = {name: schema for name, schema in TYPES.values()}

    def make(self):
        properties = {}
        for section in self._tables["sections"]:
            text = self._explanations.of("bestand", section["name"])
            properties[section["name"]] = _described(self._section(section), text, section["name"])
        return HEAD | {
            "additionalProperties": False,
            "properties": properties,
            "definitions": self._definitions,
        } | _only(["object", "null"], KEYS_EXPECTED)

    def _section(self, section):
        name = section["name"]
        if name == "liever_niet":
            return _rows(_only(["array", "null"], "Schrijf 2 sleutels, zoals [roos, carla].", PAIR))
        if name == "woordenlijst":
            return _by_key({"$ref": "#/definitions/woorden"})
        record = self._record(name, section["keys"])
        if section["layout"] == "entries":
            return _by_key(record)
        if section["layout"] == "whole":
            return record
        if name == "verbindingen":
            short = self._short_tie(section)
            return _rows({"if": {"type": "array"}, "then": short, "else": record})
        return _rows(record)

    def _record(self, name, keys):
        """The record's definition, made once; editors offer a key in one spelling only."""
        label = "personen" if name in PERSONS else name
        if label not in self._definitions:
            self._definitions[label] = {}  # keeps its place before what stands in it
            properties = {}
            spellings = {}
            for key in keys:
                schema = _described(self._value(name, key), self._explanations.of(name, key["name"]),
                                    key["name"])
                properties[key["name"]] = schema
                if key["alias"]:
                    spellings[f"^{key['alias']}$"] = schema
            record = {"properties": properties, "additionalProperties": False}
            if spellings:
                record["patternProperties"] = spellings
            if label in REQUIRED:
                record["required"] = REQUIRED[label]
            self._definitions[label] = _only(["object", "null"], KEYS_EXPECTED, record)
        return {"$ref": f"#/definitions/{label}"}

    def _value(self, record, key):
        if (record, key["name"]) in SPECIAL:
            return SPECIAL[record, key["name"]]
        if key["type"] in ("record", "records"):
            nested = self._record(key["name"], key["keys"])
            return nested if key["type"] == "record" else _by_key(nested)
        if key["choices"]:
            return _choice(key, self._explanations.of(record, key["name"]))
        return {"$ref": f"#/definitions/{TYPES[key['type']][0]}"}

    @staticmethod
    def _short_tie(section):
        kinds = next(key for key in section["keys"] if key["name"] == "soort")["choices"]
        return {"minItems": 3, "maxItems": 3, "items": [ONE_WORD, {"enum": kinds}, ONE_WORD]}
