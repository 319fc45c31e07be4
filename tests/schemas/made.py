"""The made files of schemas/: the schemas, and README.md with its tables."""

import json

import core_yaml
import uitvoer_schema
from buurt_schema import BuurtSchema, Explanations
from handbook import Handbook


WIDTH = 100


def _json(value, indent=0, used=0):
    """JSON in which whatever fits stands on one line."""
    line = json.dumps(value, ensure_ascii=False)
    if not value or not isinstance(value, (dict, list)) or indent + used + len(line) <= WIDTH:
        return line
    if isinstance(value, list):
        parts = [_json(item, indent + 1) for item in value]
    else:
        names = [json.dumps(name, ensure_ascii=False) + ": " for name in value]
        parts = [name + _json(item, indent + 1, len(name)) for name, item in zip(names, value.values())]
    inside = ",\n".join(" " * (indent + 1) + part for part in parts)
    first, last = "[]" if isinstance(value, list) else "{}"
    return f"{first}\n{inside}\n{' ' * indent}{last}"


class Made:
    def __init__(self, tables_file, folder):
        tables = json.loads(tables_file.read_text(encoding="utf-8"))
        self.explanations = Explanations(folder / "uitleg.yaml")
        self.findings = core_yaml.load_file(folder / "bevindingen.yaml")
        assets = [section["name"] for section in tables["sections"] if section["is_asset"]]
        readme = (folder / "README.md").read_text(encoding="utf-8")
        self.tables = tables
        self.files = {
            "buurt.schema.json": _json(BuurtSchema(tables, self.explanations).make()) + "\n",
            "uitvoer.schema.json": _json(uitvoer_schema.make(self.findings, assets)) + "\n",
            "README.md": Handbook(tables, self.explanations).with_tables(readme),
        }
