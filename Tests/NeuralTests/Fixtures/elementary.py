"""Writes elementary.txt and elementary32.txt: arguments and results of the elementary functions, by
mpmath 1.3.0.

A line of the first holds the function, its arguments and its value as a correctly rounded double
plus the double nearest to what that leaves out, all as bit patterns; a line of the second the
function, its arguments and its value as correctly rounded floats. Run: python3 elementary.py
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


def subnormal():
    """A subnormal double, of any number of bits."""
    return draw.choice([-1, 1]) * math.ldexp(draw.getrandbits(draw.randint(1, 51)) | 1, -1074)


# Where results become subnormal.
BELOW = {
    "exp": lambda: (draw.uniform(-745.1, -708.4),),
    "sigmoid": lambda: (draw.uniform(-745.1, -708.4),),
    "softplus": lambda: (draw.uniform(-745.1, -708.4),),
    "pow": lambda: (draw.uniform(2, 9), draw.uniform(-338, -324)),
}
POSITIVE = {"log", "logit", "pow"}

lines = []


def record(name, cases):
    for case in cases:
        value = FUNCTIONS[name](*[mpf(x) for x in case])
        try:
            high = nearest(value)
        except OverflowError:
            continue
        # log1p(x) rounds to x itself where x is tiny; the precision above still sees the rest.
        low = nearest(value - mpf(high))
        lines.append(" ".join([name, *map(bits, case), bits(high), bits(low)]))


for name in FUNCTIONS:
    if name == "pow":
        cases = [power_arguments() for _ in range(300)]
        cases += [(2.0, -1074.0), (2.0, -1073.5), (2.0, 1023.0), (10.0, 308.0), (-3.0, 5.0)]
    else:
        cases = [(x,) for x in EDGES[name] + [ARGUMENTS[name]() for _ in range(300)]]
    record(name, cases)
for name in FUNCTIONS:
    tiny = [abs(x) if name in POSITIVE else x for x in [subnormal() for _ in range(20)]]
    record(name, [(x, draw.uniform(-0.9, 0.9)) if name == "pow" else (x,) for x in tiny])
    record(name, [BELOW[name]() for _ in range(20) if name in BELOW])
Path(__file__).with_name("elementary.txt").write_text("\n".join(lines) + "\n")

# A float's functions: subnormals and specials included, every size of argument.


def single_bits(x):
    return "%08x" % struct.unpack(">I", struct.pack(">f", x))[0]


def any_single():
    """A float of any bit pattern but that of a NaN."""
    while True:
        x = struct.unpack(">f", struct.pack(">I", draw.getrandbits(32)))[0]
        if not math.isnan(x):
            return x


def single(x):
    return struct.unpack(">f", struct.pack(">f", x))[0]


def nearest_single(value):
    """The float nearest to an mpf, ties to even, overflow and subnormals included."""
    if value == 0:
        return 0.0
    exponent = max(int(mpmath.floor(mpmath.log(abs(value), 2))) - 23, -149)
    rounded = mpmath.ldexp(mpmath.nint(mpmath.ldexp(value, -exponent)), exponent)
    return math.copysign(math.inf, value) if abs(rounded) >= 2**128 else float(rounded)


RANGE = {
    "exp": (-104, 89), "expm1": (-20, 89), "log": (0, 3), "log1p": (-1, 2), "tanh": (-10, 10),
    "sin": (-50, 50), "cos": (-50, 50), "sigmoid": (-104, 20), "logit": (0, 1),
    "softplus": (-104, 90),
}  # fmt: skip
# What each is at -infinity, -0, +0 and +infinity.
LIMITS = {
    "exp": (0.0, 1.0, 1.0, math.inf), "expm1": (-1.0, -0.0, 0.0, math.inf),
    "log": (math.nan, -math.inf, -math.inf, math.inf), "log1p": (math.nan, -0.0, 0.0, math.inf),
    "tanh": (-1.0, -0.0, 0.0, 1.0), "sin": (math.nan, -0.0, 0.0, math.nan),
    "cos": (math.nan, 1.0, 1.0, math.nan), "sigmoid": (0.0, 0.5, 0.5, 1.0),
    "logit": (math.nan, -math.inf, -math.inf, math.nan),
    "softplus": (0.0, single(math.log(2)), single(math.log(2)), math.inf),
}  # fmt: skip
LEAST = {"log": 0.0, "log1p": -1.0, "logit": 0.0}
MOST = {"logit": 1.0}


def single_value(name, x):
    if x in (-math.inf, 0.0, math.inf):
        place = [(-math.inf, -1.0), (0.0, -1.0), (0.0, 1.0), (math.inf, 1.0)].index((x, math.copysign(1, x)))
        return LIMITS[name][place]
    if x < LEAST.get(name, x) or x > MOST.get(name, x):
        return math.nan
    if x in (LEAST.get(name), MOST.get(name)):
        return math.copysign(math.inf, x - 0.5)
    if abs(x) > 1e4 and name not in ("sin", "cos", "log", "log1p"):
        # The precision would not do for these; all have arrived where they are going.
        return {"tanh": math.copysign(1, x), "softplus": max(x, 0.0)}.get(name, LIMITS[name][0 if x < 0 else 3])
    return nearest_single(FUNCTIONS[name](mpf(x)))


singles = []
for name in RANGE:
    low, high = RANGE[name]
    arguments = [-math.inf, -0.0, 0.0, math.inf, 1.0, -1.0]
    arguments += [math.ldexp(s * draw.getrandbits(draw.randint(1, 23)) + s, -149) for s in [-1, 1] * 20]
    arguments += [any_single() for _ in range(120)]
    arguments += [single(draw.uniform(low, high)) for _ in range(160)]
    for x in arguments:
        singles.append(" ".join([name, single_bits(x), single_bits(single_value(name, x))]))
for _ in range(300):
    x = abs(any_single()) or 1.0
    if math.isinf(x) or x == 1:
        continue
    y = single(draw.uniform(-104, 89) / math.log(x))
    singles.append(" ".join(["pow", *map(single_bits, (x, y)), single_bits(nearest_single(mpmath.power(mpf(x), mpf(y))))]))
Path(__file__).with_name("elementary32.txt").write_text("\n".join(singles) + "\n")
