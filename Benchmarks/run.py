"""Runs the kit and the libraries it is compared with side by side, and writes its part of BENCHMARKS.md.

    python run.py KIT_BENCH [--output FILE] [ROW ...]

Each row's data is made once and read by both. Both do their work twice to warm up, then take turns
on the same cores; the table holds the median of their times.
"""

import argparse
import math
import os
import platform
import re
import statistics
import subprocess
import sys
import tempfile
import time
from importlib.metadata import version
from pathlib import Path

import threadpoolctl
import torch

import rows
import sections

LIBRARIES = ["torch", "torchvision", "scikit-learn", "imbalanced-learn", "numpy"]
REASONS = Path(__file__).parent / "reasons.md"


class Kit:
    """The kit's program, waiting to be told to run a row once more."""

    def __init__(self, program, row, folder):
        self.process = subprocess.Popen(
            [program, row.name, folder, str(row.threads)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        if self.process.stdout.readline() != "ready\n":
            sys.exit(f"{program} cannot run {row.name}")

    def run(self):
        print(file=self.process.stdin, flush=True)
        seconds, result = self.process.stdout.readline().split()
        return float(seconds), float(result)

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def timed(peer):
    start = time.perf_counter()
    result = peer()
    return time.perf_counter() - start, result


def measured(program, row):
    """The times of the kit and of its peer, in turns."""
    cores = sorted(os.sched_getaffinity(0))
    if len(cores) < row.threads:
        sys.exit(f"{row.name} needs {row.threads} cores")
    os.sched_setaffinity(0, cores[-row.threads :])
    torch.set_num_threads(row.threads)
    try:
        data = row.data()
        with tempfile.TemporaryDirectory() as folder:
            for name, array in data.items():
                array.tofile(Path(folder) / name)
            kit = Kit(program, row, folder)
        with threadpoolctl.threadpool_limits(row.threads):
            peer = row.prepare(data)
            for _ in range(2):
                peer()
            pairs = [(kit.run(), timed(peer)) for _ in range(row.runs)]
        kit.close()
    finally:
        os.sched_setaffinity(0, cores)
    for (_, ours), (_, theirs) in pairs:
        if row.tolerance is not None and not math.isclose(ours, theirs, rel_tol=row.tolerance):
            sys.exit(f"{row.name}: the kit returns {ours}, {row.peer} {theirs}")
    return [[pair[side][0] for pair in pairs] for side in (0, 1)]


def milliseconds(seconds):
    return f"{seconds * 1e3:,.3g}" if seconds < 1 else f"{seconds * 1e3:,.0f}"


def line(row, ours, theirs):
    ratio = statistics.median(theirs) / statistics.median(ours)
    verdict = "" if ratio >= row.aim else f" (aim {row.aim:g})"
    cells = [
        row.name,
        row.peer,
        row.size,
        milliseconds(statistics.median(ours)),
        milliseconds(statistics.median(theirs)),
        f"{ratio:.3g}{verdict}",
    ]
    return "| " + " | ".join(cells) + " |"


def growth(timings):
    """For each row of two sizes, how much longer the kit takes for how much more."""
    smaller, told = {}, set()
    for row, seconds in timings:
        key = (row.name, row.threads)
        if key in told:
            continue
        numbers = [int(text.replace(",", "")) for text in re.findall(r"[\d,]*\d", row.size)]
        if key not in smaller:
            smaller[key] = numbers, seconds
            continue
        before, less = smaller.pop(key)
        told.add(key)
        more = math.prod(numbers) / math.prod(before)
        threads = ", 2 threads" if row.threads > 1 else ""
        yield f"| {row.name}{threads} | {more:g} | {seconds / less:.3g} |"


HEADER = [
    "| row | peer | size | kit, ms | peer, ms | times as fast |",
    "|---|---|---|---:|---:|---:|",
]


def processor():
    for text in Path("/proc/cpuinfo").read_text().splitlines():
        if text.startswith("model name"):
            return text.split(": ", 1)[1]
    return platform.processor()


def report(lines, timings):
    libraries = ", ".join(f"{name} {version(name)}" for name in LIBRARIES)
    return "\n".join(
        [
            "# The kit beside its peers",
            "",
            "Made by `make bench`, which repeats all of it; one row alone:",
            "",
            "```console",
            "$ swift build -c release --product kit-bench",
            "$ .venv-parity/bin/python Benchmarks/run.py .build/release/kit-bench SMOTE",
            "```",
            "",
            f"{processor()}, {platform.system()}; {libraries}.",
            "",
            "Both sides get the same data, warm up, and then take turns on the same cores (one, or",
            "two where a row says so); the times are medians. Results that are not drawn at random",
            "must agree, as closely as `Benchmarks/rows.py` says, where the data of each row is too.",
            "",
            *HEADER,
            *lines,
            "",
            "## How the kit's cost grows",
            "",
            "For Tomek links, ENN and SMOTE it is the positives that are more.",
            "",
            "| row | times the data | times as long |",
            "|---|---:|---:|",
            *growth(timings),
            "",
            REASONS.read_text(),
        ]
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", help="the kit's program, .build/release/kit-bench")
    parser.add_argument("--output", type=Path, help="the report to write, of all rows")
    parser.add_argument("rows", nargs="*", help="the names of the rows to run; all if none")
    arguments = parser.parse_args()
    lines = []
    timings = []
    print("\n".join(HEADER))
    for row in rows.every_row():
        if arguments.rows and row.name not in arguments.rows:
            continue
        ours, theirs = measured(arguments.program, row)
        timings.append((row, statistics.median(ours)))
        lines.append(line(row, ours, theirs))
        print(lines[-1], flush=True)
    if arguments.output:
        sections.replace(arguments.output, "# The kit beside its peers", report(lines, timings))


if __name__ == "__main__":
    main()
