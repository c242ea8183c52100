"""Optimisers and batch normalisation of PyTorch; scalers, logistic regression, boosting and the dummy of
scikit-learn.

Features are multiples of 1/64, so that they are the same in single precision.
"""

import numpy
import torch
from sklearn.dummy import DummyClassifier
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from recording import Case

LIBRARIES = ["numpy", "scikit-learn", "torch"]


def cases():
    yield from optimisers()
    yield from networks()
    yield from scalers()
    examples = dict(example_sets())
    for name, (x, y, weights) in examples.items():
        yield Case("examples", name, {}, {"x": x, "y": y, "weights": weights, "asked": asked(x)})
    yield from logistic_regressions(examples)
    yield from boosters(examples)
    yield from dummies()


def example_sets():
    """Small sets of rare positives that depend on some of the features, and weights."""
    for name, rows, columns, share, seed in [
        ("balanced", 60, 3, 0.5, 0),
        ("rare", 240, 4, 0.08, 1),
        ("wide", 40, 9, 0.3, 2),
        ("many values", 700, 2, 0.2, 3),
        ("three classes", 90, 3, None, 4),
        ("five classes", 150, 2, None, 5),
    ]:
        random = numpy.random.default_rng(seed)
        scale = 1024 if name == "many values" else 64
        x = numpy.round(random.normal(size=(rows, columns)) * scale) / scale
        z = x[:, 0] + 0.7 * x[:, 1] * x[:, -1] + random.normal(size=rows) * 0.7
        if share is None:
            classes = 3 if name == "three classes" else 5
            y = numpy.digitize(z, numpy.quantile(z, numpy.cumsum([0.5] + [0.3 / (classes - 2)] * (classes - 2))))
        else:
            y = (z > numpy.quantile(z, 1 - share)).astype(int)
        yield name, (x, y, numpy.round(random.exponential(size=rows) * 16) / 16)
    random = numpy.random.default_rng(6)
    x = random.integers(0, 4, size=(300, 3)) / 2
    z = x[:, 0] - x[:, 1] + random.normal(size=300)
    gaps = numpy.where(random.random(x.shape) < [0.2, 0.05, 0], numpy.nan, x)
    y = (z + numpy.isnan(gaps[:, 0]) > 1.2).astype(int)
    yield "gaps", (gaps, y, numpy.round(random.exponential(size=300) * 16) / 16)


def asked(x):
    """Rows to ask a model about: some it was trained on, some between them, one with nothing but gaps."""
    return numpy.concatenate([x[:12], x[:4] + 1 / 128, numpy.full((1, x.shape[1]), numpy.nan)])


def optimisers():
    random = numpy.random.default_rng(7)
    start = numpy.float32(random.normal(size=6))
    gradients = numpy.float32(random.normal(size=(7, 6)) * [1, 10, 1e-3, 1e-6, 0, 1e4])
    rules = {
        "SGD": [
            dict(),
            dict(lr=0.1),
            dict(lr=0.1, weight_decay=0.1),
            dict(lr=0.1, momentum=0.9),
            dict(lr=0.1, momentum=0.9, dampening=0.5),
            dict(lr=0.1, momentum=0.9, nesterov=True),
            dict(lr=0.01, momentum=0.5, weight_decay=0.3, nesterov=True),
            dict(lr=0.01, momentum=0.99, dampening=1, weight_decay=0.01),
            dict(lr=0.01, dampening=0.7),
        ],
        "Adam": [
            dict(),
            dict(lr=0.1),
            dict(lr=0.1, betas=(0.5, 0.9)),
            dict(lr=0.1, betas=(0.0, 0.99)),
            dict(lr=0.01, eps=0.1),
            dict(lr=0.01, weight_decay=0.2),
            dict(lr=0.01, amsgrad=True),
            dict(lr=0.1, betas=(0.8, 0.7), weight_decay=0.2, amsgrad=True),
        ],
        "AdamW": [
            dict(),
            dict(lr=0.1),
            dict(lr=0.1, weight_decay=0),
            dict(lr=0.1, betas=(0.5, 0.9), eps=1e-3, weight_decay=0.5),
            dict(lr=0.01, amsgrad=True),
        ],
    }
    for rule, settings in rules.items():
        for given in settings:
            parameters = torch.nn.Parameter(torch.tensor(start))
            optimiser = getattr(torch.optim, rule)([parameters], **given)
            trajectory = []
            for gradient in gradients:
                parameters.grad = torch.tensor(gradient)
                optimiser.step()
                trajectory.append(parameters.detach().clone().numpy())
            name = ", ".join(f"{key} {value}" for key, value in given.items()) or "defaults"
            yield Case(
                rule,
                name,
                {"settings": given, "start": start, "gradients": gradients},
                {"parameters": numpy.array(trajectory)},
            )


def networks():
    """Passes through linear layers with batch normalisation, forth and back, and the statistics after them."""
    for name, widths, rows, seed in [
        ("one hidden layer", [3, 5, 1], 21, 0),
        ("two hidden layers", [2, 4, 6, 3], 8, 1),
        ("two rows", [2, 3, 1], 2, 2),
        ("a batch of vectors", [4, 7, 2], 32, 3),
    ]:
        torch.manual_seed(seed)
        layers = []
        for inputs, outputs in zip(widths, widths[1:]):
            layers.append(torch.nn.Linear(inputs, outputs))
            if len(layers) < 3 * (len(widths) - 2):
                layers += [torch.nn.BatchNorm1d(outputs), torch.nn.ReLU()]
        model = torch.nn.Sequential(*layers)
        for layer in layers:
            if isinstance(layer, torch.nn.BatchNorm1d):
                torch.nn.init.normal_(layer.weight, 1, 0.3)
                torch.nn.init.normal_(layer.bias, 0, 0.3)
        x = torch.round(torch.randn(rows, widths[0]) * 64) / 64 + torch.arange(widths[0])
        slopes = torch.round(torch.randn(rows, widths[-1]) * 64) / 64
        start = torch.nn.utils.parameters_to_vector(model.parameters()).clone()
        before = model.eval()(x)
        logits = model.train()(x)
        (logits * slopes).sum().backward()
        gradient = torch.cat([p.grad.reshape(-1) for p in model.parameters()])
        model(x[: rows // 2 + 1])
        norms = [layer for layer in layers if isinstance(layer, torch.nn.BatchNorm1d)]
        yield Case(
            "batchNorm",
            name,
            {"widths": widths, "x": x, "parameters": start, "slopes": slopes},
            {
                "before": before,
                "logits": logits,
                "gradient": gradient,
                "runningMeans": [norm.running_mean for norm in norms],
                "runningVariances": [norm.running_var for norm in norms],
                "after": model.eval()(x),
            },
        )


def scalers():
    random = numpy.random.default_rng(8)
    plain = numpy.round(random.normal(size=(13, 3)) * 64) / 64
    gaps = numpy.where(random.random(plain.shape) < 0.3, numpy.nan, plain)
    gaps[:, 2] = numpy.nan
    matrices = {
        "plain": plain,
        "far from 0": plain + [0, 1e4, -1e5],
        "one row": plain[:1],
        "two rows": plain[:2],
        "constant": plain * [1, 0, 0] + [0, numpy.float32(0.1), -(2**20)],
        "tiny": plain * 2.0**-60,
        "missing values": gaps,
    }
    for name, x in matrices.items():
        scaler = StandardScaler().fit(x)
        yield Case(
            "StandardScaler",
            name,
            {"x": x},
            {"means": scaler.mean_, "scales": scaler.scale_, "scaled": scaler.transform(x)},
        )


def logistic_regressions(examples):
    for name, (x, y, weights) in examples.items():
        if numpy.isnan(x).any():
            continue
        classes = len(set(y))
        explicit = {label: 1.0 + 2 * label for label in range(classes)}
        for c in [0.01, 1, 100, numpy.inf]:
            for class_weight in [None, "balanced", explicit]:
                for weighted in [False, True]:
                    if c == numpy.inf and name == "wide":
                        continue  # A line divides its classes.
                    if c in (0.01, 100) and weighted:
                        continue
                    model = LogisticRegression(
                        C=c, class_weight=class_weight, solver="newton-cholesky", tol=1e-13, max_iter=1000
                    ).fit(x, y, weights if weighted else None)
                    kind = "explicit" if class_weight == explicit else class_weight or "plain"
                    given = {"examples": name, "c": c, "classWeight": class_weight, "weighted": weighted}
                    if class_weight == explicit:
                        given["classWeight"] = list(explicit.values())
                    yield Case(
                        "LogisticRegression" if classes == 2 else "MultinomialLogisticRegression",
                        f"{name}, C {c}, {kind}{', weighted' if weighted else ''}",
                        given,
                        {
                            "coefficients": model.coef_[0] if classes == 2 else model.coef_,
                            "intercept": model.intercept_[0] if classes == 2 else model.intercept_,
                            "scores": model.decision_function(x[:3]),
                            "probabilities": model.predict_proba(x[:3]),
                        },
                    )


def boosters(examples):
    settings = [
        dict(),
        dict(max_iter=7, min_samples_leaf=1, max_leaf_nodes=4),
        dict(max_iter=20, l2_regularization=1, learning_rate=0.3),
        dict(max_iter=10, max_depth=2, min_samples_leaf=5),
        dict(max_iter=10, max_bins=6, min_samples_leaf=3, max_leaf_nodes=None),
        dict(max_iter=10, class_weight="balanced", max_bins=16),
        dict(max_iter=10, class_weight={0: 1.0, 1: 5.0}, max_bins=9),
        dict(max_iter=60),
        dict(max_iter=100, early_stopping=True, n_iter_no_change=3, min_samples_leaf=3),
        dict(max_iter=100, early_stopping=True, validation_fraction=None, tol=1e-2, n_iter_no_change=2),
    ]
    for name, (x, y, weights) in examples.items():
        if len(set(y)) > 2:
            continue
        for index, given in enumerate(settings):
            weighted = index in (6, 7)
            model = HistGradientBoostingClassifier(random_state=0, **given)
            extra = {"sample_weight": weights} if weighted else {}
            if given.get("early_stopping") and "validation_fraction" not in given:
                extra |= {"X_val": x[::3] + 1 / 64, "y_val": y[::3]}
            model.fit(x, y, **extra)
            yield Case(
                "HistGradientBoostingClassifier",
                f"{name}, {index}",
                {"examples": name, "settings": given, "weighted": weighted, "validated": "X_val" in extra},
                {
                    "scores": model.decision_function(asked(x)),
                    "sum": model.decision_function(x).sum(),
                    "leaves": [tree[0].get_n_leaf_nodes() for tree in model._predictors],
                    "validationLosses": -model.validation_score_,
                    "trainingLosses": -model.train_score_,
                },
            )


def dummies():
    labels = {"rare": [0] * 9 + [1], "equal": [1, 0, 1, 0], "three": [2, 2, 1, 0, 2, 1], "one class": [0, 0, 0]}
    for name, y in labels.items():
        weights = [1 + 2 * label for label in y]
        for strategy in ["prior", "most_frequent", "uniform", "constant", "stratified"]:
            for weighted in [False, True]:
                constant = {"constant": max(y)} if strategy == "constant" else {}
                model = DummyClassifier(strategy=strategy, random_state=0, **constant)
                model.fit(numpy.zeros((len(y), 1)), y, weights if weighted else None)
                expected = {"priors": model.class_prior_}
                if strategy != "stratified":
                    expected["probabilities"] = model.predict_proba([[0], [0]])
                if strategy not in ("stratified", "uniform"):
                    expected["predictions"] = model.predict([[0], [0]])
                given = {"labels": y, "strategy": strategy, "sampleWeights": weights if weighted else None} | constant
                yield Case("DummyClassifier", f"{name}, {strategy}{', weighted' if weighted else ''}", given, expected)
