"""What scikit-learn makes of the real files, with the protocol of `swift run lesson10 --shuffle no`.

    python your_data.py FOLDER > ../YourDataTests/Fixtures/real-files.json

FOLDER holds mammography.csv, thyroid.csv and smtp.csv, which are not part of this project. The network
has no counterpart here: its start and its batches depend on the random numbers.
"""

import json
import sys

import numpy as np
import sklearn
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score, brier_score_loss
from sklearn.model_selection import StratifiedGroupKFold, StratifiedKFold
from sklearn.preprocessing import StandardScaler

MODELS = {
    "logistic regression": lambda: LogisticRegression(tol=1e-10, max_iter=10_000),
    "boosting, l2 1": lambda: HistGradientBoostingClassifier(
        learning_rate=0.05, max_leaf_nodes=8, l2_regularization=1, early_stopping=False
    ),
}


def read(path):
    with open(path) as file:
        rows = [line.strip().split(",") for line in file if line.strip()]
    try:
        float(rows[0][0])
    except ValueError:
        rows = rows[1:]
    x = np.array([[float(field) for field in row[:-1]] for row in rows])
    y = np.array([int(row[-1].strip("'") == "1") for row in rows])
    return x, y


def numbered(x):
    """The number of each row's vector, in the order in which the vectors first occur."""
    seen = {}
    return np.array([seen.setdefault(row.tobytes(), len(seen)) for row in x + 0.0])


def pooled(x, y, model, splits):
    labels, scores, folds = [], [], []
    for train, test in splits:
        scaler = StandardScaler().fit(x[train])
        p = model().fit(scaler.transform(x[train]), y[train])
        p = p.predict_proba(scaler.transform(x[test]))[:, 1]
        labels.append(y[test])
        scores.append(p)
        folds.append(average_precision_score(y[test], p))
    labels, scores = np.concatenate(labels), np.concatenate(scores)
    return {
        "averagePrecision": average_precision_score(labels, scores),
        "brier": brier_score_loss(labels, scores),
        "meanOverBaseRate": scores.sum() / labels.sum(),
        "folds": folds,
    }


def main(folder):
    result = {"scikit-learn": sklearn.__version__, "files": {}}
    for name in ["mammography", "thyroid", "smtp"]:
        x, y = read(f"{folder}/{name}.csv")
        groups = numbered(x)
        divisions = {
            "stratified": list(StratifiedKFold(5).split(x, y)),
            "grouped": list(StratifiedGroupKFold(5).split(x, y, groups)),
        }
        result["files"][name] = {
            "rows": len(y),
            "positives": int(y.sum()),
            "distinct": int(groups.max() + 1),
            "divisions": {
                division: {model: pooled(x, y, make, splits) for model, make in MODELS.items()}
                for division, splits in divisions.items()
            },
        }
    json.dump(result, sys.stdout, indent=1)


main(sys.argv[1])
