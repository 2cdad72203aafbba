"""Our exact chances against those that Storm works out in fractions from what `charter export --to prism` writes.

    compare.py CHARTER SEEDS EXAMPLE...

Equal means equal: no tolerance. What is not compared is printed with the reason.
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile

import stormpy

from charters import made

# Larger ones take Storm too long for a check of every change.
MOST_STATES = 3_000


def run(*arguments):
    done = subprocess.run(arguments, capture_output=True, text=True)
    # Failed and undecided expectations are no matter here.
    if done.returncode not in (0, 1, 3) or "error: " in done.stderr:
        sys.exit(f"{' '.join(map(str, arguments))}: exit code {done.returncode}\n{done.stderr}")
    return done.stdout


def scenarios(path):
    return re.findall(r"^(?:scenario|story|storia) +(\w+)", path.read_text(encoding="utf-8"), re.MULTILINE)


def storm(model, properties):
    """What Storm answers, with the properties that were asked."""
    program = stormpy.parse_prism_program(str(model))
    asked = re.findall(r"^(?:P|R\{\"days\"\})=\? .*;$", properties.read_text(encoding="utf-8"), re.MULTILINE)
    parsed = stormpy.parse_properties("\n".join(asked), program)
    assert len(parsed) == len(asked)
    built = stormpy.build_model[stormpy.Rational](program, parsed)
    answers = {}
    for text, formula in zip(asked, parsed):
        result = stormpy.model_checking(built, formula)
        answers[re.search(r'F "(\w+)"', text).group(1)] = str(result.get_value(built.initial_states[0]))
    return built.nr_states, answers


def ours(answer, chain):
    """The same figures as `--exact` tells them, by the labels of the model."""
    figures = {"over": answer["end_day"]["mean_days"]["fraction"]}
    titles = re.findall(r'^// (.*)\nlabel "(\w+)"', chain, re.MULTILINE)
    ends = {end["text"]: end["chance"]["fraction"] for end in answer["ends"]}
    for title, label in titles:
        if not label.startswith("expectation_"):
            figures[label] = ends[title]
    for number, expectation in enumerate(answer["expectations"], 1):
        if expectation["holds"]:
            figures[f"expectation_{number}"] = expectation["holds"]["fraction"]
            if expectation["unknown"]["decimal"] > 0:
                figures[f"expectation_{number}_unknown"] = expectation["unknown"]["fraction"]
    return figures


def compared(charter, path, scenario, folder):
    """How many figures are equal; or why none were compared."""
    common = (path, "--scenario", scenario, "--max-states", str(MOST_STATES))
    told = json.loads(run(charter, "simulate", *common, "--exact", "--format", "json"))["scenarios"][0]
    if told["no_answer"]:
        return 0, told["no_answer"]
    model = folder / "made.prism"
    model.unlink(missing_ok=True)
    run(charter, "export", *common, "--to", "prism", "-o", model)
    if not model.exists():
        return 0, "the chain of all expectations together is too large"
    states, theirs = storm(model, model.with_suffix(".props"))
    mine = ours(told["answer"], model.read_text(encoding="utf-8"))
    for name, value in theirs.items():
        if mine[name] is None:
            return 0, "fractions of more than 16,384 binary digits"
    if mine != theirs:
        sys.exit(f"{path}, {scenario}: ours {mine}\nStorm's {theirs}")
    return len(theirs), f"{states} states"


def main():
    charter, seeds, *examples = sys.argv[1:]
    equal = {"examples": 0, "generated": 0}
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for path in map(pathlib.Path, examples):
            for scenario in scenarios(path):
                count, how = compared(charter, path, scenario, folder)
                equal["examples"] += count
                print(f"{path}, {scenario}: {f'{count} figures equal, {how}' if count else f'not compared: {how}'}")
        for seed in range(1, int(seeds) + 1):
            path = folder / "made.charter"
            path.write_text(made(seed), encoding="utf-8")
            count, how = compared(charter, path, "usual", folder)
            equal["generated"] += count
            if not count:
                print(f"made with seed {seed}: not compared: {how}")
    print(f"equal as fractions: {equal['examples']} figures of examples, {equal['generated']} of {seeds} generated charters")
    if not all(equal.values()):
        sys.exit("nothing was compared")


if __name__ == "__main__":
    main()
