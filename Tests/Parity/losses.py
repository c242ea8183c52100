"""Losses and class weights: PyTorch, torchvision, kornia, scikit-learn, and the formulas of papers.

Every number given is a multiple of 1/64, so that single precision holds it too. What a library has under no
name of its own (LDAM, logit adjustment, the class-balanced and the asymmetric loss, Keras's focal loss) is
written here after its paper or its documented source, and differentiated by PyTorch.
"""

import itertools

import mpmath
import numpy
import torch
from kornia.losses import focal_loss
from recording import Case
from sklearn.utils.class_weight import compute_class_weight, compute_sample_weight
from torch.nn import functional
from torchvision.ops import sigmoid_focal_loss

LIBRARIES = ["torch", "torchvision", "kornia", "scikit-learn", "mpmath"]
REDUCTIONS = ["mean", "sum"]


def grid(values):
    return numpy.round(numpy.asarray(values) * 64) / 64


def tensor(values):
    return None if values is None else torch.tensor(numpy.asarray(values), dtype=torch.float64)


def measured(loss, logits, reduction):
    """The elements, the value and the gradient of `loss(logits, reduction)`."""
    variable = tensor(logits).requires_grad_()
    value = loss(variable, reduction)
    value.backward()
    with torch.no_grad():
        elements = loss(tensor(logits), "none")
    return {"elements": elements, "value": value, "gradient": variable.grad.flatten()}


def reduced(elements, reduction):
    return elements if reduction == "none" else elements.mean() if reduction == "mean" else elements.sum()


def cross_entropy():
    random = numpy.random.default_rng(1)
    weights = {"no weight": None, "weights": [0.5, 2.0, 4.5], "a weight of 0": [0.0, 1.0, 3.0]}
    options = itertools.product(weights, [0.0, 0.1, 1.0], [-100, 1], REDUCTIONS)
    for kind, smoothing, ignored, reduction in options:
        logits = grid(random.normal(0, 2, (4, 3)))
        targets = [0, 1, 2, 2] if ignored == 1 else [2, -100, 1, 0]
        given = {
            "logits": logits, "targets": targets, "weight": weights[kind], "ignoreIndex": ignored,
            "labelSmoothing": smoothing, "reduction": reduction,
        }  # fmt: skip
        yield f"{kind}, smoothing {smoothing}, ignoring {ignored}, {reduction}", given
    edges = {
        "huge logits": ([[1000, 0, -1000], [-1000, -1000, 1000], [1000, 1000, 1000]], [2, 0, 1]),
        "ties": ([[0, 0, 0], [1, 1, 1], [2, 2, -5]], [0, 1, 1]),
        "one example": ([[0.5, -1, 2]], [0]),
        "one class": ([[3], [-2]], [0, 0]),
        "many classes": (grid(random.normal(0, 3, (3, 9))), [8, 0, 4]),
    }
    for (name, (logits, targets)), reduction in itertools.product(edges.items(), REDUCTIONS):
        yield f"{name}, {reduction}", {"logits": logits, "targets": targets, "reduction": reduction}


def cross_entropy_cases():
    for name, given in cross_entropy():
        def loss(x, reduction, given=given):
            return functional.cross_entropy(
                x, torch.tensor(given["targets"]), tensor(given.get("weight")), reduction=reduction,
                ignore_index=given.get("ignoreIndex", -100), label_smoothing=given.get("labelSmoothing", 0.0),
            )  # fmt: skip

        yield Case("cross_entropy", name, given, measured(loss, given["logits"], given["reduction"]))


def empty_cases():
    """Means over nothing, which are NaN in PyTorch."""
    batches = {
        "no examples": ([], [], None),
        "all ignored": ([[1.0, 2.0]], [-100], None),
        "all of weight 0": ([[1.0, 2.0]], [0], [0.0, 1.0]),
    }
    for name, (logits, targets, weight) in batches.items():
        x = tensor(logits).reshape(-1, 2)
        y = torch.tensor(targets, dtype=torch.int64)
        mean = functional.cross_entropy(x, y, tensor(weight))
        yield Case("mean of nothing", name, {"targets": targets}, {"mean": mean})


def probability_cases():
    random = numpy.random.default_rng(2)
    weights = {"no weight": None, "weights": [0.5, 2.0, 4.5], "a weight of 0": [0.0, 1.0, 3.0]}
    for kind, smoothing, reduction in itertools.product(weights, [0.0, 0.25, 1.0], REDUCTIONS):
        logits = grid(random.normal(0, 2, (3, 3)))
        targets = [[1, 0, 0], [0.25, 0.5, 0.25], grid(random.uniform(0, 1, 3)).tolist()]

        def loss(x, reduction, targets=targets, kind=kind, smoothing=smoothing):
            return functional.cross_entropy(
                x, tensor(targets), tensor(weights[kind]), reduction=reduction, label_smoothing=smoothing
            )

        given = {
            "logits": logits, "targets": targets, "weight": weights[kind], "labelSmoothing": smoothing,
            "reduction": reduction,
        }  # fmt: skip
        name = f"{kind}, smoothing {smoothing}, {reduction}"
        yield Case("cross_entropy of probabilities", name, given, measured(loss, logits, reduction))


def nll_cases():
    random = numpy.random.default_rng(3)
    for weight, ignored, reduction in itertools.product([None, [0.5, 2, 4.5]], [-100, 1], REDUCTIONS):
        logs = grid(-random.exponential(2, (4, 3)))
        targets = [0, 1, 2, 2]

        def loss(x, reduction, targets=targets, weight=weight, ignored=ignored):
            return functional.nll_loss(
                x, torch.tensor(targets), tensor(weight), reduction=reduction, ignore_index=ignored
            )

        given = {
            "logits": logs, "targets": targets, "weight": weight, "ignoreIndex": ignored, "reduction": reduction,
        }  # fmt: skip
        name = f"{'weights' if weight else 'no weight'}, ignoring {ignored}, {reduction}"
        yield Case("nll_loss", name, given, measured(loss, logs, reduction))


def binary_cases():
    random = numpy.random.default_rng(4)
    rows = {
        "hard targets": (grid(random.normal(0, 3, 5)), [1, 0, 1, 0, 0]),
        "soft targets": (grid(random.normal(0, 3, 5)), [0.25, 0.5, 1, 0, 0.125]),
        "huge logits": ([1000, -1000, 1000, -1000, 40], [1, 1, 0, 0, 0]),
        "only positives": (grid(random.normal(0, 3, 5)), [1] * 5),
        "only negatives": (grid(random.normal(0, 3, 5)), [0] * 5),
        "ties": ([0, 0, 0, 0, 0], [1, 0, 1, 0, 0]),
        "one example": ([0.5], [1]),
    }
    weights = {"no weight": None, "weights": [0.5, 2, 0, 1, 3]}
    options = itertools.product(rows.items(), weights, [None, 3.0, 100.0, 0.0], REDUCTIONS)
    for (name, (logits, targets)), kind, pos_weight, reduction in options:
        weight = weights[kind] and weights[kind][: len(targets)]

        def loss(x, reduction, targets=targets, weight=weight, pos_weight=pos_weight):
            return functional.binary_cross_entropy_with_logits(
                x, tensor(targets), tensor(weight), reduction=reduction, pos_weight=tensor(pos_weight)
            )

        given = {
            "logits": logits, "targets": targets, "weight": weight, "posWeight": pos_weight, "reduction": reduction,
        }  # fmt: skip
        name = f"{name}, {kind}, pos_weight {pos_weight}, {reduction}"
        yield Case("binary_cross_entropy_with_logits", name, given, measured(loss, logits, reduction))


def multi_label_cases():
    random = numpy.random.default_rng(5)
    for pos_weight, weighted, reduction in itertools.product(
        [None, [1, 3, 100], [0, 0.5, 2]], [False, True], REDUCTIONS
    ):
        logits = grid(random.normal(0, 3, (3, 3)))
        targets = random.integers(0, 2, (3, 3))
        weight = grid(random.uniform(0, 3, (3, 3))) if weighted else None

        def loss(x, reduction, targets=targets, weight=weight, pos_weight=pos_weight):
            return functional.binary_cross_entropy_with_logits(
                x, tensor(targets), tensor(weight), reduction=reduction, pos_weight=tensor(pos_weight)
            ).flatten()

        def one(x, reduction, loss=loss):
            return loss(x, reduction) if reduction == "none" else loss(x, reduction)[0]

        given = {
            "logits": logits, "targets": targets, "weight": weight, "posWeight": pos_weight, "reduction": reduction,
        }  # fmt: skip
        name = f"pos_weight {pos_weight}, {'weights' if weighted else 'no weight'}, {reduction}"
        yield Case("pos_weight of columns", name, given, measured(one, logits, reduction))


def probability_binary_cases():
    random = numpy.random.default_rng(6)
    rows = {
        "hard targets": (grid(random.uniform(0.1, 0.9, 5)), [1, 0, 1, 0, 0]),
        "soft targets": (grid(random.uniform(0.1, 0.9, 5)), [0.25, 0.5, 1, 0, 0.125]),
        "certain": ([0, 1, 0, 1, 0.5], [1, 0, 0, 1, 1]),
    }
    options = itertools.product(rows.items(), [None, [0.5, 2, 0, 1, 3]], REDUCTIONS)
    for (name, (p, targets)), weight, reduction in options:

        def loss(x, reduction, targets=targets, weight=weight):
            return functional.binary_cross_entropy(x, tensor(targets), tensor(weight), reduction=reduction)

        given = {"probabilities": p, "targets": targets, "weight": weight, "reduction": reduction}
        name = f"{name}, {'weights' if weight else 'no weight'}, {reduction}"
        yield Case("binary_cross_entropy", name, given, measured(loss, p, reduction))


def focal_cases():
    random = numpy.random.default_rng(7)
    targets = [1, 0, 1, 0, 0.5]
    for alpha, gamma, reduction in itertools.product([-1, 0.25, 0.9], [0, 0.5, 1, 2, 5], REDUCTIONS):
        logits = grid(random.uniform(-3, 3, 5))

        def loss(x, reduction, alpha=alpha, gamma=gamma):
            return sigmoid_focal_loss(x, tensor(targets), alpha=alpha, gamma=gamma, reduction=reduction)

        given = {"logits": logits, "targets": targets, "alpha": alpha, "gamma": gamma, "reduction": reduction}
        name = f"alpha {alpha}, gamma {gamma}, {reduction}"
        yield Case("sigmoid_focal_loss", name, given, measured(loss, logits, reduction))


def exact_focal(x, y, gamma):
    """The loss of a 0/1 target without alpha and its derivative, in 60 digits."""
    with mpmath.workdps(60):
        sign = 1 if y == 1 else -1
        x, gamma = mpmath.mpf(x), mpmath.mpf(gamma)

        def loss(x):
            miss = 1 / (1 + mpmath.exp(sign * x))
            return miss**gamma * mpmath.log1p(mpmath.exp(-sign * x))

        return float(loss(x)), float(mpmath.diff(loss, x))


def extreme_focal_cases():
    """Where 1 - p_t cancels or underflows: beside the exact values, what torchvision makes of them."""
    for gamma, y in itertools.product([0, 0.5, 1, 2, 5], [0, 1]):
        logits = [-700.0, -90.0, -40.0, 20.0, 37.0, 90.0]
        variable = tensor(logits).requires_grad_()
        theirs = sigmoid_focal_loss(variable, tensor([y] * 6), alpha=-1, gamma=gamma, reduction="sum")
        theirs.backward()
        exact = [exact_focal(x, y, gamma) for x in logits]
        expected = {
            "elements": [value for value, _ in exact], "gradient": [slope for _, slope in exact],
            "gradientOfTorchvision": variable.grad,
        }  # fmt: skip
        given = {"logits": logits, "target": y, "gamma": gamma}
        yield Case("focal loss in 60 digits", f"target {y}, gamma {gamma}", given, expected)


def kornia_cases():
    random = numpy.random.default_rng(8)
    options = itertools.product([None, 0.25], [0, 1, 2, 3.5], [None, [1, 2, 0.5]], REDUCTIONS)
    for alpha, gamma, weight, reduction in options:
        logits = grid(random.uniform(-2, 2, (4, 3)))
        targets = [0, 2, -100, 1]

        def loss(x, reduction, alpha=alpha, gamma=gamma, weight=weight):
            return focal_loss(
                x, torch.tensor(targets), alpha=alpha, gamma=gamma, reduction=reduction, weight=tensor(weight)
            )

        found = measured(loss, logits, reduction)
        # Kornia's elements are one a class, 0 but for the true one.
        found["elements"] = found["elements"].sum(dim=1)
        given = {
            "logits": logits, "targets": targets, "alpha": alpha, "gamma": gamma, "weight": weight,
            "reduction": reduction,
        }  # fmt: skip
        name = f"alpha {alpha}, gamma {gamma}, {'weights' if weight else 'no weight'}, {reduction}"
        yield Case("kornia focal_loss", name, given, found)


def keras_focal(p, y, alpha, gamma, balanced, smoothing):
    """`binary_focal_crossentropy` of Keras 3.15, with its epsilon of 1e-7."""
    y = y * (1 - smoothing) + 0.5 * smoothing
    clipped = p.clamp(1e-7, 1 - 1e-7)
    entropy = -(y * clipped.log() + (1 - y) * (1 - clipped).log())
    p_t = y * p + (1 - y) * (1 - p)
    elements = (1 - p_t) ** gamma * entropy
    return (y * alpha + (1 - y) * (1 - alpha)) * elements if balanced else elements


def keras_cases():
    random = numpy.random.default_rng(9)
    targets = [1, 0, 1, 0, 1]
    options = itertools.product([False, True], [0, 1, 2, 3.5], [0.0, 0.2], REDUCTIONS)
    for balanced, gamma, smoothing, reduction in options:
        p = [*grid(random.uniform(0.1, 0.9, 4)), 0]

        def loss(x, reduction, balanced=balanced, gamma=gamma, smoothing=smoothing):
            return reduced(keras_focal(x, tensor(targets), 0.25, gamma, balanced, smoothing), reduction)

        given = {
            "probabilities": p, "targets": targets, "gamma": gamma, "appliesClassBalancing": balanced,
            "labelSmoothing": smoothing, "reduction": reduction,
        }  # fmt: skip
        name = f"{'balanced' if balanced else 'plain'}, gamma {gamma}, smoothing {smoothing}, {reduction}"
        yield Case("Keras BinaryFocalCrossentropy", name, given, measured(loss, p, reduction))


def balanced_weights(counts, beta):
    counts = numpy.asarray(counts, dtype=float)
    worth = numpy.ones_like(counts) if beta == 0 else (1 - numpy.power(beta, counts)) / (1 - beta)
    return len(counts) / worth / (1 / worth).sum()


def class_balanced_cases():
    """Cui et al.: the focal loss of a sigmoid for each class, weighted by the class of the example."""
    random = numpy.random.default_rng(10)
    targets, counts = [0, 2, 1, 2], [500, 40, 8]
    for beta, gamma, reduction in itertools.product([0, 0.9, 0.99], [0, 0.5, 2], REDUCTIONS):
        logits = grid(random.uniform(-3, 3, (4, 3)))
        weights = tensor(balanced_weights(counts, beta))

        def loss(x, reduction, gamma=gamma, weights=weights):
            truth = functional.one_hot(torch.tensor(targets), 3).double()
            points = sigmoid_focal_loss(x, truth, alpha=-1, gamma=gamma)
            return reduced(weights[targets] * points.sum(dim=1), reduction)

        given = {
            "logits": logits, "targets": targets, "counts": counts, "beta": beta, "gamma": gamma,
            "reduction": reduction,
        }  # fmt: skip
        name = f"beta {beta}, gamma {gamma}, {reduction}"
        yield Case("class-balanced focal loss", name, given, measured(loss, logits, reduction))


def long_tail_cases():
    random = numpy.random.default_rng(11)
    targets = [0, 2, 1, 2]
    for maximum, scale, weighted, reduction in itertools.product([0.5, 0.0], [30, 1], [False, True], REDUCTIONS):
        cosines = grid(random.uniform(-1, 1, (4, 3)))
        counts = [500, 40, 8]
        margins = numpy.power(counts, -0.25)
        margins *= maximum / margins.max()
        weight = [1, 2, 4.5] if weighted else None

        def loss(x, reduction, margins=margins, scale=scale, weight=weight):
            taken = functional.one_hot(torch.tensor(targets), 3) * tensor(margins)
            return functional.cross_entropy(
                scale * (x - taken), torch.tensor(targets), tensor(weight), reduction=reduction
            )

        given = {
            "logits": cosines, "targets": targets, "counts": counts, "maximum": maximum, "scale": scale,
            "weight": weight, "reduction": reduction,
        }  # fmt: skip
        expected = measured(loss, cosines, reduction) | {"margins": margins}
        name = f"maximum {maximum}, scale {scale}, {'weights' if weighted else 'no weight'}, {reduction}"
        yield Case("LDAM", name, given, expected)
    for tau, reduction in itertools.product([0, 0.5, 1, 2], REDUCTIONS):
        logits = grid(random.uniform(-3, 3, (4, 3)))
        priors = [0.75, 0.234375, 0.015625]
        shift = tau * numpy.log(priors)

        def loss(x, reduction, shift=shift):
            return functional.cross_entropy(x + tensor(shift), torch.tensor(targets), reduction=reduction)

        given = {"logits": logits, "targets": targets, "priors": priors, "tau": tau, "reduction": reduction}
        expected = measured(loss, logits, reduction) | {"adjusted": (logits - shift)}
        yield Case("logit adjustment", f"tau {tau}, {reduction}", given, expected)


def asymmetric(x, y, negative, positive, clip, detached):
    """The loss of Ridnik et al. without their clamp of the probabilities at 1e-8."""
    p = torch.sigmoid(x)
    left = (p - clip).clamp(min=0)
    factors = y * (1 - p) ** positive + (1 - y) * left**negative
    entropy = -(y * functional.logsigmoid(x) + (1 - y) * torch.log(1 - left))
    return (factors.detach() if detached else factors) * entropy


def asymmetric_cases():
    random = numpy.random.default_rng(12)
    targets = [1, 0, 1, 0, 0, 1]
    options = itertools.product([(4, 1), (0, 0), (2, 2)], [0.0, 0.05], [False, True], REDUCTIONS)
    for (negative, positive), clip, detached, reduction in options:
        logits = grid(random.uniform(-4, 4, 6))

        def loss(x, reduction, settings=(negative, positive, clip, detached)):
            return reduced(asymmetric(x, tensor(targets), *settings), reduction)

        given = {
            "logits": logits, "targets": targets, "gammaNeg": negative, "gammaPos": positive, "clip": clip,
            "detached": detached, "reduction": reduction,
        }  # fmt: skip
        name = f"gammas {negative} and {positive}, clip {clip}, {'detached' if detached else 'full'}, {reduction}"
        yield Case("asymmetric loss", name, given, measured(loss, logits, reduction))


def minimizer_cases():
    """The zero of the expected focal loss's derivative, in 40 digits."""
    for eta, gamma, alpha in itertools.product([1e-4, 1e-3, 0.01, 0.3, 0.9], [0, 0.5, 1, 2, 5], [None, 0.25, 0.9]):
        with mpmath.workdps(40):
            a = mpmath.mpf(alpha or 0.5)

            def slope(v):
                hit = (1 - v) ** gamma / v - gamma * (1 - v) ** (gamma - 1) * mpmath.log(v)
                miss = v**gamma / (1 - v) - gamma * v ** (gamma - 1) * mpmath.log(1 - v)
                return (1 - a) * (1 - eta) * miss - a * eta * hit

            v = mpmath.findroot(slope, (mpmath.mpf("1e-7"), 1 - mpmath.mpf("1e-7")), solver="anderson", maxsteps=400)
        given = {"prevalence": eta, "gamma": gamma, "alpha": alpha}
        name = f"prevalence {eta}, gamma {gamma}, alpha {alpha}"
        yield Case("focal minimizer", name, given, {"probability": float(v)})


def weight_cases():
    random = numpy.random.default_rng(13)
    for classes, n in itertools.product([2, 3, 5], [12, 40, 200]):
        labels = numpy.concatenate([numpy.arange(classes), random.binomial(classes - 1, 0.2, n - classes)])
        rows = random.integers(0, n, n // 2)
        expected = {
            "classWeights": compute_class_weight("balanced", classes=numpy.arange(classes), y=labels),
            "sampleWeights": compute_sample_weight("balanced", labels),
            "ofRows": compute_sample_weight("balanced", labels, indices=rows),
            "named": compute_sample_weight({c: c + 0.5 for c in range(classes)}, labels),
        }
        given = {"labels": labels, "rows": rows, "named": [c + 0.5 for c in range(classes)]}
        yield Case("compute_sample_weight", f"{classes} classes, {n} examples", given, expected)
    several = numpy.random.default_rng(14)
    for outputs, n in itertools.product([1, 2, 4], [12, 60]):
        labels = several.binomial(2, 0.3, (n, outputs))
        labels[:3] = numpy.arange(3)[:, None]
        expected = {"weights": compute_sample_weight("balanced", labels)}
        yield Case("compute_sample_weight of outputs", f"{outputs} outputs, {n} examples", {"labels": labels}, expected)
    for counts, beta in itertools.product([[500, 40, 8], [5000, 50], [7, 7, 7, 7]], [0, 0.9, 0.99, 0.999]):
        expected = {"weights": balanced_weights(counts, beta)}
        yield Case("class-balanced weights", f"{counts}, beta {beta}", {"counts": counts, "beta": beta}, expected)


def cases():
    yield from cross_entropy_cases()
    yield from empty_cases()
    yield from probability_cases()
    yield from nll_cases()
    yield from binary_cases()
    yield from multi_label_cases()
    yield from probability_binary_cases()
    yield from focal_cases()
    yield from extreme_focal_cases()
    yield from kornia_cases()
    yield from keras_cases()
    yield from class_balanced_cases()
    yield from long_tail_cases()
    yield from asymmetric_cases()
    yield from minimizer_cases()
    yield from weight_cases()
