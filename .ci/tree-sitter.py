"""Whether the tree-sitter grammar and `charter check` agree about what is a charter: all charters of this repository, and slips in each
of them. Compiles all queries and reads the corpus."""

import ctypes
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from tree_sitter import Language, Parser, Query

PROGRAM, LIBRARY = sys.argv[1:3]
ROOT = Path(__file__).parent.parent
GRAMMAR = ROOT / "editors/tree-sitter-charter"
QUERIES = [GRAMMAR / "queries", ROOT / "editors/helix/queries/charter", ROOT / "editors/zed/languages/charter"]
# Broken on purpose, or no charters yet.
NOT_CHARTERS = ("tests/wrong/", "editors/", "src/cli/templates/", "target/", "fuzz/")
# Slips that may pass, of all that `charter check` refuses: the line of a duty may start with any name.
MOST_PASSED = {"word": 0, "inside": 0, "declaration": 0, "clause": 1, "text": 0, "margin": 0}


def language():
    library = ctypes.cdll.LoadLibrary(str(Path(LIBRARY).resolve()))
    library.tree_sitter_charter.restype = ctypes.c_void_p
    new = ctypes.pythonapi.PyCapsule_New
    new.restype, new.argtypes = ctypes.py_object, (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p)
    return Language(new(library.tree_sitter_charter(), b"tree_sitter.Language", None))


CHARTER = language()
PARSER = Parser(CHARTER)


def accepts(text):
    return not PARSER.parse(text.encode()).root_node.has_error


def shape(node):
    """The tree as the corpus writes it."""
    if not node.is_named:
        return ""
    inside = " ".join(filter(None, map(shape, node.children)))
    name = "ERROR" if node.is_error else node.type
    return f"({name} {inside})" if inside else f"({name})"


def charters():
    for path in sorted(ROOT.rglob("*.charter")):
        name = path.relative_to(ROOT).as_posix()
        if not name.startswith(NOT_CHARTERS):
            yield name, path.read_text(encoding="utf-8")


def documents():
    """Charters in the documents, right and wrong."""
    for path in [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]:
        blocks = re.findall(r"^```charter\n(.*?)^```$", path.read_text(encoding="utf-8"), flags=re.M | re.S)
        for at, block in enumerate(blocks):
            # A line without its declaration, or one of which a part is left out, is no charter.
            if re.match(r"[^\s/]", block) and "…" not in block:
                yield f"{path.relative_to(ROOT)}, block {at + 1}", block


def clauses():
    """The example of every clause of the table, in both languages, in a declaration that may hold it; and whether a word starts it."""
    rows = (GRAMMAR / "../../grammar/clauses.tsv").read_text(encoding="utf-8").splitlines()
    for row in rows:
        if not row.strip() or row.startswith("#"):
            continue
        name, where, _, keyword, _, _, *examples = row.split("\t")
        kind = {"stages": "stage"}.get(where.split(", ")[0], where.split(", ")[0])
        for example in examples[:2]:
            yield name, f"{kind} somebody\n  " + example.replace("\\n", "\n  ") + "\n", keyword not in ("", "-")


def made_from_words():
    """Words of the tables that the parser was not made with."""
    words = json.loads((GRAMMAR / "words.js").read_text(encoding="utf-8").split("module.exports = ")[1].rstrip().rstrip(";"))
    there = set()

    def visit(rule):
        if isinstance(rule, dict):
            if rule.get("type") in ("STRING", "PATTERN"):
                there.add(rule["value"].replace("[ \\t]+", " ").replace("\\", ""))
            for part in rule.values():
                visit(part)
        elif isinstance(rule, list):
            for part in rule:
                visit(part)

    visit(json.loads((GRAMMAR / "src/grammar.json").read_text(encoding="utf-8"))["rules"])
    wanted = {form for all_ in words["words"].values() for form in all_}
    for declaration in words["declarations"].values():
        wanted.update(declaration["heads"], declaration["clauses"], declaration["free"])
    return sorted(wanted - there)


def slips(text):
    """One slip of each kind in a charter, by kind."""
    lines = text.split("\n")
    heads = [at for at, line in enumerate(lines) if re.match(r"[a-z]", line)]
    clauses = [at for at, line in enumerate(lines) if re.match(r" +[a-z]+ ", line) and at > 0 and not lines[at - 1].rstrip().endswith(",")]
    clauses = [at for at in clauses if not re.match(r" +(then|poi|allora) ", lines[at]) and not in_text(lines, at)]
    heads = [at for at in heads if not in_text(lines, at)]

    def changed(at, line):
        return "\n".join([*lines[:at], line, *lines[at + 1 :]])

    if heads:
        at = heads[len(heads) // 2]
        yield "declaration", changed(at, "quux " + lines[at].split(" ", 1)[-1])
        titled = [at for at in heads if lines[at].count('"') == 2]
        if titled:
            at = titled[len(titled) // 2]
            yield "text", changed(at, lines[at][: lines[at].rindex('"')])
    if clauses:
        at = clauses[len(clauses) // 2]
        indent = len(lines[at]) - len(lines[at].lstrip())
        yield "clause", changed(at, " " * indent + "quux " + lines[at].lstrip().split(" ", 1)[-1])
        yield "margin", changed(at, lines[at].lstrip())
        yield "word", changed(at, lines[at] + " quux quux")
        # The same before the last word of a line, outside of texts.
        plain = [at for at in clauses if re.search(r"[^ ] [^ ,]+$", lines[at]) and not re.search(r'"|//', lines[at])]
        if plain:
            at = plain[len(plain) // 2]
            yield "inside", changed(at, " quux quux ".join(lines[at].rsplit(" ", 1)))


def in_text(lines, at):
    return "\n".join(lines[:at]).count('"""') % 2 == 1


def refused(texts):
    """Whether `charter check` finds a text unreadable, for many at once."""
    with tempfile.TemporaryDirectory() as folder:
        for at, text in enumerate(texts):
            (Path(folder) / f"{at:05}.charter").write_text(text, encoding="utf-8")
        done = subprocess.run([PROGRAM, "check", "--isolated", "--format", "json", folder], capture_output=True, text=True)
        report = json.loads(done.stdout)
    wrong = set()
    for finding in report["findings"]:
        if finding["code"].startswith("L") and finding["severity"] == "error":
            wrong.add(int(Path(finding["path"]).stem))
    return wrong


def main():
    faults = []
    for folder in QUERIES:
        for path in sorted(folder.glob("*.scm")):
            try:
                Query(CHARTER, path.read_text(encoding="utf-8"))
            except Exception as error:
                faults.append(f"{path.relative_to(ROOT)}: {error}")

    cases = 0
    for path in sorted((GRAMMAR / "test/corpus").glob("*.txt")):
        blocks = re.split(r"^=+\n(.*)\n=+\n", path.read_text(encoding="utf-8"), flags=re.M)[1:]
        for title, body in zip(blocks[::2], blocks[1::2]):
            text, wanted = body.split("\n---\n")
            found = shape(PARSER.parse(text.encode()).root_node)
            wanted = re.sub(r"\s+\)", ")", " ".join(wanted.split()))
            cases += 1
            if found != wanted:
                faults.append(f"{path.name}: {title}\n  is     {found}\n  wanted {wanted}")

    rows = list(clauses())
    for name, text, has_word in rows:
        tree = PARSER.parse(text.encode())
        lines = [node for node in tree.root_node.children[0].children if node.type == "clause"]
        if tree.root_node.has_error or len(lines) != 1 or has_word != (lines[0].child_by_field_name("keyword") is not None):
            faults.append(f"clause {name}: {text!r} is {tree.root_node}")
    faults.extend(f"`{word}` is in words.js and not in the parser: run tree-sitter generate" for word in made_from_words())
    written = list(documents())
    wrong = refused([text for _, text in written])
    written = [case for at, case in enumerate(written) if at not in wrong]
    for name, text in written:
        if not accepts(text):
            faults.append(f"{name}: is not accepted")

    read = list(charters())
    for name, text in read:
        if not accepts(text):
            faults.append(f"{name}: charter check reads it, tree-sitter does not")

    made = [(kind, name, text) for name, text in read for kind, text in slips(text)]
    wrong = refused([text for _, _, text in made])
    counts = {}
    for at, (kind, name, text) in enumerate(made):
        if at not in wrong:
            continue
        passed = accepts(text)
        all_, missed = counts.get(kind, (0, 0))
        counts[kind] = (all_ + 1, missed + passed)
        if passed:
            print(f"{name}: a slip ({kind}) passes")

    print(f"{len(read)} charters, {len(written)} in documents, {len(rows)} clauses, {cases} trees, {sum(len(list(folder.glob('*.scm'))) for folder in QUERIES)} queries")
    for kind, (all_, missed) in sorted(counts.items()):
        print(f"slips ({kind}): charter check refuses {all_}, tree-sitter passes {missed} of these")
        if missed > MOST_PASSED[kind]:
            faults.append(f"more than {MOST_PASSED[kind]} slips ({kind}) pass")
    if len(read) < 100 or len(written) < 20 or len(rows) < 200 or cases < 3 or len(counts) < len(MOST_PASSED):
        faults.append("too little was tried")
    for fault in faults[:20]:
        print("fault:", fault)
    sys.exit(1 if faults else 0)


main()
