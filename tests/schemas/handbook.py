"""The tables of keys in schemas/README.md, made from the tables of the format and uitleg.yaml."""

import re

import core_yaml

MARKS = re.compile(r"(?<=<!-- sleutels: )(\w+)( -->\n).*?(?=<!-- einde -->)", re.DOTALL)


class Handbook:
    def __init__(self, tables, explanations):
        self._records = {"bestand": tables["sections"]}
        for section in tables["sections"]:
            self._collect(section["name"], section["keys"])
        self._explanations = explanations

    def _collect(self, name, keys):
        self._records[name] = keys
        for key in keys:
            if "keys" in key:
                self._collect(key["name"], key["keys"])

    def with_tables(self, text):
        """The text with what stands between its marks made again."""
        return MARKS.sub(lambda m: m[1] + m[2] + self._table(m[1]), text)

    def _table(self, group):
        record = {"personen": "bewoners", "overig": "netwerken"}.get(group, group)
        keys = [key for key in self._records[record]
                if key["name"] in self._explanations.keys_of(group)]
        lines = ["", "| sleutel | wat je er opschrijft | voorbeeld |", "|---|---|---|"]
        meanings = []
        for key in keys:
            text = self._explanations.of(group, key["name"])
            names = " of ".join(f"`{name}`" for name in (key["name"], key.get("alias")) if name)
            words = key.get("choices", [])
            told = text["uitleg"]
            if words and "waarden" not in text:
                told += " Kies uit: " + ", ".join(f"`{word}`" for word in words) + "."
            if group == "bestand":
                lines.append(f"| {names} | {told} | [zie hieronder](#{key['name']}) |")
            else:
                lines.append(f"| {names} | {told} | `{core_yaml.one_line(key['name'], text['voorbeeld'])}` |")
            if "waarden" in text:
                meanings += self._meanings(key["name"], text["waarden"])
        return "\n".join(lines + meanings) + "\n\n"

    @staticmethod
    def _meanings(key, words):
        lines = ["", f"De woorden bij `{key}`:", ""]
        return lines + [f"- `{word}`: {meaning}" for word, meaning in words.items()]
