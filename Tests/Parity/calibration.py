"""What scikit-learn and torchmetrics make of probabilities: curves, errors, fitted corrections."""

import warnings

import numpy
import torch
import torchmetrics.functional.classification as torchmetrics
from scipy import optimize, special
from sklearn import calibration
from sklearn.isotonic import IsotonicRegression

from metrics import distributions
from recording import Case

LIBRARIES = ["scikit-learn", "torchmetrics", "torch", "scipy", "numpy"]

warnings.simplefilter("ignore")


def cases():
    """Every case, always the same ones."""
    random = numpy.random.default_rng(20240603)
    yield from curves(random)
    yield from errors(random)
    yield from class_errors(random)
    yield from isotonic(random)
    yield from sigmoid(random)
    yield from temperature(random)
    yield from prevalence(random)


def examples(random, size, kind):
    """Labels and probabilities, many of them small; coarse ones tie."""
    p = random.beta(0.6, 2, size)
    labels = (random.random(size) < p).astype(int)
    labels[:2] = [0, 1]
    if kind == "coarse":
        p = numpy.round(p, 1)
    return labels, p


def curves(random):
    for number in range(36):
        labels, p = examples(random, int(random.integers(5, 30)), ["fine", "coarse"][number % 2])
        if number == 35:
            p = numpy.full(len(labels), 0.25)
        bins = int(random.choice([1, 4, 5, 10]))
        strategy = ["uniform", "quantile"][number // 2 % 2]
        shares, means = calibration.calibration_curve(labels, p, n_bins=bins, strategy=strategy)
        given = {"labels": labels, "p": p, "bins": bins, "strategy": strategy}
        yield Case("curve", f"{strategy} {number}", given, {"shares": shares, "means": means})


def errors(random):
    for number in range(24):
        labels, p = examples(random, int(random.integers(3, 30)), "fine")
        bins = int(random.choice([1, 5, 15]))
        here = torch.tensor(p, dtype=torch.float64), torch.tensor(labels)
        expected = {
            norm: torchmetrics.binary_calibration_error(*here, n_bins=bins, norm=norm) for norm in ["l1", "l2", "max"]
        }
        yield Case("error", f"random {number}", {"labels": labels, "p": p, "bins": bins}, expected)


def class_errors(random):
    for number in range(12):
        count = int(random.integers(2, 5))
        labels, rows = distributions(random, int(random.integers(count, 20)), count)
        here = torch.tensor(rows, dtype=torch.float64), torch.tensor(labels)
        expected = {
            norm: torchmetrics.multiclass_calibration_error(*here, num_classes=count, n_bins=10, norm=norm)
            for norm in ["l1", "l2", "max"]
        }
        yield Case("class error", f"random {number}", {"labels": labels, "p": rows, "bins": 10}, expected)


def isotonic(random):
    for number in range(40):
        size = int(random.integers(1, 25))
        scores = numpy.round(random.normal(size=size), int(random.choice([0, 1, 3])))
        targets = numpy.round(scores + random.normal(size=size), 3)
        if number % 2:
            targets = (targets > 0.5).astype(float)
        weight = random.choice([0.5, 1, 4], size) if number % 4 > 1 else None
        model = IsotonicRegression(out_of_bounds="clip").fit(scores, targets, sample_weight=weight)
        points = numpy.concatenate([scores, numpy.round(random.uniform(-4, 4, 6), 2)])
        given = {"scores": scores, "targets": targets, "sampleWeight": weight, "points": points}
        yield Case("isotonic", f"random {number}", given, {"values": model.predict(points)})


def sigmoid(random):
    """Platt's line by scikit-learn, whose optimiser stops early, and to the last digits by Newton's method."""
    for number in range(24):
        size = int(random.integers(4, 40))
        scores = numpy.round(random.normal(size=size) * random.choice([0.1, 1, 10]), 3)
        labels = (scores + random.normal(size=size) > 0.5).astype(int)
        labels[:2] = [0, 1]
        weight = random.choice([0.5, 1, 4], size) if number % 2 else None
        slope, intercept = calibration._sigmoid_calibration(scores, labels, sample_weight=weight)
        exact = platt(scores, labels, numpy.ones(size) if weight is None else weight)
        given = {"scores": scores, "labels": labels, "sampleWeight": weight}
        yield Case("sigmoid", f"random {number}", given, {"scikit-learn": [-slope, -intercept], "exact": exact})


def platt(scores, labels, weight):
    positives, negatives = weight[labels == 1].sum(), weight[labels == 0].sum()
    targets = numpy.where(labels == 1, (positives + 1) / (positives + 2), 1 / (negatives + 2))
    design = numpy.stack([scores, numpy.ones_like(scores)], axis=1)

    def loss(line):
        z = design @ line
        return (weight * (numpy.logaddexp(0, z) - targets * z)).sum()

    def gradient(line):
        return design.T @ (weight * (special.expit(design @ line) - targets))

    def curvature(line):
        p = special.expit(design @ line)
        return design.T @ (design * (weight * p * (1 - p))[:, None])

    line = optimize.minimize(loss, [0.0, 0.0], jac=gradient, hess=curvature, method="trust-exact").x
    for _ in range(20):
        line = line - numpy.linalg.solve(curvature(line), gradient(line))
    return line


def temperature(random):
    for number in range(16):
        count = int(random.integers(2, 5))
        size = int(random.integers(10, 30))
        logits = numpy.round(random.normal(size=(size, count)) * random.choice([0.5, 2, 8]), 2)
        labels = numpy.where(random.random(size) < 0.6, logits.argmax(axis=1), random.integers(0, count, size))
        labels[0] = logits[0].argmin()
        chosen = logits[range(size), labels]

        def loss(beta):
            return (special.logsumexp(beta * logits, axis=1) - beta * chosen).mean()

        if (chosen - logits.mean(axis=1)).mean() <= 0:
            continue
        found = optimize.minimize_scalar(lambda log: loss(numpy.exp(log)), bounds=(-8, 8), method="bounded",
                                         options={"xatol": 1e-13})
        given = {"logits": logits, "labels": labels}
        yield Case("temperature", f"random {number}", given, {"temperature": numpy.exp(-found.x)})


def prevalence(random):
    """Saerens, Latinne and Decaestecker's EM, run until it stands still."""
    for number in range(16):
        p = random.beta(1, 2, int(random.integers(20, 60)))
        trained = float(random.choice([0.2, 0.5, 0.7]))
        found = trained
        for _ in range(200_000):
            weight = found / (1 - found) * (1 - trained) / trained
            after = (weight * p / (weight * p + 1 - p)).mean()
            if after == found:
                break
            found = after
        yield Case("prevalence", f"random {number}", {"p": p, "trained": trained}, {"prevalence": found})
