"""Prints what stands in a workbook: workbook_text.py FILE.xlsx. One line a row, cells apart by |."""

import sys
import zipfile
from xml.etree import ElementTree

SPREADSHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def texts(element):
    return "".join(text.text or "" for text in element.iter(SPREADSHEET + "t"))


def shared_texts(book):
    if "xl/sharedStrings.xml" not in book.namelist():
        return []
    root = ElementTree.fromstring(book.read("xl/sharedStrings.xml"))
    return [texts(item) for item in root.iter(SPREADSHEET + "si")]


def cell_text(cell, shared):
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        return texts(cell)
    value = cell.findtext(SPREADSHEET + "v", "")
    return shared[int(value)] if kind == "s" else value


def sheet_lines(xml, shared):
    root = ElementTree.fromstring(xml)
    for row in root.iter(SPREADSHEET + "row"):
        cells = [f"{cell.get('r')}={cell_text(cell, shared)}" for cell in row.iter(SPREADSHEET + "c")]
        yield " | ".join(cells).replace("\n", "\\n")
    for rule in root.iter(SPREADSHEET + "dataValidation"):
        yield f"choices {rule.get('sqref')}: {rule.findtext(SPREADSHEET + 'formula1')}"


def main(path):
    with zipfile.ZipFile(path) as book:
        shared = shared_texts(book)
        targets = {
            relation.get("Id"): relation.get("Target")
            for relation in ElementTree.fromstring(book.read("xl/_rels/workbook.xml.rels"))
        }
        workbook = ElementTree.fromstring(book.read("xl/workbook.xml"))
        for sheet in workbook.iter(SPREADSHEET + "sheet"):
            print(f"== {sheet.get('name')}")
            for line in sheet_lines(book.read("xl/" + targets[sheet.get(RELATION)]), shared):
                print(line)


main(sys.argv[1])
