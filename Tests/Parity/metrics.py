"""What scikit-learn and imbalanced-learn say of decisions and probabilities."""

import itertools
import warnings

import imblearn.metrics as imbalanced
import numpy
from sklearn import metrics

from recording import Case

LIBRARIES = ["scikit-learn", "imbalanced-learn", "numpy"]

warnings.simplefilter("ignore")


def cases():
    """Every case, always the same ones."""
    random = numpy.random.default_rng(20240601)
    yield from decisions(random)
    yield from classes(random)
    yield from reports(random)
    yield from probabilities(random)
    yield from class_probabilities(random)
    yield from top_classes(random)
    weighing = numpy.random.default_rng(20240602)
    yield from weighted_classes(weighing)
    yield from several_labels(weighing)


def decisions(random):
    pairs = {
        "one positive, never found": ([0] * 19 + [1], [0] * 20),
        "one positive, always called": ([0] * 19 + [1], [1] * 20),
        "one positive, found": ([0] * 19 + [1], [0] * 19 + [1]),
        "one positive, another called": ([0] * 19 + [1], [1] + [0] * 19),
        "no positive, none called": ([0] * 5, [0] * 5),
        "no positive, some called": ([0] * 5, [0, 1, 0, 1, 0]),
        "positives only, all called": ([1] * 5, [1] * 5),
        "positives only, none called": ([1] * 5, [0] * 5),
        "all wrong": ([0, 0, 1, 1], [1, 1, 0, 0]),
        "one example": ([1], [1]),
    }
    for number in range(40):
        size = int(random.integers(2, 40))
        labels = (random.random(size) < random.choice([0.1, 0.3, 0.5])).astype(int)
        predictions = numpy.where(random.random(size) < 0.7, labels, 1 - labels)
        pairs[f"random {number}"] = (labels.tolist(), predictions.tolist())
    for name, (labels, predictions) in pairs.items():
        given = {"labels": labels, "predictions": predictions}
        yield Case("decisions", name, given, decision_metrics(labels, predictions))
        weight = random.choice([0, 0.25, 1, 2.5, 7.125], len(labels))
        weight[0] = 1
        given = given | {"sampleWeight": weight}
        yield Case("weighted decisions", name, given, decision_metrics(labels, predictions, weight))


def decision_metrics(y, p, weight=None):
    weigh = {"sample_weight": weight}
    both = {"labels": [0, 1]} | weigh
    expected = {
        "accuracy": metrics.accuracy_score(y, p, **weigh),
        "balancedAccuracy": metrics.balanced_accuracy_score(y, p, **weigh),
        "adjustedBalancedAccuracy": metrics.balanced_accuracy_score(y, p, adjusted=True, **weigh),
        "matthewsCorrelation": metrics.matthews_corrcoef(y, p, **weigh),
        "cohenKappa": metrics.cohen_kappa_score(y, p, **both),
        "specificity": metrics.recall_score(y, p, labels=[0], average="micro", zero_division=0.0, **weigh),
        "imbalanced-learn specificity": imbalanced.specificity_score(y, p, labels=[0, 1], **weigh),
        "sensitivity": imbalanced.sensitivity_score(y, p, labels=[0, 1], **weigh),
        "likelihoodRatios": metrics.class_likelihood_ratios(y, p, **both),
        "confusion": metrics.confusion_matrix(y, p, **both),
    }
    for normalize in ["true", "pred", "all"]:
        expected["confusion " + normalize] = metrics.confusion_matrix(y, p, normalize=normalize, **both)
    for zero, number in {"zero": 0.0, "one": 1.0, "nan": numpy.nan}.items():
        keep = {"zero_division": number} | weigh
        expected["precision " + zero] = metrics.precision_score(y, p, **keep)
        expected["recall " + zero] = metrics.recall_score(y, p, **keep)
        expected["f1 " + zero] = metrics.f1_score(y, p, **keep)
        expected["f2 " + zero] = metrics.fbeta_score(y, p, beta=2, **keep)
        expected["fHalf " + zero] = metrics.fbeta_score(y, p, beta=0.5, **keep)
    for zero, number in {"zero": 0.0, "one": 1.0}.items():
        expected["jaccard " + zero] = metrics.jaccard_score(y, p, zero_division=number, **weigh)
    # Weighted, imbalanced-learn subtracts weights from the number of examples: its values may be negative.
    if weight is not None:
        return expected
    expected["gMean"] = imbalanced.geometric_mean_score(y, p, average="binary", **both)
    weighed = imbalanced.make_index_balanced_accuracy()(imbalanced.geometric_mean_score)
    expected["indexBalancedGMean"] = weighed(y, p, average="binary", **both)
    plain = imbalanced.make_index_balanced_accuracy(alpha=0.5, squared=False)(metrics.recall_score)
    expected["indexBalancedRecall"] = plain(y, p, **weigh)
    return expected


def classes(random):
    for number in range(24):
        count = int(random.integers(2, 6))
        size = int(random.integers(3, 40))
        shares = random.dirichlet(numpy.full(count, 0.7))
        labels = random.choice(count, size, p=shares)
        predictions = numpy.where(random.random(size) < 0.6, labels, random.integers(0, count, size))
        given = {"labels": labels, "predictions": predictions, "classes": count}
        yield Case("classes", f"random {number}", given, class_metrics(labels, predictions, count))


def class_metrics(y, p, count):
    every = {"labels": list(range(count))}
    expected = {
        "accuracy": metrics.accuracy_score(y, p),
        "balancedAccuracy": metrics.balanced_accuracy_score(y, p),
        "adjustedBalancedAccuracy": metrics.balanced_accuracy_score(y, p, adjusted=True),
        "matthewsCorrelation": metrics.matthews_corrcoef(y, p),
        "gMean": imbalanced.geometric_mean_score(y, p, **every),
        "gMean 0.001": imbalanced.geometric_mean_score(y, p, correction=0.001, **every),
        "confusion": metrics.confusion_matrix(y, p, **every),
    }
    # Where a class is predicted that never occurs, imbalanced-learn averages over nothing and raises.
    if set(p) <= set(y):
        expected["macroAveragedAbsoluteError"] = imbalanced.macro_averaged_mean_absolute_error(y, p)
    for weights in [None, "linear", "quadratic"]:
        expected[f"cohenKappa {weights or 'none'}"] = metrics.cohen_kappa_score(y, p, weights=weights, **every)
    for normalize in ["true", "pred", "all"]:
        expected["confusion " + normalize] = metrics.confusion_matrix(y, p, normalize=normalize, **every)
    averages = ["micro", "macro", "weighted", None]
    for average, (zero, number) in itertools.product(averages, {"zero": 0.0, "one": 1.0, "nan": numpy.nan}.items()):
        keep = {"average": average, "zero_division": number} | every
        key = f"{average or 'each'} {zero}"
        expected["precision " + key] = metrics.precision_score(y, p, **keep)
        expected["recall " + key] = metrics.recall_score(y, p, **keep)
        expected["f1 " + key] = metrics.f1_score(y, p, **keep)
        expected["f2 " + key] = metrics.fbeta_score(y, p, beta=2, **keep)
    for average in averages:
        key = average or "each"
        expected["jaccard " + key] = metrics.jaccard_score(y, p, average=average, zero_division=0, **every)
        expected["specificity " + key] = imbalanced.specificity_score(y, p, average=average, **every)
    return expected


def reports(random):
    names = [None, ["no", "yes"], None, ["background", "a rather long class name", "ärger"]]
    for number in range(24):
        count = [2, 2, 4, 3][number % 4]
        size = int(random.integers(4, 60))
        labels = random.choice(count, size, p=random.dirichlet(numpy.full(count, 0.5)))
        predictions = numpy.where(random.random(size) < 0.6, labels, random.integers(0, count, size))
        digits = int(random.choice([0, 1, 2, 3, 5, 14]))
        zero = ["zero", "one", "nan"][number % 3]
        text = metrics.classification_report(
            labels, predictions, labels=list(range(count)), target_names=names[number % 4],
            digits=digits if digits else 2, zero_division={"zero": 0.0, "one": 1.0, "nan": numpy.nan}[zero],
        )
        given = {
            "labels": labels, "predictions": predictions, "classes": count, "names": names[number % 4],
            "digits": digits if digits else 2, "zeroDivision": zero,
        }
        yield Case("classification report", f"random {number}", given, {"text": text})


def probabilities(random):
    for number in range(40):
        size = int(random.integers(2, 25))
        labels = (random.random(size) < 0.3).astype(int)
        labels[:2] = [0, 1]
        p = random.beta(0.5, 1.5, size)
        if number % 4 == 1:
            p = numpy.round(p)
        if number % 4 == 2:
            p[:2] = [1e-17, 1 - 1e-16]
        weight = random.choice([0, 0.5, 1, 3], size) if number % 2 else None
        if weight is not None:
            weight[:2] = [1, 2]
        weigh = {"sample_weight": weight}
        expected = {
            "logLoss": metrics.log_loss(labels, p, **weigh),
            "brier": metrics.brier_score_loss(labels, p, **weigh),
            "d2LogLoss": metrics.d2_log_loss_score(labels, p, **weigh),
            "d2Brier": metrics.d2_brier_score(labels, p, **weigh),
        }
        yield Case("probabilities", f"random {number}", {"labels": labels, "p": p, "sampleWeight": weight}, expected)


def class_probabilities(random):
    for number in range(20):
        count = int(random.integers(2, 5))
        labels, rows = distributions(random, int(random.integers(count, 14)), count)
        weight = random.choice([0.5, 1, 3], len(labels)) if number % 2 else None
        weigh = {"sample_weight": weight}
        expected = {
            "logLoss": metrics.log_loss(labels, rows, **weigh),
            "brier": metrics.brier_score_loss(labels, rows, **weigh),
            "brier half": metrics.brier_score_loss(labels, rows, scale_by_half=True, **weigh),
            "brier whole": metrics.brier_score_loss(labels, rows, scale_by_half=False, **weigh),
            "d2LogLoss": metrics.d2_log_loss_score(labels, rows, **weigh),
            "d2Brier": metrics.d2_brier_score(labels, rows, **weigh),
        }
        given = {"labels": labels, "p": rows, "sampleWeight": weight}
        yield Case("class probabilities", f"random {number}", given, expected)


def distributions(random, size, count):
    labels = random.integers(0, count, size)
    labels[:count] = range(count)
    logits = numpy.round(random.normal(size=(size, count)), 2)
    logits[range(size), labels] += 1
    rows = numpy.exp(logits)
    return labels, rows / rows.sum(axis=1, keepdims=True)


def top_classes(random):
    for number in range(20):
        count = int(random.integers(3, 6))
        size = int(random.integers(count, 20))
        labels = random.integers(0, count, size)
        scores = random.integers(0, 4, (size, count)).astype(float)
        weight = random.choice([0.5, 1, 3], size) if number % 2 else None
        k = int(random.integers(1, count))
        value = metrics.top_k_accuracy_score(labels, scores, k=k, labels=range(count), sample_weight=weight)
        given = {"labels": labels, "scores": scores, "k": k, "sampleWeight": weight}
        yield Case("top classes", f"random {number}", given, {"value": value})


def weighted_classes(random):
    for number in range(24):
        count = int(random.integers(2, 6))
        size = int(random.integers(3, 40))
        y = random.choice(count, size, p=random.dirichlet(numpy.full(count, 0.7)))
        p = numpy.where(random.random(size) < 0.6, y, random.integers(0, count, size))
        weight = random.choice([0, 0.25, 1, 2.5, 7.125], size)
        weight[0] = 1
        every = {"labels": list(range(count)), "sample_weight": weight}
        weigh = {"sample_weight": weight}
        expected = {
            "accuracy": metrics.accuracy_score(y, p, **weigh),
            "balancedAccuracy": metrics.balanced_accuracy_score(y, p, **weigh),
            "matthewsCorrelation": metrics.matthews_corrcoef(y, p, **weigh),
            "confusion": metrics.confusion_matrix(y, p, **every),
            "report": metrics.classification_report(y, p, zero_division=0.0, **every),
        }
        # Where a class is predicted that never occurs, imbalanced-learn averages over nothing and raises; where
        # the examples of one weigh nothing, it divides by nothing.
        if set(p) <= set(y) and all(weight[y == label].sum() > 0 for label in set(y)):
            expected["macroAveragedAbsoluteError"] = imbalanced.macro_averaged_mean_absolute_error(y, p, **weigh)
        for weights in [None, "linear", "quadratic"]:
            kappa = metrics.cohen_kappa_score(y, p, weights=weights, **every)
            expected[f"cohenKappa {weights or 'none'}"] = kappa
        for average in ["micro", "macro", "weighted"]:
            for zero, value in {"zero": 0.0, "one": 1.0, "nan": numpy.nan}.items():
                keep = {"average": average, "zero_division": value} | every
                expected[f"precision {average} {zero}"] = metrics.precision_score(y, p, **keep)
                expected[f"recall {average} {zero}"] = metrics.recall_score(y, p, **keep)
                expected[f"f2 {average} {zero}"] = metrics.fbeta_score(y, p, beta=2, **keep)
        given = {"labels": y, "predictions": p, "classes": count, "sampleWeight": weight}
        yield Case("weighted classes", f"random {number}", given, expected)


def several_labels(random):
    for number in range(24):
        count = int(random.integers(2, 6))
        size = int(random.integers(2, 20))
        y = (random.random((size, count)) < random.choice([0.1, 0.4])).astype(int)
        p = numpy.where(random.random((size, count)) < 0.7, y, 1 - y)
        weight = random.choice([0, 0.5, 1, 3], size) if number % 2 else None
        if weight is not None:
            weight[0] = 1
        expected = {}
        for average in ["micro", "macro", "weighted", "samples"]:
            keep = {"average": average, "sample_weight": weight}
            for zero, value in {"zero": 0.0, "one": 1.0, "nan": numpy.nan}.items():
                keep["zero_division"] = value
                expected[f"precision {average} {zero}"] = metrics.precision_score(y, p, **keep)
                expected[f"recall {average} {zero}"] = metrics.recall_score(y, p, **keep)
                expected[f"f2 {average} {zero}"] = metrics.fbeta_score(y, p, beta=2, **keep)
                if zero != "nan":
                    expected[f"jaccard {average} {zero}"] = metrics.jaccard_score(y, p, **keep)
        given = {"labels": y, "predictions": p, "sampleWeight": weight}
        yield Case("several labels", f"random {number}", given, expected)
