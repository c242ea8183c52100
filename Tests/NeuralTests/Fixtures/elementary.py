"""Writes elementary.txt: arguments and results of the elementary functions, by mpmath 1.3.0.

A line holds the function, its arguments and its value as a correctly rounded double plus the
double nearest to what that leaves out, all as bit patterns. Run: python3 elementary.py
"""

import math
import random
import struct
from pathlib import Path

import mpmath
from mpmath import mp, mpf

mp.prec = 2400
draw = random.Random(20240229)

FUNCTIONS = {
    "exp": mpmath.exp,
    "expm1": lambda x: mpmath.exp(x) - 1,
    "log": mpmath.log,
    "log1p": lambda x: mpmath.log(1 + x),
    "tanh": mpmath.tanh,
    "sin": mpmath.sin,
    "cos": mpmath.cos,
    "sigmoid": lambda x: 1 / (1 + mpmath.exp(-x)),
    "logit": lambda p: mpmath.log(p / (1 - p)),
    "softplus": lambda x: mpmath.log(1 + mpmath.exp(x)),
    "pow": mpmath.power,
}


def bits(x):
    return "%016x" % struct.unpack(">Q", struct.pack(">d", x))[0]


def any_double():
    while True:
        x = struct.unpack(">d", struct.pack(">Q", draw.getrandbits(64)))[0]
        if math.isfinite(x):
            return x


def nearest(value):
    """The double nearest to an mpf, ties to even, overflow and subnormals included."""
    if value == 0:
        return 0.0
    exponent = max(int(mpmath.floor(mpmath.log(abs(value), 2))) - 52, -1074)
    return float(math.ldexp(int(mpmath.nint(mpmath.ldexp(value, -exponent))), exponent))


def small():
    return draw.gauss(0, 1) * 10 ** draw.uniform(-17, 0)


ARGUMENTS = {
    "exp": lambda: draw.choice([draw.uniform(-745, 709.7), draw.uniform(-2, 2), small()]),
    "expm1": lambda: draw.choice([draw.uniform(-60, 709.7), draw.uniform(-2, 2), small()]),
    "log": lambda: draw.choice([abs(any_double()), draw.uniform(0.5, 2), 1 + small() / 9]),
    "log1p": lambda: draw.choice([abs(any_double()), draw.uniform(-0.9999, 3), small() / 9]),
    "tanh": lambda: draw.choice([draw.uniform(-22, 22), draw.uniform(-1, 1), small()]),
    "sin": lambda: draw.choice([any_double(), draw.uniform(-7, 7), draw.uniform(-1e6, 1e6)]),
    "cos": lambda: draw.choice([any_double(), draw.uniform(-7, 7), draw.uniform(-1e6, 1e6)]),
    "sigmoid": lambda: draw.choice([draw.uniform(-745, 60), draw.uniform(-3, 3), small()]),
    "logit": lambda: draw.choice([draw.random(), 10 ** draw.uniform(-300, -1), 0.5 + small() / 9]),
    "softplus": lambda: draw.choice([draw.uniform(-745, 745), draw.uniform(-3, 3), small()]),
}


def power_arguments():
    x = draw.choice([abs(any_double()), draw.uniform(0, 3), 1 + small() / 9])
    logarithm = mpmath.log(x) if x > 0 else mpf(0)
    if logarithm != 0 and draw.random() < 0.6:
        return x, float(draw.uniform(-744, 709) / logarithm)
    return x, draw.uniform(-3, 3)


EDGES = {
    "exp": [709.782712893384, 709.7827128933839, -708.3964185322641, -745.1332191019411, 5e-324],
    "expm1": [709.782712893384, 5e-324, -5e-324, -37.5, 0.34657359, 0.34657360],
    "log": [5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, 0.7071067811865476, 2.0],
    "log1p": [5e-324, -5e-324, -0.9999999999999999, 1.7976931348623157e308, 9007199254740993.0],
    "tanh": [5e-324, 1e-8, 22.0, -21.9],
    "sin": [5e-324, 6381956970095103 * 2.0**797, 1e22, 1048576.0, 3.141592653589793],
    "cos": [5e-324, 6381956970095103 * 2.0**797, 1e22, 1048575.9, 1.5707963267948966],
    "sigmoid": [-745.1, -708.5, 36.8, -36.8],
    "logit": [5e-324, 0.9999999999999999, 0.5000000000000001, 0.25, 0.75],
    "softplus": [-745.1, 39.9, 40.1, -40.1, 1e308],
}

lines = []
for name, function in FUNCTIONS.items():
    if name == "pow":
        cases = [power_arguments() for _ in range(300)]
        cases += [(2.0, -1074.0), (2.0, -1073.5), (2.0, 1023.0), (10.0, 308.0), (-3.0, 5.0)]
    else:
        cases = [(x,) for x in EDGES[name] + [ARGUMENTS[name]() for _ in range(300)]]
    for case in cases:
        value = function(*[mpf(x) for x in case])
        try:
            high = nearest(value)
        except OverflowError:
            continue
        # log1p(x) rounds to x itself where x is tiny; the precision above still sees the rest.
        low = nearest(value - mpf(high))
        lines.append(" ".join([name, *map(bits, case), bits(high), bits(low)]))
Path(__file__).with_name("elementary.txt").write_text("\n".join(lines) + "\n")
