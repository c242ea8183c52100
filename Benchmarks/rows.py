"""The rows of the benchmark: data, and what the peer does with it.

What the kit does stands under the same name in Kit/*Workloads.swift.
"""

from dataclasses import dataclass
from typing import Callable

import numpy
import torch
import torchvision
from imblearn.over_sampling import SMOTE
from imblearn.under_sampling import EditedNearestNeighbours, TomekLinks
from sklearn import metrics


@dataclass
class Row:
    """One line of the table."""

    name: str
    peer: str
    size: str
    # The arrays that both sides get.
    data: Callable[[], dict]
    # Takes the arrays and returns what is timed.
    prepare: Callable[[dict], Callable[[], float]]
    # How many times as fast the kit is meant to be.
    aim: float
    # How far the results may lie apart, relatively; None where both draw at random.
    tolerance: float | None = None
    threads: int = 1
    runs: int = 7


def draws(seed):
    return numpy.random.default_rng(seed)


def table(rows, positives, columns=30):
    """Normal features, in which positives lie half a deviation off; positives anywhere."""
    source = draws(1)
    labels = numpy.zeros(rows, numpy.int64)
    labels[source.choice(rows, positives, replace=False)] = 1
    features = source.standard_normal((rows, columns)).astype(numpy.float32)
    features[labels == 1] += 0.5
    return {
        "shape": numpy.array(features.shape, numpy.int64),
        "features": features,
        "labels": labels,
        "targets": labels.astype(numpy.float32),
    }


def logits(count):
    source = draws(2)
    targets = (source.random(count) < 0.05).astype(numpy.float32)
    values = (3 * source.standard_normal(count) - 4 + 3 * targets).astype(numpy.float32)
    return {"logits": values, "targets": targets}


def scores(count):
    """Scores of a model of which one example in a hundred is positive; few of them are equal."""
    source = draws(3)
    labels = (source.random(count) < 0.01).astype(numpy.int64)
    values = source.standard_normal(count) + 2 * labels
    return {"scores": values, "labels": labels, "calls": (values > 2).astype(numpy.int64)}


def weights(count):
    labels = draws(4).random(count) < 0.05
    return {"weights": numpy.where(labels, 0.5 / labels.sum(), 0.5 / (~labels).sum())}


def epoch(data):
    x, y = torch.from_numpy(data["features"]), torch.from_numpy(data["targets"])
    torch.manual_seed(1)
    model = torch.nn.Sequential(
        torch.nn.Linear(x.shape[1], 64),
        torch.nn.ReLU(),
        torch.nn.Linear(64, 32),
        torch.nn.ReLU(),
        torch.nn.Linear(32, 1),
    )
    adam = torch.optim.Adam(model.parameters())
    loss = torch.nn.BCEWithLogitsLoss(pos_weight=torch.tensor(19.0))

    def run():
        order = torch.randperm(len(x))
        for batch in order.split(512):
            adam.zero_grad()
            value = loss(model(x[batch]).squeeze(1), y[batch])
            value.backward()
            adam.step()
        return value.item()

    return run


def value_and_gradient(loss):
    def prepare(data):
        x = torch.from_numpy(data["logits"]).requires_grad_()
        y = torch.from_numpy(data["targets"])

        def run():
            x.grad = None
            value = loss(x, y)
            value.backward()
            return value.item()

        return run

    return prepare


def binary_cross_entropy(x, y):
    return torch.nn.functional.binary_cross_entropy_with_logits(
        x, y, pos_weight=torch.tensor(19.0)
    )


def focal(x, y):
    return torchvision.ops.sigmoid_focal_loss(x, y, reduction="mean")


def metric(function, given="scores"):
    return lambda data: lambda: float(function(data["labels"], data[given]))


def thresholds(labels, values):
    return len(metrics.precision_recall_curve(labels, values)[2])


def bootstrap(data):
    """1,000 resamples, positives and negatives drawn apart."""
    values, labels = data["scores"], data["labels"]
    positives, negatives = numpy.flatnonzero(labels == 1), numpy.flatnonzero(labels == 0)
    source = draws(5)

    def run():
        found = []
        for _ in range(1000):
            rows = numpy.concatenate(
                [source.choice(positives, len(positives)), source.choice(negatives, len(negatives))]
            )
            found.append(metrics.average_precision_score(labels[rows], values[rows]))
        return float(numpy.quantile(found, 0.975) - numpy.quantile(found, 0.025))

    return run


def multinomial(data):
    given = torch.from_numpy(data["weights"])
    return lambda: float(len(torch.multinomial(given, len(given), replacement=True)))


def iterated(data):
    given = torch.from_numpy(data["weights"])
    return lambda: float(len(list(torch.utils.data.WeightedRandomSampler(given, len(given)))))


def resampled(make):
    return lambda data: lambda: float(
        len(make().fit_resample(data["features"], data["labels"])[1])
    )


def spelled(count):
    return f"{count:,}"


def training_rows():
    for threads in [1, 2]:
        for count in [20_000, 100_000]:
            yield Row(
                "training epoch",
                "torch: Linear, ReLU, BCEWithLogitsLoss, Adam",
                f"{count:,} x 30, {threads} thread" + ("s" if threads > 1 else ""),
                lambda count=count: table(count, count // 20),
                epoch,
                aim=2,
                threads=threads,
            )


def loss_rows():
    for name, peer, loss in [
        ("bce", "torch binary_cross_entropy_with_logits, backward", binary_cross_entropy),
        ("focal", "torchvision sigmoid_focal_loss, backward", focal),
    ]:
        for count in [100_000, 1_000_000]:
            yield Row(
                name,
                peer,
                spelled(count),
                lambda count=count: logits(count),
                value_and_gradient(loss),
                aim=2,
                tolerance=1e-5,
                runs=15,
            )


def metric_rows():
    for name, peer, prepare in [
        (
            "average precision",
            "sklearn average_precision_score",
            metric(metrics.average_precision_score),
        ),
        ("ROC AUC", "sklearn roc_auc_score", metric(metrics.roc_auc_score)),
        ("PR curve", "sklearn precision_recall_curve", metric(thresholds)),
        ("MCC", "sklearn matthews_corrcoef", metric(metrics.matthews_corrcoef, "calls")),
    ]:
        for count in [100_000, 1_000_000]:
            yield Row(
                name, peer, spelled(count), lambda count=count: scores(count), prepare, 5, 1e-9
            )
    for count in [2_000, 20_000]:
        yield Row(
            "bootstrap of AP",
            "sklearn average_precision_score, 1,000 times",
            spelled(count),
            lambda count=count: scores(count),
            bootstrap,
            aim=5,
            tolerance=0.2,
            runs=3,
        )


def sampling_rows():
    for peer, prepare in [
        ("torch.multinomial", multinomial),
        ("torch WeightedRandomSampler, iterated", iterated),
    ]:
        for count in [100_000, 1_000_000]:
            yield Row(
                "weighted draws",
                peer,
                spelled(count),
                lambda count=count: weights(count),
                prepare,
                aim=5,
                tolerance=0,
            )
    for name, peer, make, runs in [
        ("SMOTE", "imblearn SMOTE", SMOTE, 7),
        ("Tomek links", "imblearn TomekLinks", TomekLinks, 3),
        ("ENN", "imblearn EditedNearestNeighbours", EditedNearestNeighbours, 3),
    ]:
        for positives in [200, 2_000]:
            yield Row(
                name,
                peer,
                f"20,000 x 30, {positives:,} positives",
                lambda positives=positives: table(20_000, positives),
                resampled(make),
                aim=2,
                tolerance=0,
                runs=runs,
            )


def every_row():
    return [*training_rows(), *loss_rows(), *metric_rows(), *sampling_rows()]
