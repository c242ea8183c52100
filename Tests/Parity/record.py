"""Runs the Python libraries and keeps what they return as the fixtures of the Swift tests.

    python record.py [--check] [module ...]

`--check` writes nothing and fails where a library now returns something else than the fixture says.
"""

import argparse
import importlib
import json
import math
import sys
from pathlib import Path

import recording

MODULES = ["losses", "samplers", "splits", "metrics", "curves", "calibration", "models"]
FIXTURES = Path(__file__).parent.parent / "ParityTests" / "Fixtures"


def close(left, right):
    """Equal to the last places that a library's own summation order may change between processors."""
    if isinstance(left, dict) and isinstance(right, dict):
        return left.keys() == right.keys() and all(close(left[key], right[key]) for key in left)
    if isinstance(left, list) and isinstance(right, list):
        return len(left) == len(right) and all(map(close, left, right))
    if isinstance(left, float) and isinstance(right, float):
        return math.isclose(left, right, rel_tol=1e-11, abs_tol=1e-14)
    return left == right


def differences(old, new):
    if old["versions"] != new["versions"]:
        yield f"recorded with {old['versions']}, here are {new['versions']}"
    kept = {(case["function"], case["name"]): case for case in old["cases"]}
    for case in new["cases"]:
        key = (case["function"], case["name"])
        if key not in kept:
            yield f"{key} is not recorded"
        elif not close(kept.pop(key), case):
            yield f"{key} is recorded otherwise"
    for key in kept:
        yield f"{key} is recorded, but no longer made"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="compare with the fixtures instead of writing them")
    parser.add_argument("modules", nargs="*", default=MODULES)
    arguments = parser.parse_args()
    failed = False
    for name in arguments.modules:
        module = importlib.import_module(name)
        cases = list(module.cases())
        made = recording.text(cases, module.LIBRARIES)
        fixture = FIXTURES / f"{name}.json"
        if arguments.check:
            found = list(differences(json.loads(fixture.read_text()), json.loads(made)))
            failed = failed or bool(found)
            for difference in found:
                print(f"{fixture.name}: {difference}")
        else:
            fixture.write_text(made)
        print(f"{name}: {len(cases)} cases")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
