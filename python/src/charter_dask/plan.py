"""What is to be made, as `charter jobs plan` says it."""

import json
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path


class Failed(Exception):
    """Why there is no report, in words for the person who asked for it."""

    def __init__(self, message, code=2):
        super().__init__(message)
        self.code = code


@dataclass(frozen=True)
class Plan:
    version: str
    runs: int
    seed: int
    charter: str
    scenarios: list
    arguments: list
    files: list
    parts: list


def call(program, arguments):
    """Runs the program on this machine."""
    try:
        return subprocess.run([program, *arguments], capture_output=True, check=False)
    except OSError as error:
        raise Failed(
            f"the program `{program}` cannot be started here ({error.strerror}): put it on the PATH, or say where it is with --charter"
        ) from None


def make_plan(file, shards, options=(), program="charter"):
    """The plan for a charter; refuses what the program would refuse on every worker."""
    done = call(program, ["jobs", "plan", f"--shards={shards}", *options, "--", os.fspath(file)])
    if done.returncode != 0:
        raise Failed(done.stderr.decode(errors="replace").rstrip(), done.returncode)
    try:
        said = json.loads(done.stdout)
        form = said["charter_plan"]
    except (ValueError, KeyError, TypeError):
        raise Failed(f"the program `{program}` does not answer as `charter jobs plan` does") from None
    if form != 1:
        raise Failed(f"the program `{program}` is newer than this package: update charter-dask")
    return Plan(**{name: said[name] for name in Plan.__dataclass_fields__})


def is_made(path, plan, part):
    """Whether a file is this part of this plan. Damage inside is found by `charter merge`."""
    try:
        found = json.loads(Path(path).read_bytes())
        names = [scenario["name"] for scenario in found["scenarios"]]
        there = (found["version"], found["charter"], found["seed"], found["runs"], found["first"], found["last"], names)
    except (OSError, ValueError, KeyError, TypeError):
        return False
    return there == (plan.version, plan.charter, plan.seed, plan.runs, part["first"], part["last"], plan.scenarios)
