"""What scikit-learn, torchmetrics and SciPy say of rankings, thresholds and intervals."""

import warnings

import numpy
import torch
import torchmetrics.functional.classification as torchmetrics
from scipy import stats
from sklearn import metrics
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.model_selection import FixedThresholdClassifier, PredefinedSplit, TunedThresholdClassifierCV

from metrics import distributions
from recording import Case

LIBRARIES = ["scikit-learn", "torchmetrics", "torch", "scipy", "numpy"]

warnings.simplefilter("ignore")


def cases():
    """Every case, always the same ones."""
    random = numpy.random.default_rng(20240602)
    yield from rankings(random)
    yield from weighted_rankings(random)
    yield from class_rankings(random)
    yield from operating_points(random)
    yield from grids(random)
    yield from tuned_thresholds(random)
    yield from intervals(random)
    yield from weighted_class_rankings(numpy.random.default_rng(20240603))


def scored(random, size, kind):
    """Labels and scores of which higher ones are more often positive; coarse ones tie."""
    labels = (random.random(size) < random.choice([0.15, 0.4])).astype(int)
    labels[:2] = [0, 1]
    scores = random.normal(size=size) + labels
    if kind == "coarse":
        scores = numpy.round(scores)
    elif kind == "float":
        scores = scores.astype(numpy.float32).astype(float)
    else:
        scores = numpy.round(scores, 3)
    return labels, scores


def rankings(random):
    sets = {
        "documented": ([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]),
        "perfect": ([0, 0, 1, 1], [1.0, 2, 3, 4]),
        "reversed": ([1, 1, 0, 0], [1.0, 2, 3, 4]),
        "all scores equal": ([0, 1, 0, 0, 1], [0.5] * 5),
        "two scores": ([0, 1, 0, 0, 1], [0.5, 1.0, 1.0, 0.5, 0.5]),
        "one of each": ([0, 1], [0.0, -0.0]),
        "huge and tiny": ([0, 1, 0, 1, 1], [-1e300, 1e300, 1e-300, 5e-324, 0.0]),
        "no positive": ([0, 0, 0], [0.1, 0.2, 0.3]),
        "no negative": ([1, 1, 1], [0.1, 0.2, 0.2]),
    }
    for number in range(36):
        kind = ["fine", "coarse", "float"][number % 3]
        sets[f"{kind} {number}"] = scored(random, int(random.integers(3, 18)), kind)
    for name, (labels, scores) in sets.items():
        labels, scores = numpy.array(labels), numpy.array(scores)
        yield Case("ranking", name, {"labels": labels, "scores": scores}, ranking_metrics(labels, scores))


def ranking_metrics(y, s):
    precision, recall, thresholds = metrics.precision_recall_curve(y, s)
    counts = metrics.confusion_matrix_at_thresholds(y, s)
    f1, at = metrics.metric_at_thresholds(y, s, metrics.f1_score, metric_params={"zero_division": 0.0})
    expected = {
        "averagePrecision": metrics.average_precision_score(y, s),
        "precisionRecallCurve": [precision, recall, thresholds],
        "trapezoidalPRArea": metrics.auc(recall, precision),
        "confusionMatrices": list(counts),
        "f1": [f1, at],
    }
    if 0 < y.sum() < len(y):
        expected |= {
            "rocAUC": metrics.roc_auc_score(y, s),
            "rocAUC 0.1": metrics.roc_auc_score(y, s, max_fpr=0.1),
            "rocAUC 0.6": metrics.roc_auc_score(y, s, max_fpr=0.6),
            "rocCurve": list(metrics.roc_curve(y, s)),
            "rocCurve full": list(metrics.roc_curve(y, s, drop_intermediate=False)),
            "detCurve": list(metrics.det_curve(y, s)),
            "detCurve dropped": list(metrics.det_curve(y, s, drop_intermediate=True)),
        }
    return expected


def weighted_rankings(random):
    for number in range(30):
        labels, scores = scored(random, int(random.integers(4, 16)), ["fine", "coarse"][number % 2])
        weight = random.choice([0, 0.5, 1, 3, 12.5], len(labels))
        weight[:2] = [1, 2]
        weigh = {"sample_weight": weight}
        precision, recall, thresholds = metrics.precision_recall_curve(labels, scores, **weigh)
        expected = {
            "averagePrecision": metrics.average_precision_score(labels, scores, **weigh),
            "rocAUC": metrics.roc_auc_score(labels, scores, **weigh),
            "rocCurve": list(metrics.roc_curve(labels, scores, **weigh)),
            "rocCurve full": list(metrics.roc_curve(labels, scores, drop_intermediate=False, **weigh)),
            "precisionRecallCurve": [precision, recall, thresholds],
        }
        given = {"labels": labels, "scores": scores, "sampleWeight": weight}
        yield Case("weighted ranking", f"random {number}", given, expected)


def class_rankings(random):
    for number in range(16):
        count = int(random.integers(3, 5))
        labels, rows = distributions(random, int(random.integers(count + 1, 20)), count)
        if number % 4 == 0:
            rows = numpy.full_like(rows, 1 / count)
        expected = {}
        for average in ["micro", "macro", "weighted"]:
            expected["averagePrecision " + average] = metrics.average_precision_score(labels, rows, average=average)
            expected["rest " + average] = metrics.roc_auc_score(labels, rows, multi_class="ovr", average=average)
        for average in ["macro", "weighted"]:
            expected["one " + average] = metrics.roc_auc_score(labels, rows, multi_class="ovo", average=average)
        yield Case("class ranking", f"random {number}", {"labels": labels, "scores": rows}, expected)


def weighted_class_rankings(random):
    for number in range(12):
        count = int(random.integers(3, 5))
        labels, rows = distributions(random, int(random.integers(count + 1, 20)), count)
        weight = random.choice([0.5, 1, 3, 12.5], len(labels))
        expected = {}
        for average in ["micro", "macro", "weighted"]:
            keep = {"average": average, "sample_weight": weight}
            expected["averagePrecision " + average] = metrics.average_precision_score(labels, rows, **keep)
            expected["rest " + average] = metrics.roc_auc_score(labels, rows, multi_class="ovr", **keep)
        given = {"labels": labels, "scores": rows, "sampleWeight": weight}
        yield Case("weighted class ranking", f"random {number}", given, expected)


def operating_points(random):
    for number in range(24):
        labels, scores = scored(random, int(random.integers(4, 20)), ["fine", "coarse"][number % 2])
        p = numpy.round(1 / (1 + numpy.exp(-scores)), 4)
        least = float(random.choice([0.0, 0.25, 0.5, 0.75, 1.0]))
        here = torch.tensor(p, dtype=torch.float64), torch.tensor(labels)
        expected = {
            "recallAtPrecision": torchmetrics.binary_recall_at_fixed_precision(*here, least),
            "precisionAtRecall": torchmetrics.binary_precision_at_fixed_recall(*here, least),
        }
        yield Case("operating points", f"random {number}", {"labels": labels, "p": p, "least": least}, expected)


def grids(random):
    """Curves on fixed thresholds, and a correlation that is undefined."""
    for number in range(4):
        size = 400
        labels = (random.random(size) < 0.05).astype(int)
        p = numpy.round(1 / (1 + numpy.exp(9 - random.normal(size=size) - 2 * labels)), 7)
        here = torch.tensor(p, dtype=torch.float64), torch.tensor(labels)
        expected = {
            "rocAUC": torchmetrics.binary_auroc(*here, thresholds=200),
            "averagePrecision": torchmetrics.binary_average_precision(*here, thresholds=200),
            "exact rocAUC": metrics.roc_auc_score(labels, p),
            "exact averagePrecision": metrics.average_precision_score(labels, p),
        }
        yield Case("grid", f"random {number}", {"labels": labels, "p": p}, expected)
    for negatives in [9, 99, 999]:
        labels = [0] * negatives + [1]
        here = torch.zeros(negatives + 1, dtype=torch.long), torch.tensor(labels)
        expected = {
            "torchmetrics": torchmetrics.binary_matthews_corrcoef(*here),
            "sklearn": metrics.matthews_corrcoef(labels, [0] * (negatives + 1)),
        }
        yield Case("correlation of doing nothing", f"{negatives} negatives", {"negatives": negatives}, expected)


class FirstColumn(ClassifierMixin, BaseEstimator):
    """A model whose score is the first feature."""

    def fit(self, x, y):
        self.classes_ = numpy.array([0, 1])
        return self

    def decision_function(self, x):
        return x[:, 0]

    def predict(self, x):
        return (x[:, 0] >= 0).astype(int)


def tuned_thresholds(random):
    scorings = {"balancedAccuracy": "balanced_accuracy", "f1": "f1", "matthewsCorrelation": "matthews_corrcoef"}
    for number in range(18):
        labels, scores = scored(random, int(random.integers(18, 40)), ["fine", "coarse"][number % 2])
        count = int(random.integers(2, 4))
        folds = numpy.arange(len(labels)) % count
        for fold in range(count):
            labels[numpy.flatnonzero(folds == fold)[:2]] = [0, 1]
        metric = list(scorings)[number % 3]
        steps = int(random.choice([2, 7, 25]))
        x = scores.reshape(-1, 1)
        tuned = TunedThresholdClassifierCV(
            FirstColumn(), scoring=scorings[metric], thresholds=steps, cv=PredefinedSplit(folds),
            response_method="decision_function", store_cv_results=True,
        ).fit(x, labels)
        fixed = FixedThresholdClassifier(
            FirstColumn(), threshold=tuned.best_threshold_, response_method="decision_function"
        ).fit(x, labels)
        expected = {
            "threshold": tuned.best_threshold_,
            "value": tuned.best_score_,
            "thresholds": tuned.cv_results_["thresholds"],
            "values": tuned.cv_results_["scores"],
            "decisions": fixed.predict(x),
        }
        given = {"labels": labels, "scores": scores, "folds": folds, "thresholds": steps, "metric": metric}
        yield Case("tuned threshold", f"{metric} {number}", given, expected)


def intervals(random):
    for successes, trials in [(0, 5), (5, 5), (21, 41), (1, 1000), (999, 1000), (3, 7), (0, 1), (1, 1)]:
        for confidence in [0.5, 0.95, 0.999]:
            low, high = stats.binomtest(successes, trials).proportion_ci(confidence, method="wilson")
            given = {"successes": successes, "trials": trials, "confidence": confidence}
            yield Case("Wilson", f"{successes} of {trials}, {confidence}", given, {"lower": low, "upper": high})
    for freedom in [1, 2, 3, 4, 5, 7, 9, 10, 19, 30, 99, 1000]:
        for p in [0.001, 0.025, 0.2, 0.5, 0.6, 0.9, 0.95, 0.975, 0.995, 0.9995]:
            yield Case(
                "t quantile", f"{freedom}, {p}", {"p": p, "degreesOfFreedom": freedom},
                {"value": stats.t.ppf(p, freedom)},
            )
    for number in range(16):
        size = int(random.integers(2, 12))
        first = numpy.round(random.normal(0.4, 0.05, size), 4)
        second = numpy.round(first - random.normal(0.02, 0.03, size), 4)
        confidence = float(random.choice([0.8, 0.95, 0.99]))
        found = stats.ttest_rel(first, second).confidence_interval(confidence)
        given = {"first": first, "second": second, "confidence": confidence}
        yield Case(
            "paired interval", f"random {number}", given,
            {"estimate": numpy.mean(first - second), "lower": found.low, "upper": found.high},
        )
