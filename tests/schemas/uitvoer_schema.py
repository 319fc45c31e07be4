"""schemas/uitvoer.schema.json, made from schemas/bevindingen.yaml: what `--formaat json` writes."""

AUDIENCES = ("openbaar", "team", "werker")  # each sees what the one before it sees

TEXT = {"type": "string"}
KEY = {"type": "string", "minLength": 1}
KEYS = {"type": "array", "items": KEY}
NUMBER = {"type": "number"}
COUNT = {"type": "integer", "minimum": 0}
PLACE = {"type": "integer", "minimum": 1}
MEASURE = {"type": ["number", "null"]}
CERTAINTY = {"enum": ["zeker", "waarschijnlijk", "onzeker"]}


def _object(properties, optional=()):
    """A closed object: these keys and no others."""
    return {"type": "object", "additionalProperties": False, "properties": properties,
            "required": [key for key in properties if key not in optional]}


def _list(items, count="0+"):
    least = int(str(count).rstrip("+"))
    size = {"minItems": least} if least else {}
    if not str(count).endswith("+"):
        size["maxItems"] = least
    return {"type": "array", "items": items} | size


def _ref(name):
    return {"$ref": f"#/definitions/{name}"}


def _table_of(value):
    return {"type": "object", "additionalProperties": value}


REASON = _object({"soort": {"enum": ["wederkerig", "vraag_aanbod", "interesse"]}, "wat": TEXT,
                  "wie_geeft": KEY, "wie_zoekt": KEY})
GAIN = _object({"soort": {"enum": ["voegt_samen", "tweede_contact", "eerste_contact", "overig"]},
                "delta_efficientie": MEASURE})
EVIDENCE = _object({"bestand": TEXT, "regel": PLACE})
DIAGNOSTIC = _object({
    "code": {"type": "string", "pattern": "^BW[0-9]{3}$"},
    "ernst": {"enum": ["fout", "waarschuwing"]},
    "bestand": TEXT, "regel": PLACE, "kolom": PLACE, "zin": TEXT, "advies": TEXT})

DEFINITIONS = {"reden": REASON, "winst": GAIN, "bewijs": EVIDENCE, "diagnostiek": DIAGNOSTIC}

STAGE = {"enum": ["losse groepjes", "één spil", "meer spillen", "kern en rand"]}
ALSO = {
    "groepen": KEYS,
    "sectoren": {"type": "array", "items": TEXT, "minItems": 1},
    "van": KEY,
    "naar": KEY,
    "wegen": {"type": "array", "items": KEYS, "minItems": 1},
    "via": KEYS,
    "plek": {"type": ["string", "null"]},
    "redenen": {"type": "array", "items": _ref("reden")},
    "winst": _ref("winst"),
    "lege_stoelen": KEYS,
    "gat": {"enum": ["trekker", "vaardigheid", "drukte", "doel"]},
    "plan_actie": TEXT,
    "plan_doel": TEXT,
    "fase": STAGE,
    "fase_eerder": STAGE,
    "methode": {"enum": ["exact", "benadering"]},
}
WHAT = {"woord": KEY, "woorden": {"type": "array", "items": KEY, "minItems": 1}}


def _split(names):
    """[(name, may be missing)] of names that may end in a question mark."""
    return [(name.rstrip("?"), name.endswith("?")) for name in names]


def _figures(names, is_public):
    if names == "open":
        return {"type": "object", "additionalProperties": NUMBER,
                "propertyNames": {"pattern": "^[a-z0-9_]+$"}}
    pairs = _split(names)
    optional = [name for name, may_miss in pairs if may_miss or is_public]
    return _object({name: NUMBER for name, _ in pairs}, optional)


def _finding(code, row, is_public):
    """One code's object, as the team and the worker get it, or as the public does."""
    properties = {"code": {"const": code}, "stap": {"const": int(code[0])},
                  "soort": {"const": row["soort"]}}
    optional = ["bewijs", "alternatieven", "aantal_optimaal", "nog_zoals_deze"]
    properties["wie"] = _list(KEY, "0+" if is_public else row.get("wie", 0))
    properties["delen"] = _list(KEYS, "0+" if is_public else row.get("delen", 0))
    for name, may_miss in _split(row.get("ook", [])):
        properties[name] = ALSO[name]
        optional += [name] if may_miss else []
    for name, may_miss in _split([row["wat"]] if "wat" in row else []):
        properties["wat"] = WHAT[name]
        optional += ["wat"] if may_miss else []
    properties |= {
        "alternatieven": _list(KEYS, "1+"), "aantal_optimaal": {"type": "integer", "minimum": 1},
        "nog_zoals_deze": {"type": "integer", "minimum": 1},
        "zekerheid": CERTAINTY, "zin": TEXT, "vraag": TEXT, "actie": TEXT,
        "cijfers": _figures(row.get("cijfers", []), is_public)}
    if not is_public:
        properties["bewijs"] = {"type": "array", "items": _ref("bewijs")}
    return _object(properties, optional) | {
        "dependencies": {"alternatieven": ["aantal_optimaal"], "aantal_optimaal": ["alternatieven"]}}


def _findings_for(audience, codes, prefix):
    """A finding that this audience may get: its code chooses its definition."""
    item = {"required": ["code"], "properties": {"code": {"enum": codes}}, "allOf": [
        {"if": {"properties": {"code": {"const": code}}}, "then": _ref(f"{prefix}:{code}")}
        for code in codes]}
    if audience == "werker":
        item["required"].append("bewijs")
    if audience == "team":
        item["properties"]["bewijs"] = False
    return item


USES = ("gaven", "kan", "kennis", "leert_anderen", "biedt", "interesses", "thema", "dromen",
        "wil_leren", "zoekt", "nodig", "eist", "wij_geven")


def _card(audience):
    """What `toon` tells of one asset: how its ties are known is for the team and the worker."""
    day = {"type": ["string", "null"]}
    tie = _object({
        "soort": TEXT, "richting": {"enum": ["naar", "van"]}, "met": KEY, "naam": KEY,
        "antwoord": {"enum": ["ja", "nee"]}, "sterkte": COUNT,
        "bron": {"type": "array", "items": KEY}, "op": day})
    tags = {use: {"type": "array", "items": KEY, "minItems": 1} for use in USES}
    own = {"sleutel": KEY, "naam": KEY, "soort": TEXT, "gebied": day} | tags | {
        "gesproken_op": day, "bijgewerkt_op": day, "verbindingen": _list(tie),
        "voorstellen_door": KEYS, "gesproken_via": KEYS, "kanalen": KEYS}
    own |= {"namen": _table_of(KEY)} if audience == "openbaar" else {}
    return _answer(own, [audience], optional=USES)


def _answer(own, audiences=AUDIENCES, status=("ok",), optional=(), named=True):
    return _object({
        "versie": {"const": 1},
        "status": {"enum": list(status)},
        "buurt": TEXT if named else {"type": ["string", "null"]},
        "voor": {"enum": list(audiences)},
        "datum": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
    } | own | {"diagnostiek": {"type": "array", "items": _ref("diagnostiek")}}, optional)


def _measures():
    pair = _list(KEY, 2)
    return {
        "nodes": COUNT, "edges": COUNT, "components": _list(KEYS), "isolates": KEYS,
        "modularity": MEASURE, "partition": _list(KEYS), "bridges": _list(pair),
        "articulation_points": KEYS, "betweenness": _table_of(MEASURE),
        "betweenness_raw": _table_of(NUMBER),
        "betweenness_method": {"enum": ["exact", "sampled"]}, "betweenness_error": NUMBER,
        "betweenness_probability": NUMBER,
        "constraint": _table_of(MEASURE), "effective_size": _table_of(MEASURE),
        "core_number": _table_of(COUNT), "adamic_adar": _list(_list({"type": ["string", "number"]}, 3)),
        "common_neighbours": _list(_list({"type": ["string", "integer"]}, 3)),
        "fragmentation": MEASURE, "distance_weighted_fragmentation": MEASURE,
        "efficiency": MEASURE, "density": MEASURE, "degree_centralisation": MEASURE,
        "null_reasons": _table_of({"enum": [
            "no_edges", "isolate", "fewer_than_2_nodes", "fewer_than_3_nodes",
            "left_out_above_5000_nodes"]})}


def _proposal():
    return _object({
        "wie": _list(KEY, 2), "via": KEYS, "plek": ALSO["plek"], "redenen": ALSO["redenen"],
        "winst": _ref("winst"), "warmte": {"type": "integer", "minimum": 0, "maximum": 3},
        "erbij": _ref("winst"), "zekerheid": CERTAINTY, "zin": TEXT, "actie": TEXT},
        optional=["erbij"])


def _what_if():
    findings = _list(_ref("bevinding_werker_of_team"))
    return _object({"wie": _list(KEY, 2), "kennen_elkaar_al": {"type": "boolean"},
                    "winst": _ref("winst"), "verdwijnt": findings, "komt_erbij": findings},
                   optional=["winst"])


def _answers(sections):
    """Answer → (the key that only it has, its schema)."""
    counts = _object({name: COUNT for name in sections + ["verbindingen"]})
    names = {"namen": _table_of(KEY)}
    unexamined = _object({"code": KEY, "aantal": {"type": "integer", "minimum": 1}, "zin": TEXT})
    table = {}
    for audience in AUDIENCES:
        own = {"bevindingen": _list(_ref(f"bevinding_{audience}"))}
        own |= names if audience == "openbaar" else {"niet_bekeken": _list(unexamined, "1+")}
        table[f"analyseer_{audience}"] = _answer(own, [audience], optional=["niet_bekeken"])
        table[f"toon_{audience}"] = _card(audience)
    table["controleer"] = _answer({"telling": counts}, status=("ok", "fouten"))
    table["verbind"] = _answer({"voorstellen": _list(_ref("voorstel"))}, ["team", "werker"])
    table["wat_als"] = _answer({"wat_als": _what_if()}, ["team", "werker"])
    table["meet"] = _answer(_measures(), ["werker"])
    shared = _object({"soort": TEXT, "naam": TEXT, "buurten": _list(KEY, "2+")})
    match = _object({"wat": TEXT, "zoekt": _list(KEY, "1+"), "biedt": _list(KEY, "1+")})
    part = _object({"map": KEY, "antwoord": {"$ref": "#"}})
    between = _object({"gedeeld": _list(shared), "los": KEYS, "vraag_en_aanbod": _list(match)})
    table["analyseer_stad"] = _answer({"buurten": _list(part, "2+"), "tussen_buurten": between},
                                      status=("ok", "fouten"), named=False)
    table["fouten"] = _answer({}, status=("fouten", "geweigerd"), named=False)
    return table


def make(rows, sections):
    definitions = dict(DEFINITIONS) | {"voorstel": _proposal()} | _answers(sections)
    for code, row in rows.items():
        definitions[f"bevinding:{code}"] = _finding(code, row, False)
        if row.get("voor") == "openbaar":
            definitions[f"openbaar:{code}"] = _finding(code, row, True)
    for rank, audience in enumerate(AUDIENCES):
        codes = [code for code, row in rows.items()
                 if AUDIENCES.index(row.get("voor", "team")) <= rank]
        prefix = "openbaar" if audience == "openbaar" else "bevinding"
        definitions[f"bevinding_{audience}"] = _findings_for(audience, codes, prefix)
    definitions["bevinding_werker_of_team"] = {
        "anyOf": [_ref("bevinding_werker"), _ref("bevinding_team")]}
    answer_of = {"telling": "controleer", "voorstellen": "verbind", "wat_als": "wat_als", "nodes": "meet",
                 "buurten": "analyseer_stad"}
    choices = [{"if": {"required": [key]}, "then": _ref(name)} for key, name in answer_of.items()]
    by_audience = {"bevindingen": "analyseer", "sleutel": "toon"}
    choices += [
        {"if": {"required": [key], "properties": {"voor": {"const": audience}}},
         "then": _ref(f"{name}_{audience}")}
        for key, name in by_audience.items() for audience in AUDIENCES]
    choices.append({"if": {"not": {"anyOf": [
        {"required": [key]} for key in [*answer_of, *by_audience]]}}, "then": _ref("fouten")})
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Wat buurtweb schrijft met --formaat json",
        "description": "Gemaakt uit bevindingen.yaml; niet zelf wijzigen.",
        "type": "object",
        "required": ["versie", "status", "buurt", "voor", "datum", "diagnostiek"],
        "properties": {"voor": {"enum": list(AUDIENCES)}},
        "allOf": choices,
        "definitions": definitions,
    }
