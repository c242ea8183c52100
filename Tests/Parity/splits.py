"""Splitters of scikit-learn: the test rows of every fold; of what is shuffled, the sizes and class counts."""

import warnings

import numpy
from recording import Case
from sklearn.model_selection import (
    GroupKFold,
    KFold,
    RepeatedStratifiedKFold,
    StratifiedGroupKFold,
    StratifiedKFold,
    StratifiedShuffleSplit,
    TimeSeriesSplit,
    train_test_split,
)

LIBRARIES = ["scikit-learn"]


def class_counts(labels, classes):
    return numpy.bincount(labels, minlength=classes).tolist()


def fold_cases(random):
    for n in [2, 3, 7, 10, 23]:
        for folds in [2, 3, 5, 10]:
            if n >= folds:
                tests = [test for _, test in KFold(folds).split(numpy.zeros(n))]
                yield Case("KFold", f"{n} rows, {folds} folds", {"count": n, "folds": folds}, {"test": tests})
    for classes in [1, 2, 3, 5]:
        for folds in [2, 3, 5]:
            for n in [12, 31]:
                rest = random.binomial(classes - 1, 0.2, n - classes) if classes > 1 else numpy.zeros(n - 1, int)
                labels = random.permutation(numpy.concatenate([numpy.arange(classes), rest]))
                tests = [test for _, test in StratifiedKFold(folds).split(labels, labels)]
                name = f"{n} rows, {classes} classes, {folds} folds"
                yield Case("StratifiedKFold", name, {"labels": labels, "folds": folds}, {"test": tests})


def group_cases(random):
    for groups, folds, n in [(3, 2, 9), (5, 3, 20), (8, 5, 24), (12, 3, 40), (6, 2, 6), (7, 5, 30)]:
        for repeat in range(3):
            names = numpy.concatenate([numpy.arange(groups), random.integers(0, groups, n - groups)]) * 10 - 7
            names = random.permutation(names)
            labels = (random.uniform(size=n) < 0.3).astype(int) + (repeat == 2) * random.integers(0, 2, n)
            labels[:folds] = 0
            given = {"groups": names, "labels": labels, "folds": folds}
            name = f"{n} rows in {groups} groups, {folds} folds, {repeat}"
            tests = [test for _, test in GroupKFold(folds).split(names, groups=names)]
            yield Case("GroupKFold", name, given, {"test": tests})
            tests = [test for _, test in StratifiedGroupKFold(folds).split(names, labels, names)]
            yield Case("StratifiedGroupKFold", name, given, {"test": tests})


def time_cases():
    settings = [
        (6, 5, 0, None, None), (12, 3, 0, None, None), (13, 3, 2, None, None), (20, 4, 1, 3, None),
        (20, 4, 0, 3, 5), (30, 5, 3, 4, 6), (9, 2, 1, 2, 1), (100, 5, 7, None, 20),
    ]  # fmt: skip
    for n, folds, gap, test_size, most in settings:
        splitter = TimeSeriesSplit(folds, gap=gap, test_size=test_size, max_train_size=most)
        splits = [[train, test] for train, test in splitter.split(numpy.zeros(n))]
        given = {"count": n, "folds": folds, "gap": gap, "testSize": test_size, "maxTrainSize": most}
        yield Case("TimeSeriesSplit", f"{given}", given, {"splits": splits})


def shuffled_cases(random):
    for n, share in [(10, 0.25), (40, 0.1), (101, 0.33), (60, 0.5), (33, 0.25)]:
        train, test = train_test_split(numpy.arange(n), test_size=share, random_state=1)
        expected = {"train": len(train), "test": len(test)}
        yield Case("train_test_split", f"{n} rows, {share}", {"count": n, "testShare": share}, expected)
        for classes in [2, 3]:
            labels = numpy.concatenate(
                [numpy.repeat(numpy.arange(classes), 2), random.binomial(classes - 1, 0.15, n - 2 * classes)]
            )
            # Where two remainders are equal scikit-learn draws who gets the row: leave such labels out.
            exact = numpy.bincount(labels) / n * numpy.ceil(n * share)
            remainders = numpy.round(exact - numpy.floor(exact), 9)
            if len(set(remainders)) < classes:
                continue
            splitter = StratifiedShuffleSplit(3, test_size=share, random_state=2)
            parts = [
                {"train": class_counts(labels[train], classes), "test": class_counts(labels[test], classes)}
                for train, test in splitter.split(labels, labels)
            ]
            given = {"labels": labels, "testShare": share}
            yield Case("StratifiedShuffleSplit", f"{n} rows, {classes} classes, {share}", given, parts[0])
    for classes, folds, n in [(2, 3, 20), (3, 5, 41), (2, 5, 12)]:
        labels = numpy.concatenate([numpy.arange(classes), random.binomial(classes - 1, 0.2, n - classes)])
        splitter = RepeatedStratifiedKFold(n_splits=folds, n_repeats=2, random_state=3)
        tests = [class_counts(labels[test], classes) for _, test in splitter.split(labels, labels)]
        given = {"labels": labels, "folds": folds, "repeats": 2}
        name = f"{n} rows, {classes} classes, {folds} folds"
        yield Case("RepeatedStratifiedKFold", name, given, {"counts": tests})


def sized_cases(random):
    for n, test, train in [(40, 0.25, 0.5), (101, 0.33, 0.2), (60, 0.1, 0.9), (33, 0.4, 0.33), (57, 0.2, 0.1)]:
        given = {"testShare": test, "trainShare": train}
        name = f"{n} rows, {test}, {train}"
        parts = train_test_split(numpy.arange(n), test_size=test, train_size=train, random_state=1)
        expected = {"train": len(parts[0]), "test": len(parts[1])}
        yield Case("train_test_split with train_size", name, given | {"count": n}, expected)
        labels = numpy.concatenate([numpy.repeat([0, 1, 2], 2), random.choice(3, n - 6, p=[0.71, 0.2, 0.09])])
        # As above: leave out labels among whose remainders two are equal.
        counts = numpy.bincount(labels)
        trained = numpy.round(counts / n * numpy.floor(n * train) % 1, 9)
        splitter = StratifiedShuffleSplit(1, test_size=test, train_size=train, random_state=2)
        ((first, second),) = splitter.split(labels, labels)
        rest = counts - numpy.bincount(labels[first], minlength=3)
        tested = numpy.round(rest / rest.sum() * numpy.ceil(n * test) % 1, 9)
        if len(set(trained)) < 3 or (len(set(tested)) < 3 and tested.any()):
            continue
        expected = {"train": class_counts(labels[first], 3), "test": class_counts(labels[second], 3)}
        yield Case("StratifiedShuffleSplit with train_size", name, given | {"labels": labels}, expected)


def cases():
    warnings.simplefilter("ignore")
    random = numpy.random.default_rng(31)
    yield from fold_cases(random)
    yield from group_cases(random)
    yield from time_cases()
    yield from shuffled_cases(random)
    yield from sized_cases(numpy.random.default_rng(32))
