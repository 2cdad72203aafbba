"""The parts on a real Dask cluster of this machine, against the report of one machine. CHARTER says where the program is."""

import os
import stat
import subprocess
from pathlib import Path

import pytest
from charter_dask.command import main

PROGRAM = os.path.abspath(os.environ["CHARTER"])
ROOT = Path(__file__).resolve().parents[2]
# As a person in the folder of the project names it: reports name files as they were named.
GARDEN = "examples/garden.charter"
RUNS = ["--runs", "300", "--seed", "7", "--isolated", "--lang", "en"]


@pytest.fixture(autouse=True)
def _in_the_project(monkeypatch):
    monkeypatch.chdir(ROOT)


def alone(*options):
    return subprocess.run([PROGRAM, "simulate", GARDEN, *RUNS, *options], cwd=ROOT, capture_output=True, check=False)


def on_dask(capfdbinary, *options, file=GARDEN):
    code = main(["simulate", str(file), *RUNS, "--charter", PROGRAM, "--workers", "2", "--quiet", *options])
    said = capfdbinary.readouterr()
    return code, said.out, said.err.decode()


def script(folder, text):
    path = folder / "program"
    path.write_text("#!/bin/sh\n" + text)
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


@pytest.mark.parametrize("form", [[], ["--format", "json"], ["--full"]])
def test_the_report_is_that_of_one_machine(capfdbinary, form):
    single = alone(*form)
    code, out, _ = on_dask(capfdbinary, "--shards", "5", *form)
    assert out == single.stdout
    assert code == single.returncode


def test_a_worker_killed_midway_changes_nothing(capfdbinary, tmp_path):
    """The first part that begins kills the process of its worker."""
    killed = tmp_path / "killed"
    program = script(
        tmp_path,
        f'case "$1" in simulate) if mkdir {killed} 2>/dev/null; then kill -9 "$PPID"; sleep 1; fi;; esac\nexec {PROGRAM} "$@"\n',
    )
    code, out, _ = on_dask(capfdbinary, "--shards", "4", "--worker-charter", program)
    assert killed.exists()
    single = alone()
    assert (code, out) == (single.returncode, single.stdout)


def test_parts_that_are_there_are_not_made_again(capfdbinary, tmp_path):
    parts = tmp_path / "parts"
    first = on_dask(capfdbinary, "--shards", "3", "--parts", str(parts))
    refused = script(tmp_path, f'case "$1" in simulate) echo not again >&2; exit 2;; esac\nexec {PROGRAM} "$@"\n')
    again = on_dask(capfdbinary, "--shards", "3", "--parts", str(parts), "--worker-charter", refused)
    assert again[:2] == first[:2]


def test_another_version_is_refused(capfdbinary, tmp_path):
    code, out, err = on_dask(capfdbinary, "--shards", "2", "--worker-charter", script(tmp_path, "echo charter 99.0.0\n"))
    assert code == 2 and out == b""
    assert "charter 99.0.0" in err


def test_no_program_is_told(capfdbinary, tmp_path):
    code, _, err = on_dask(capfdbinary, "--shards", "2", "--worker-charter", str(tmp_path / "nowhere"))
    assert code == 2 and "nowhere" in err


def test_a_wrong_charter_is_told_in_the_words_of_the_program(capfdbinary, tmp_path):
    wrong = tmp_path / "wrong.charter"
    wrong.write_text("charter wrong\n  period soon\n")
    code, _, err = on_dask(capfdbinary, "--shards", "2", file=wrong)
    assert code != 0 and "period" in err


def test_no_scheduler_is_told(capfdbinary):
    code = main(["simulate", GARDEN, *RUNS, "--charter", PROGRAM, "--shards", "2", "--scheduler", "tcp://127.0.0.1:9", "--quiet"])
    assert code == 2 and b"127.0.0.1:9" in capfdbinary.readouterr().err
