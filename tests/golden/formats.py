#!/usr/bin/env python3
"""Hold every page in a folder to the rules of its format: .txt, .html, .json, .csv and .sarif."""
import csv
import io
import json
import pathlib
import re
import sys
import unicodedata
import xml.etree.ElementTree
from html.parser import HTMLParser

failed = False


def bad(name, why):
    global failed
    failed = True
    print(f"{name}: {why}")


def columns(line):
    """Terminal columns, as most terminals count them."""
    wide = sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line)
    return wide - sum(unicodedata.combining(c) > 0 or c in "\u200d\ufe0f\u00ad" for c in line)


def check_text(path, text):
    width = int(re.search(r"-(\d+)", path.stem)[1])
    colours = re.findall(r"\x1b\[[0-9;]*m", text)
    if any(not re.fullmatch(r"\x1b\[(0|1|2|3[1-6]|9[0-7]|4)?(;4)?m", c) for c in colours):
        bad(path.name, "more than sixteen colours, underline, bold and dim")
    if bool(colours) != ("colour" in path.stem):
        bad(path.name, "colours where none were asked for, or none")
    for number, dressed in enumerate(text.splitlines(), 1):
        line = re.sub(r"\x1b\[[0-9;]*m", "", dressed)
        where = f"{path.name}:{number}"
        if any(unicodedata.category(c) in ("Cc", "Cs") or c in "\u202a\u202b\u202d\u202e" for c in line):
            bad(where, "a control character")
        if line != line.rstrip():
            bad(where, "blanks at the end")
        if columns(line) > width:
            bad(where, f"{columns(line)} columns")
        if dressed.count("\x1b[0m") * 2 != dressed.count("\x1b["):
            bad(where, "a colour that is not closed")
    if "\n\n\n" in text or text[-1:] != "\n" or text[-2:] == "\n\n":
        bad(path.name, "blank lines in a row, or no line end")


class Page(HTMLParser):
    def __init__(self, name):
        super().__init__()
        self.name, self.level, self.tags = name, 0, set()
        self.ids, self.named = [], []

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        if re.fullmatch(r"h[1-6]", tag):
            if int(tag[1]) > self.level + 1:
                bad(self.name, f"{tag} after h{self.level}")
            self.level = int(tag[1])
        for key, value in attributes:
            if key in ("src", "href", "action", "data", "poster") or key.startswith("on"):
                bad(self.name, f"{key} in {tag}")
            if key == "style" and not re.fullmatch(r"width:\d+%", value):
                bad(self.name, f"style {value}")
        if tag == "th" and dict(attributes).get("scope") not in ("col", "row"):
            bad(self.name, "th without scope")
        if tag == "svg":
            own = dict(attributes)
            self.named += own.get("aria-labelledby", "").split()
            if own.get("role") != "img" or len(own.get("aria-labelledby", "").split()) != 2:
                bad(self.name, "svg without a title and words")
        if "id" in dict(attributes):
            self.ids.append(dict(attributes)["id"])
        if tag == "html" and not dict(attributes).get("lang"):
            bad(self.name, "no lang")


def check_html(path, text):
    page = Page(path.name)
    page.feed(text)
    if sorted(page.ids) != sorted(page.named) or len(set(page.ids)) != len(page.ids):
        bad(path.name, "ids that name nothing, or twice")
    if text.count("<svg") - text.count("<polyline") != text.count("<details>"):
        bad(path.name, "a heat map without its table")
    if page.tags & {"script", "link", "img", "iframe", "a", "object", "form", "b"}:
        bad(path.name, f"tags: {page.tags}")
    try:
        xml.etree.ElementTree.fromstring(text.split("\n", 1)[1])
    except xml.etree.ElementTree.ParseError as error:
        bad(path.name, f"not well-formed: {error}")
    style = re.search(r"<style>(.*?)</style>", text, re.S)[1]
    if "url(" in style or "@import" in style or style.count("{") != style.count("}"):
        bad(path.name, "the style sheet")


def no_twice(pairs):
    if len({key for key, _ in pairs}) != len(pairs):
        raise ValueError(f"a key twice: {[key for key, _ in pairs]}")
    return dict(pairs)


def check_json(path, text):
    page = json.loads(text, object_pairs_hook=no_twice)
    if page.get("format") != 1 or len(page) != 2:
        bad(path.name, "the envelope")


def check_csv(path, text):
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    if len({len(row) for row in rows}) != 1:
        bad(path.name, "rows of several lengths")
    if not text.endswith("\r\n") or re.search(r"(?<!\r)\n", text):
        bad(path.name, "line ends")
    for row in rows[1:]:
        if any(re.match(r"\s*[=+@|%\-]", cell) for cell in row):
            bad(path.name, f"a formula: {row}")


def check_sarif(path, text):
    """What the schema of SARIF 2.1.0 requires of the properties used."""
    log = json.loads(text, object_pairs_hook=no_twice)
    levels = ("none", "note", "warning", "error")
    if log["version"] != "2.1.0" or len(log["runs"]) != 1 or set(log) - {"$schema", "version", "runs"}:
        bad(path.name, "the log")
    run = log["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    if not run["tool"]["driver"]["name"] or run["columnKind"] != "unicodeCodePoints":
        bad(path.name, "the run")
    if len({rule["id"] for rule in rules}) != len(rules):
        bad(path.name, "a rule twice")
    for rule in rules:
        if not rule["shortDescription"]["text"] or rule["defaultConfiguration"]["level"] not in levels:
            bad(path.name, f"the rule {rule['id']}")
    for result in run["results"]:
        place = result["locations"][0]["physicalLocation"]
        region = place["region"]
        start, end = (region["startLine"], region["startColumn"]), (region["endLine"], region["endColumn"])
        fine = result["level"] in levels and result["message"]["text"] and start >= (1, 1) and end >= start
        if not fine or rules[result["ruleIndex"]]["id"] != result["ruleId"]:
            bad(path.name, f"the result {result}")
        if not re.fullmatch(r"[A-Za-z0-9._~/%-]+", place["artifactLocation"]["uri"]):
            bad(path.name, "a URI")


checks = {".txt": check_text, ".html": check_html, ".json": check_json, ".csv": check_csv, ".sarif": check_sarif}
for path in sorted(pathlib.Path(sys.argv[1]).iterdir()):
    text = path.read_bytes().decode("utf-8")
    if path.suffix in checks:
        try:
            checks[path.suffix](path, text)
        except (ValueError, KeyError, IndexError, TypeError) as error:
            bad(path.name, repr(error))
sys.exit(failed)
