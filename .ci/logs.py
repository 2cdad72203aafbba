"""Validates logs of runs against their published forms and has pm4py, DuckDB and pyarrow read them; see `logs`."""

import json
import subprocess
import sys
import tempfile
import warnings
from pathlib import Path

import pm4py
import xmlschema
from jsonschema import Draft7Validator

warnings.filterwarnings("ignore")
PROGRAM = sys.argv[1]
SHAPES = Path("tests/shapes")
RUNS = 20
failures = []


def expect(what, holds, detail=""):
    print(f"{'ok' if holds else 'FAILED'}: {what}", flush=True)
    if not holds:
        print(detail, flush=True)
        failures.append(what)


def logged(charter, path):
    """The report's verdicts do not matter here: only whether the log could be written."""
    done = subprocess.run(
        [PROGRAM, "simulate", charter, "--runs", str(RUNS), "--log", str(path)], capture_output=True, text=True
    )
    expect(f"{path.name} is written", done.returncode in (0, 1, 3) and path.exists(), done.stderr)
    return path


def rows(path):
    return [json.loads(line) for line in path.read_text().splitlines()]


def check(charter, folder):
    name = charter.stem
    said = rows(logged(charter, folder / f"{name}.jsonl"))
    activities = [(row["run"], row["activity"]) for row in said]

    xes = logged(charter, folder / f"{name}.xes")
    wrong = [str(error) for error in xmlschema.XMLSchema(SHAPES / "xes.xsd").iter_errors(xes)]
    expect(f"xes of {name} fits its schema", not wrong, "\n".join(wrong[:5]))
    log = pm4py.read_xes(str(xes))
    read = [(int(case), activity) for case, activity in zip(log["case:concept:name"], log["concept:name"])]
    expect(f"pm4py reads every event of the xes of {name}, in order", read == activities, f"{len(read)} of {len(activities)}")
    ordered = log.sort_values(["case:concept:name", "time:timestamp"], kind="stable")["concept:name"]
    by_run = {run: [activity for of, activity in activities if of == run] for run, _ in activities}
    expected = [activity for run in sorted(by_run, key=str) for activity in by_run[run]]
    expect(f"the times of {name} keep the order", list(ordered) == expected)
    graph, starts, ends = pm4py.discover_dfg(log)
    expect(f"every run of {name} starts and ends once", sum(starts.values()) == RUNS == sum(ends.values()), f"{starts} {ends}")

    ocel = logged(charter, folder / f"{name}.ocel.json")
    whole = json.loads(ocel.read_text())
    wrong = [error.message for error in Draft7Validator(json.loads((SHAPES / "ocel-2.0.schema.json").read_text())).iter_errors(whole)]
    expect(f"ocel of {name} fits its schema", not wrong, "\n".join(wrong[:5]))
    declared = {kind["name"] for kind in whole["eventTypes"]}
    expect(f"every type of event of {name} is declared", {event["type"] for event in whole["events"]} == declared)
    known = {thing["id"] for thing in whole["objects"]}
    named = {link["objectId"] for event in whole["events"] for link in event["relationships"]}
    expect(f"every object of {name} is there", named <= known, str(list(named - known)[:5]))
    read = pm4py.read_ocel2_json(str(ocel))
    expect(f"pm4py reads every event of the ocel of {name}", len(read.events) == len(activities), str(read))
    expect(f"pm4py sees the objects of {name}", {"run", "stage", "party"} <= set(pm4py.ocel_get_object_types(read)))
    flat = pm4py.ocel_flattening(read, "run")
    expect(f"flattened by run, {name} has its runs", flat["case:concept:name"].nunique() == RUNS)

    done = subprocess.run([PROGRAM, "simulate", charter, "--replay", folder / f"{name}.jsonl"], capture_output=True, text=True)
    expect(f"the runs of {name} are the same when told again", done.returncode == 0, done.stdout + done.stderr)


def refusals(folder):
    """What is broken on purpose must be refused, or the schemas above prove nothing."""
    text = (folder / "garden.xes").read_text()
    schema = xmlschema.XMLSchema(SHAPES / "xes.xsd")
    expect("the schema refuses an xes with a date in words", not schema.is_valid(text.replace("T00:00:00.000+00:00", " morning")))
    whole = json.loads((folder / "garden.ocel.json").read_text())
    whole["events"][0]["relationships"][0].pop("qualifier")
    shape = Draft7Validator(json.loads((SHAPES / "ocel-2.0.schema.json").read_text()))
    expect("the schema refuses an ocel without a qualifier", not shape.is_valid(whole))


def parquet(folder):
    """Only where the program was built with it."""
    path = folder / "garden.parquet"
    done = subprocess.run([PROGRAM, "simulate", "examples/garden.charter", "--runs", str(RUNS), "--log", path], capture_output=True, text=True)
    if done.returncode == 2 and "log-format" in done.stderr:
        print("no parquet: the program is built without it", flush=True)
        return
    import pyarrow.parquet

    table = pyarrow.parquet.read_table(path).to_pylist()
    said = rows(folder / "garden.jsonl")
    same = len(table) == len(said) and all(
        str(row[column]) == str(value) or row[column] == value for row, event in zip(table, said) for column, value in event.items()
    )
    expect("pyarrow reads every value of the parquet", same)


with tempfile.TemporaryDirectory() as name:
    folder = Path(name)
    for charter in sorted(Path("examples").glob("*.charter")):
        check(charter, folder)
    refusals(folder)
    parquet(folder)
if failures:
    sys.exit(f"{len(failures)} of the logs are not what they should be")
