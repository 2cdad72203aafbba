"""The parts on the workers, and the report of all."""

import os
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import cloudpickle
from distributed import Client, LocalCluster, as_completed

from . import task
from .plan import Failed, call, is_made, make_plan

# Workers need not have this package.
cloudpickle.register_pickle_by_value(task)


@dataclass(frozen=True)
class Report:
    """What `charter merge` has written, its notes, and its exit code: 1 if an expectation fails, 3 if one is undecided."""

    text: bytes
    notes: str
    code: int
    made: int
    kept: int


@contextmanager
def connected(scheduler, workers=None, timeout=10):
    """A client of a scheduler, or of workers on this machine."""
    if scheduler is None:
        with LocalCluster(n_workers=workers, threads_per_worker=1, dashboard_address=None) as cluster, Client(cluster) as client:
            yield client
        return
    try:
        client = Client(scheduler, timeout=timeout)
    except (OSError, TimeoutError, ValueError) as error:
        raise Failed(f"the scheduler {scheduler} cannot be reached: {error}") from None
    with client:
        yield client


def write_whole(path, data):
    beside = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        beside.write_bytes(data)
        os.replace(beside, path)
    except OSError:
        beside.unlink(missing_ok=True)
        raise


def simulate(
    file, *, client, shards, options=(), form=(), retries=3, program="charter", worker_program=None, parts=None, say=lambda text: None
):
    """Makes the runs in so many parts on the workers of `client`, and joins them.

    `options` choose the runs (`--runs`, `--seed`, `--scenario`), `form` the report (`--format`, `--full`, `--trace`).
    `retries` is how often each part is tried again when its worker, or the program on it, is lost.
    With `parts`, the files of the parts are kept in that folder, and those that are there already are not made again.
    """
    plan = make_plan(file, shards, options, program)
    with tempfile.TemporaryDirectory(prefix="charter-parts-") as passing:
        folder = Path(parts or passing)
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise Failed(f"`{folder}` cannot be made: {error.strerror}") from None
        paths = {part["part"]: folder / f"part-{part['part']}-of-{shards}.json" for part in plan.parts}
        missing = [part["part"] for part in plan.parts if not is_made(paths[part["part"]], plan, part)]
        if len(missing) < len(paths):
            say(f"{len(paths) - len(missing)} of {len(paths)} parts are there already")
        make_missing(plan, missing, paths, client, retries, worker_program or program, say)
        joined = call(program, ["merge", *form, "--", *map(str, paths.values())])
    notes = joined.stderr.decode(errors="replace")
    if joined.returncode not in (0, 1, 3):
        raise Failed(notes.rstrip(), joined.returncode)
    return Report(joined.stdout, notes, joined.returncode, len(missing), len(paths) - len(missing))


def make_missing(plan, missing, paths, client, retries, program, say):
    if not missing:
        return
    left = dict.fromkeys(missing, retries)

    def submit(part):
        # Not pure: a part that is asked for again must be made again.
        return client.submit(
            task.make_part, program, plan.version, plan.files, plan.arguments, part, len(paths), pure=False, key=f"part-{part}-{os.urandom(4).hex()}"
        )

    asked = {submit(part): part for part in missing}
    waiting = as_completed(list(asked))
    done = 0
    try:
        for future in waiting:
            part = asked.pop(future)
            try:
                outcome, data, code = future.result()
            except Exception as error:  # Whatever has gone wrong on a worker or on the way to it.
                if left[part] == 0:
                    raise Failed(f"part {part} of {len(paths)} was tried {retries + 1} times in vain: {error}") from error
                left[part] -= 1
                say(f"part {part} is tried again: {str(error).splitlines()[0]}")
                again = submit(part)
                asked[again] = part
                waiting.add(again)
                continue
            if outcome == "refused":
                raise Failed(data, code)
            try:
                write_whole(paths[part], data)
            except OSError as error:
                raise Failed(f"`{paths[part]}` cannot be written: {error.strerror}") from None
            done += 1
            say(f"{done} of {len(missing)} parts are made")
    finally:
        client.cancel(list(asked))
