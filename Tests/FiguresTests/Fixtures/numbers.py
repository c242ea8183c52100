"""Writes numbers.txt: doubles as bit patterns, and how CPython 3.11 formats them."""

import random
import struct
from pathlib import Path

draw = random.Random(7)


def any_double():
    while True:
        x = struct.unpack(">d", struct.pack(">Q", draw.getrandbits(64)))[0]
        if abs(x) < 1e22:
            return x


def case():
    kind = draw.randrange(5)
    if kind == 0:
        return any_double()
    if kind == 1:
        return draw.uniform(-10, 10)
    if kind == 2:  # exact ties
        return draw.randrange(-4000, 4000) / 2 ** draw.randrange(1, 6)
    if kind == 3:  # decimal fractions that are no doubles
        return round(draw.uniform(-100, 100), 3)
    return draw.choice([-1, 1]) * 10 ** draw.uniform(-9, 18)


fixed = [2.675, 1.005, 0.5, 1.5, 2.5, 0.125, -0.0, 0.0, -0.001, 5e-324, 1e21, 0.999999, 99.95]
lines = []
for x in fixed + [case() for _ in range(3000)]:
    bits = "%016x" % struct.unpack(">Q", struct.pack(">d", x))[0]
    decimals = draw.randrange(0, 8)
    lines.append(f"{bits} {decimals} {x:.{decimals}f} {x:.{decimals}e}")
Path(__file__).with_name("numbers.txt").write_text("\n".join(lines) + "\n")
