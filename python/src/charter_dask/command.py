"""The command `charter-dask`."""

import argparse
import sys

from .plan import Failed
from .run import connected, simulate


def whole(least):
    def number(text):
        value = int(text)
        if value < least:
            raise ValueError
        return value

    number.__name__ = "number"
    return number


def parser():
    top = argparse.ArgumentParser(prog="charter-dask", description="Runs the parts of a charter's simulation on a Dask cluster.")
    commands = top.add_subparsers(required=True, metavar="COMMAND")
    command = commands.add_parser("simulate", help="the report of `charter simulate`, made by many workers", allow_abbrev=False)
    command.add_argument("file", metavar="FILE", help="the charter")
    grid = command.add_argument_group("the cluster")
    grid.add_argument("--shards", type=whole(1), required=True, metavar="K", help="how many parts to make")
    grid.add_argument("--scheduler", metavar="ADDRESS", help="a scheduler, as in tcp://10.0.0.1:8786; without it, workers on this machine")
    grid.add_argument("--workers", type=whole(1), metavar="N", help="how many workers on this machine, without a scheduler")
    grid.add_argument("--retries", type=whole(0), default=3, metavar="R", help="how often a lost part is tried again (default: 3)")
    grid.add_argument("--parts", metavar="DIR", help="keep the parts here; those that are here already are not made again")
    grid.add_argument("--charter", default="charter", metavar="PROGRAM", help="the program on this machine (default: charter)")
    grid.add_argument("--worker-charter", metavar="PROGRAM", help="the program on the workers (default: as on this machine)")
    grid.add_argument("--quiet", action="store_true", help="do not say how far it is")
    runs = command.add_argument_group("as for `charter simulate`")
    for name, metavar in [("--runs", "N"), ("--seed", "K"), ("--config", "FILE")]:
        runs.add_argument(name, metavar=metavar)
    runs.add_argument("--scenario", action="append", default=[], metavar="NAME")
    runs.add_argument("--isolated", action="store_true")
    runs.add_argument("--full", action="store_true")
    runs.add_argument("--format", metavar="FORMAT")
    runs.add_argument("--trace", nargs="?", const="1", metavar="RUN")
    runs.add_argument("--lang", metavar="LANG")
    runs.add_argument("--color", metavar="WHEN")
    alone = [("--until", "?"), ("--log", "?"), ("--html", "?"), ("--svg", "?"), ("--replay", "?"), ("--pictures", "?")]
    for name, count in alone:
        runs.add_argument(name, nargs=count, const=True, help=argparse.SUPPRESS)
    command.set_defaults(alone=[name for name, _ in alone])
    return top


def options_of(given):
    """What is said to `charter jobs plan`, and to `charter merge`."""
    values = vars(given)

    def said(*names):
        return [f"--{name}={values[name]}" for name in names if values[name] is not None]

    common = said("lang", "color", "config") + (["--isolated"] if given.isolated else [])
    scenarios = [f"--scenario={name}" for name in given.scenario]
    return common + said("runs", "seed") + scenarios, common + said("format", "trace") + (["--full"] if given.full else [])


def run(given):
    for name in given.alone:
        if getattr(given, name[2:]) is not None:
            raise Failed(f"{name} cannot be split into parts: use `charter simulate` on one machine")
    options, form = options_of(given)
    say = (lambda text: None) if given.quiet else (lambda text: print(text, file=sys.stderr, flush=True))
    # What cannot be run is found before workers are started for it.
    from .plan import make_plan

    make_plan(given.file, given.shards, options, given.charter)
    with connected(given.scheduler, given.workers) as client:
        return simulate(
            given.file, client=client, shards=given.shards, options=options, form=form, retries=given.retries, program=given.charter,
            worker_program=given.worker_charter, parts=given.parts, say=say,
        )  # fmt: skip


def main(arguments=None):
    given = parser().parse_args(arguments)
    try:
        report = run(given)
    except Failed as why:
        print(f"{why}" if str(why).startswith(("error", "errore")) else f"error: {why}", file=sys.stderr)
        return why.code if why.code > 0 else 2
    except KeyboardInterrupt:
        print("error: stopped before all parts were made", file=sys.stderr)
        return 130
    sys.stderr.write(report.notes)
    try:
        sys.stdout.buffer.write(report.text)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        # A reader that has seen enough.
        sys.stderr.close()
    return report.code


def entry():
    sys.exit(main())
