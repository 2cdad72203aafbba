"""What a worker does. It is sent there whole, so it needs nothing but Python's own library and the program."""


def make_part(program, version, files, arguments, part, parts):
    """Makes one part. Returns its bytes, or why the program refuses it; raises what another try may cure."""
    import os
    import platform
    import subprocess
    import tempfile
    from pathlib import Path

    here = platform.node()
    # One core for a thread of the worker: it knows best how many it has to spare.
    try:
        from distributed import get_worker

        threads = max(1, (os.cpu_count() or 1) // (get_worker().state.nthreads or 1))
    except (ImportError, ValueError, AttributeError):
        threads = 1
    environment = {"RAYON_NUM_THREADS": str(threads), **os.environ}

    def call(*said, **where):
        return subprocess.run([program, *said], capture_output=True, env=environment, check=False, **where)

    try:
        found = call("--version")
    except OSError as error:
        return "refused", f"the program `{program}` cannot be started on the worker {here} ({error.strerror})", 2
    known = found.stdout.decode(errors="replace").strip()
    if found.returncode != 0 or known != f"charter {version}":
        return "refused", f"the worker {here} has {known or 'another program'}, and this machine has charter {version}", 2
    with tempfile.TemporaryDirectory(prefix="charter-") as name:
        folder = Path(name)
        for file in files:
            path = folder / "charter" / file["path"]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file["text"].encode())
        out = folder / "part.json"
        done = call("simulate", "--shard", f"{part}/{parts}", "--out", str(out), *arguments, cwd=folder / "charter")
        said = done.stderr.decode(errors="replace").rstrip()
        if done.returncode in (1, 2):
            return "refused", said, done.returncode
        if done.returncode != 0:
            raise RuntimeError(f"part {part} ended with {done.returncode} on the worker {here}\n{said}".rstrip())
        return "made", out.read_bytes(), 0
