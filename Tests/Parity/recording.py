"""What a module of recordings needs: cases, and the JSON they are kept in.

A module (`losses.py`, `metrics.py`, ...) has one function `cases()` that yields `Case`s. Floating-point
numbers are written with all their digits; the infinities and NaN as strings, which JSON can hold.
"""

import json
import math
from dataclasses import dataclass, field
from importlib.metadata import version

import numpy


@dataclass
class Case:
    """One call of a library: what it was given, and what it returned (or the error it raised)."""

    function: str
    name: str
    given: dict
    expected: dict = field(default_factory=dict)


def plain(value):
    """`value` as JSON can hold it: arrays as lists, tensors as arrays, NaN and infinities as strings."""
    if hasattr(value, "detach"):
        value = value.detach().cpu().numpy()
    if isinstance(value, (numpy.ndarray, numpy.generic)):
        value = value.tolist()
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, float) and not math.isfinite(value):
        return "nan" if math.isnan(value) else "inf" if value > 0 else "-inf"
    return value


def text(cases, libraries):
    """The fixture file: the libraries' versions, then a line a case."""
    versions = json.dumps({name: version(name) for name in libraries}, sort_keys=True)
    lines = [
        json.dumps(
            {
                "function": case.function,
                "name": case.name,
                "given": plain(case.given),
                "expected": plain(case.expected),
            },
            sort_keys=True,
        )
        for case in cases
    ]
    return '{"versions": %s,\n"cases": [\n%s\n]}\n' % (versions, ",\n".join(lines))
