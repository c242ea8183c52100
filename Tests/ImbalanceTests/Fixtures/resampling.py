"""Prints resampling.json: which rows imbalanced-learn keeps and how scikit-learn cuts.

Usage: python resampling.py GOLDEN > resampling.json, with the first reference values as GOLDEN.
"""

import json
import sys

import imblearn
import numpy as np
import sklearn
from imblearn import over_sampling as over
from imblearn import under_sampling as under
from sklearn.base import clone
from sklearn.model_selection import GroupKFold, StratifiedGroupKFold, TimeSeriesSplit

SAMPLERS = {
    "tomek": under.TomekLinks(),
    "tomekAll": under.TomekLinks(sampling_strategy="all"),
    "ennAll": under.EditedNearestNeighbours(),
    "ennMode": under.EditedNearestNeighbours(kind_sel="mode"),
    "ennEveryClass": under.EditedNearestNeighbours(n_neighbors=5, sampling_strategy="all"),
    "nearMiss1": under.NearMiss(version=1),
    "nearMiss2": under.NearMiss(version=2),
    "nearMiss3": under.NearMiss(version=3),
    "cleaningRule": under.NeighbourhoodCleaningRule(),
    "cleaningRule5": under.NeighbourhoodCleaningRule(n_neighbors=5, threshold_cleaning=1.5),
}

REPEATED = {
    "renn": under.RepeatedEditedNearestNeighbours(),
    "rennMode": under.RepeatedEditedNearestNeighbours(kind_sel="mode"),
    "allKNN": under.AllKNN(),
    "allKNNMinority": under.AllKNN(n_neighbors=5, allow_minority=True),
}


def kept(sampler, x, y):
    """Row numbers, read off a column of them: sample_indices_ is permuted twice by
    RepeatedEditedNearestNeighbours when the first round removes nothing."""
    rows = {row.tobytes(): i for i, row in enumerate(x)}
    return [rows[row.tobytes()] for row in sampler.fit_resample(x, y)[0]]


def listed(sampler, y):
    """The sampler with the classes that 'auto' names at first: otherwise repeated methods name
    them anew in every round, and clean the smallest class once another is as small."""
    classes, counts = np.unique(y, return_counts=True)
    others = [int(c) for c in classes if c != classes[counts.argmin()]]
    return clone(sampler).set_params(sampling_strategy=others)


def in_danger(x, y):
    sampler = over.BorderlineSMOTE(random_state=0)
    sampler.fit_resample(x, y)
    return {int(c): rows.tolist() for c, rows in sampler.in_danger_indices.items()}


def adasyn_counts(x, y):
    """None where ADASYN has nothing to add."""
    try:
        return np.bincount(over.ADASYN(random_state=0).fit_resample(x, y)[1]).tolist()
    except ValueError:
        return None


def smoothing_widths(x, y):
    """How wide the noise of a shrinkage of 0.7 is in each column of the smallest class: what was
    added, divided by the normal numbers it was made of."""
    counts = np.bincount(y)
    label = int(counts.argmin())
    sampler = over.RandomOverSampler(
        sampling_strategy={label: int(counts[label]) + 3}, shrinkage=0.7, random_state=5
    )
    moved = sampler.fit_resample(x, y)[0][-3:]
    draw = np.random.RandomState(5)
    bases = draw.choice(np.flatnonzero(y == label), size=3, replace=True)
    return ((moved - x[bases]) / draw.randn(3, x.shape[1])).mean(axis=0).tolist()


def category_case(seed, rows):
    """The neighbours among which SMOTENC picks, by row of the small class."""
    draw = np.random.default_rng(seed)
    y = np.array([1] * 20 + [0] * (rows - 20))
    x = np.column_stack([
        np.round(draw.normal(size=rows), 4), draw.integers(0, 3, size=rows),
        np.round(3 * draw.normal(size=rows), 4), draw.integers(5, 7, size=rows),
        np.round(draw.normal(size=rows), 4),
    ])
    sampler = over.SMOTENC(categorical_features=[1, 3], random_state=0)
    sampler.fit_resample(x, y)
    near = sampler.nn_k_.kneighbors(n_neighbors=5, return_distance=False)
    return {"features": x.tolist(), "labels": y.tolist(), "neighbors": near.tolist()}


def sampling_case(x, y):
    x = np.asarray(x, float) + 0.0
    y = np.asarray(y)
    return {
        "features": x.tolist(),
        "labels": y.tolist(),
        "kept": {name: kept(sampler, x, y) for name, sampler in SAMPLERS.items()}
        | {name: kept(listed(sampler, y), x, y) for name, sampler in REPEATED.items()},
        "inDanger": {str(c): rows for c, rows in in_danger(x, y).items()},
        "adasynCounts": adasyn_counts(x, y),
        "smoothingWidths": smoothing_widths(x, y),
        "keptNamingAnew": {name: kept(sampler, x, y) for name, sampler in REPEATED.items()},
    }


def random_sampling_case(seed, rows, columns, shares):
    draw = np.random.default_rng(seed)
    y = draw.choice(len(shares), size=rows, p=shares)
    x = np.round(draw.normal(size=(rows, columns)) + 0.9 * y[:, None], 4)
    return sampling_case(x, y)


def group_case(seed, rows, groups, classes, folds):
    draw = np.random.default_rng(seed)
    y = draw.choice(classes, size=rows, p=np.array([4, 1, 1][:classes]) / [4, 5, 6][classes - 1])
    names = draw.integers(0, groups, size=rows) * 7 - 20
    blank = np.zeros(rows)
    test = lambda splitter: [b.tolist() for _, b in splitter.split(blank, y, names)]
    return {
        "folds": folds,
        "labels": y.tolist(),
        "groups": names.tolist(),
        "grouped": test(GroupKFold(folds)),
        "stratified": test(StratifiedGroupKFold(folds)),
    }


def time_case(count, folds, gap, test_size, max_train_size):
    splitter = TimeSeriesSplit(
        folds, gap=gap, test_size=test_size, max_train_size=max_train_size
    )
    return {
        "count": count,
        "folds": folds,
        "gap": gap,
        "testSize": test_size,
        "maxTrainSize": max_train_size,
        "splits": [[a.tolist(), b.tolist()] for a, b in splitter.split(np.zeros(count))],
    }


golden = json.load(open(sys.argv[1]))
first = golden["resample"]
names = {
    "tomek": "tomek", "tomek_all": "tomekAll", "enn_all": "ennAll", "enn_mode": "ennMode",
    "renn": "renn", "allknn": "allKNN", "nm1": "nearMiss1", "nm2": "nearMiss2",
    "nm3": "nearMiss3", "ncr": "cleaningRule",
}
sgkf = golden["splits"]["sgkf"]
document = {
    "origin": f"scikit-learn {sklearn.__version__}, imbalanced-learn {imblearn.__version__}, "
    f"numpy {np.__version__}; the first values by the same versions, sorted, the others by "
    "resampling.py beside this file.",
    "first": {
        "features": (np.asarray(first["X"]) + 0.0).tolist(),
        "labels": first["y"],
        "kept": {ours: first[theirs] for theirs, ours in names.items()},
    },
    "samplers": [
        random_sampling_case(1, 80, 2, [0.75, 0.25]),
        random_sampling_case(2, 80, 3, [0.2, 0.8]),
        random_sampling_case(3, 120, 4, [0.6, 0.15, 0.25]),
        random_sampling_case(4, 120, 2, [0.1, 0.5, 0.4]),
        random_sampling_case(5, 60, 10, [0.7, 0.3]),
        random_sampling_case(6, 40, 1, [0.5, 0.5]),
    ],
    "categories": [category_case(20, 60), category_case(21, 90)],
    "firstGrouped": golden["splits"]["gkf"],
    "firstStratifiedGrouped": sgkf,
    "firstTimeSeries": golden["splits"]["tss4"],
    "groups": [
        group_case(10 + i, 60, 12, 2 + i % 2, 2 + i % 4) for i in range(8)
    ],
    "timeSeries": [
        time_case(20, 5, 0, None, None), time_case(23, 3, 2, None, None),
        time_case(23, 4, 1, 3, None), time_case(30, 4, 0, None, 7),
        time_case(30, 2, 5, 4, 10),
    ],
}


def line(value):
    return json.dumps(value, separators=(", ", ": "))


def lines(value, indent=""):
    if isinstance(value, dict):
        inner = [f'{indent}  {line(k)}: {lines(v, indent + "  ")}' for k, v in value.items()]
        return "{\n" + ",\n".join(inner) + f"\n{indent}}}"
    if isinstance(value, list) and value and isinstance(value[0], dict):
        inner = [f'{indent}  {lines(v, indent + "  ")}' for v in value]
        return "[\n" + ",\n".join(inner) + f"\n{indent}]"
    return line(value)


print(lines(document))
