"""Samplers and resamplers: imbalanced-learn and PyTorch.

The data are recorded once, as cases of "data"; a case of a sampler names them. What draws is recorded by counts,
neighbours and moments, not by its numbers.
"""

import itertools
from collections import Counter

import numpy
import torch
from imblearn import over_sampling, under_sampling
from imblearn.datasets import make_imbalance
from recording import Case
from torch.utils.data import BatchSampler, WeightedRandomSampler

LIBRARIES = ["imbalanced-learn", "scikit-learn", "torch"]


class FirstRows(numpy.random.RandomState):
    """Draws the lowest number it may, so that a method starts from the first rows of a class."""

    def randint(self, low, high=None, size=None, dtype=int):
        return numpy.arange(low, low + (size or 1), dtype=dtype)


def data():
    """Overlapping clouds, in multiples of 2**-16, which single precision holds."""
    random = numpy.random.default_rng(21)
    for number, (sizes, columns, ordered) in enumerate(
        [
            ([14, 7], 1, True), ([18, 7], 2, True), ([24, 8], 2, False), ([20, 9], 3, False), ([12, 10], 2, True),
            ([15, 8, 11], 2, True), ([16, 7, 9], 3, False), ([10, 8, 7, 12], 2, False),
        ]
    ):  # fmt: skip
        labels = numpy.repeat(numpy.arange(len(sizes)), sizes)
        if not ordered:
            random.shuffle(labels)
        features = random.normal(labels[:, None] * 0.9, 1, (len(labels), columns))
        yield number, numpy.round(features * 65536) / 65536, labels, ordered


def deterministic(ordered, labels):
    """Name, parameters and the sampler of imbalanced-learn."""
    largest = int(numpy.argmax(numpy.bincount(labels)))
    smallest = int(numpy.argmin(numpy.bincount(labels)))
    others = [label for label in range(labels.max() + 1) if label != smallest]
    for strategy in ["auto", "all", "majority", "not majority", [largest]]:
        yield "TomekLinks", {"strategy": strategy}, under_sampling.TomekLinks(sampling_strategy=strategy)
    for n, kind in itertools.product([1, 3, 5], ["all", "mode"]):
        given = {"nNeighbors": n, "kind": kind}
        yield "EditedNearestNeighbours", given, under_sampling.EditedNearestNeighbours(n_neighbors=n, kind_sel=kind)
    for rounds, kind in itertools.product([2, 100], ["all", "mode"]):
        given = {"maxIter": rounds, "kind": kind, "strategy": others}
        yield (
            "RepeatedEditedNearestNeighbours",
            given,
            under_sampling.RepeatedEditedNearestNeighbours(
                max_iter=rounds, kind_sel=kind, sampling_strategy=others
            ),
        )
    for minority, kind in itertools.product([False, True], ["all", "mode"]):
        given = {"allowMinority": minority, "kind": kind, "strategy": others}
        yield "AllKNN", given, under_sampling.AllKNN(
            allow_minority=minority, kind_sel=kind, sampling_strategy=others
        )
    for version, n in itertools.product([1, 2, 3], [1, 3]):
        given = {"version": version, "nNeighbors": n}
        yield "NearMiss", given, under_sampling.NearMiss(version=version, n_neighbors=n)
    for threshold, n in itertools.product([0.5, 1.5], [3, 4]):
        given = {"thresholdCleaning": threshold, "nNeighbors": n}
        yield (
            "NeighbourhoodCleaningRule",
            given,
            under_sampling.NeighbourhoodCleaningRule(threshold_cleaning=threshold, n_neighbors=n),
        )
    for n, seeds in [(1, 1), (3, 1), (1, 3)]:
        given = {"nNeighbors": n, "nSeeds": seeds, "isOrdered": ordered and labels.max() == 1}
        for name in ["CondensedNearestNeighbour", "OneSidedSelection"]:
            sampler = getattr(under_sampling, name)
            yield name, given, sampler(n_neighbors=n, n_seeds_S=seeds, random_state=FirstRows())


def counts(labels, classes):
    found = Counter(int(label) for label in labels)
    return [found[label] for label in range(classes)]


def random_samplers(labels):
    """What draws, with the counts that it must reach."""
    binary = bool(labels.max() == 1)
    grow = {int(numpy.argmin(numpy.bincount(labels))): int(numpy.bincount(labels).max()) + 3}
    shrink = {int(numpy.argmax(numpy.bincount(labels))): 9}
    for strategy in ["auto", "minority", "not minority", "not majority", "all", grow] + [0.95] * binary:
        yield "RandomOverSampler", strategy, over_sampling.RandomOverSampler(sampling_strategy=strategy)
        yield "SMOTE", strategy, over_sampling.SMOTE(sampling_strategy=strategy)
    for strategy in ["auto", "majority", "not minority", "not majority", "all", shrink] + [0.9] * binary:
        yield "RandomUnderSampler", strategy, under_sampling.RandomUnderSampler(sampling_strategy=strategy)
        yield (
            "RandomUnderSampler with replacement",
            strategy,
            under_sampling.RandomUnderSampler(sampling_strategy=strategy, replacement=True),
        )
    yield "ADASYN", "auto", over_sampling.ADASYN()
    for kind in ["borderline-1", "borderline-2"]:
        yield kind, "auto", over_sampling.BorderlineSMOTE(kind=kind, random_state=1)


def resampler_cases():
    for number, features, labels, ordered in data():
        yield Case("data", str(number), {"features": features, "labels": labels})
        for name, given, sampler in deterministic(ordered, labels):
            sampler.fit_resample(features, labels)
            settings = ", ".join(f"{key} {value}" for key, value in given.items())
            given = given | {"data": number}
            yield Case(name, f"data {number}, {settings}", given, {"indices": sampler.sample_indices_})
        for name, strategy, sampler in random_samplers(labels):
            left = counts(sampler.fit_resample(features, labels)[1], labels.max() + 1)
            given = {"data": number, "sampler": name}
            if isinstance(strategy, dict):
                given["counts"] = strategy
            elif isinstance(strategy, float):
                given["ratio"] = strategy
            else:
                given["strategy"] = strategy
            yield Case("counts", f"{name}, data {number}, {strategy}", given, {"counts": left})
        if labels.max() == 1:
            named = {0: 7, 1: 5}
            left = counts(make_imbalance(features, labels, sampling_strategy=named)[1], 2)
            given = {"data": number, "sampler": "make_imbalance", "counts": named}
            yield Case("counts", f"make_imbalance, data {number}", given, {"counts": left})


def smote_cases():
    """The neighbours that SMOTE of imbalanced-learn moves towards, and the moments of what it makes."""
    for number, features, labels, _ in data():
        for k in [1, 3, 5]:
            sampler = over_sampling.SMOTE(k_neighbors=k, sampling_strategy="minority", random_state=3)
            sampler.fit_resample(features, labels)
            label = int(numpy.argmin(numpy.bincount(labels)))
            rows = numpy.flatnonzero(labels == label)
            near = rows[sampler.nn_k_.kneighbors(features[rows], return_distance=False)[:, 1:]]
            many = over_sampling.SMOTE(k_neighbors=k, sampling_strategy={label: 20000}, random_state=4)
            made = many.fit_resample(features, labels)[0][len(labels) :]
            expected = {
                "neighbors": dict(zip(rows.tolist(), near.tolist())), "mean": made.mean(axis=0).round(6),
                "deviation": made.std(axis=0).round(6),
            }  # fmt: skip
            yield Case("SMOTE", f"data {number}, {k} neighbours", {"data": number, "label": label, "k": k}, expected)


def duplicate_cases():
    """A point that two classes share: the search for neighbours drops whichever comes first as the point itself."""
    features, labels = numpy.array([[0.0], [0.0], [5.0], [6.0]]), numpy.array([0, 1, 0, 0])
    sampler = under_sampling.TomekLinks()
    sampler.fit_resample(features, labels)
    given = {"features": features, "labels": labels}
    yield Case("TomekLinks of duplicates", "one point of two classes", given, {"indices": sampler.sample_indices_})
    try:
        over_sampling.SMOTE(k_neighbors=5).fit_resample(numpy.arange(12.0)[:, None], [0] * 9 + [1] * 3)
    except ValueError as error:
        yield Case("too few for SMOTE", "3 of 6", {"found": 3, "k": 5}, {"message": str(error)})


def torch_cases():
    for n, size, drop in itertools.product([0, 1, 7, 12], [1, 3, 4], [False, True]):
        batches = list(BatchSampler(range(n), size, drop))
        given = {"count": n, "batchSize": size, "dropLast": drop}
        yield Case("BatchSampler", f"{n} by {size}{', dropping' * drop}", given, {"batches": batches})
    torch.manual_seed(5)
    for weights in [[1, 1, 1, 1], [1, 2, 3, 10], [0, 1, 0, 5], [1e-3, 1, 1, 1], [900, 1, 1, 1]]:
        drawn = list(WeightedRandomSampler(weights, 40000, replacement=True))
        frequencies = [drawn.count(index) / 40000 for index in range(4)]
        expected = {"frequencies": frequencies}
        yield Case("WeightedRandomSampler", f"{weights}", {"weights": weights}, expected)
    for weights in [[1, 1, 1, 1], [1, 2, 3, 10], [1e-3, 1, 1, 1]]:
        pairs = torch.multinomial(torch.tensor([weights] * 20000, dtype=torch.float64), 2, replacement=False)
        first = torch.bincount(pairs[:, 0], minlength=4).double() / 20000
        either = torch.bincount(pairs.flatten(), minlength=4).double() / 20000
        expected = {"first": first, "either": either}
        yield Case("multinomial without replacement", f"{weights}", {"weights": weights}, expected)


def cases():
    yield from resampler_cases()
    yield from smote_cases()
    yield from duplicate_cases()
    yield from torch_cases()
