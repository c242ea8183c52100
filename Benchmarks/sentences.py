"""Words for the chapters of `book.py`: they mean little, and have the length and the marks of real ones."""

NOUNS = [
    "the loss", "the sampler", "a threshold", "the minority class", "the validation fold", "the ranking",
    "a calibrated score", "the prior", "the confusion matrix", "a rare positive", "the gradient",
    "the decision rule", "the learning curve", "an honest baseline", "the cost of a miss", "the split",
]
VERBS = [
    "moves", "hides", "keeps", "bends", "leaves", "explains", "outweighs", "follows", "repeats", "settles",
]
TAILS = [
    "before anything is trained", "on every fold alike", "without a word of warning", "in the same order",
    "although nobody asked for it", "when the classes drift apart", "as the paper says", "by a constant",
    "at the cost of the ranking", "only where the data is thin", "from the first epoch on",
    "and no metric shows it", "until the threshold is chosen again",
]
OPENINGS = ["So", "Here", "In practice", "On paper", "Most of the time", "Look closely:", "Again", "Even then"]
CODES = ["posWeight", "reduction", "averagePrecision", "logits.count", "fit(_:)", "sampler.next()", "nil"]
MATHS = [
    r"p_t", r"\gamma", r"1 - p", r"\log \frac{p}{1 - p}", r"\sum_{i=1}^{n} w_i", r"\hat{y}_i", r"\sigma(z)",
    r"\frac{\partial L}{\partial z}", r"\pi^{*}", r"O(n \log n)", r"\mathbb{E}[L]", r"\sqrt{p(1-p)}",
]
FORMULAS = [
    r"\mathrm{FL}(p_t) = -(1-p_t)^{\gamma} \log p_t",
    r"\mathrm{AP} = \sum_{k=1}^{n} (R_k - R_{k-1})\, P_k",
    r"\frac{\partial L}{\partial z_i} = w_i \left( \sigma(z_i) - y_i \right)",
    r"p' = \frac{p\,\pi'/\pi}{p\,\pi'/\pi + (1-p)(1-\pi')/(1-\pi)}",
    r"\mathrm{MCC} = \frac{TP \cdot TN - FP \cdot FN}{\sqrt{(TP+FP)(TP+FN)(TN+FP)(TN+FN)}}",
    r"t^{*} = \frac{c_{FP}}{c_{FP} + c_{FN}}, \qquad \hat{y} = [\, p \ge t^{*} \,]",
]
HEADINGS = [
    "What the loss sees", "Where the threshold goes", "Counting by class", "Why the ranking stays",
    "A fair comparison", "How the sampler draws", "The prior comes back", "When nothing wins",
]
TOPICS = [
    "weights", "samplers", "folds", "scores", "margins", "priors", "curves", "costs", "drift", "labels",
]
COUNTS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]


def spelled(number):
    """A name for a number, for the prose of a chapter may state no number that no block prints."""
    tens, ones = divmod(number, 10)
    return COUNTS[ones] if tens == 0 else f"{COUNTS[tens - 1]}-{COUNTS[ones]}"


def slug(number):
    return f"on-{TOPICS[number % len(TOPICS)]}-{spelled(number)}"


def title(number):
    return f"On {TOPICS[number % len(TOPICS)]}, part {spelled(number)}"


def clause(random):
    return f"{random.choice(NOUNS)} {random.choice(VERBS)} {random.choice(NOUNS)} {random.choice(TAILS)}"


def sentence(random):
    text = clause(random)
    return text[0].upper() + text[1:] + "."


def question(random):
    return f"What happens when {clause(random)}?"


def heading(random):
    return random.choice(HEADINGS)


def quoting(random, number):
    return f"The block prints {number}, and {clause(random)}."


def paragraph(random, link):
    """Five sentences with code, formulas, emphasis and a link among them."""
    texts = []
    for place in range(5):
        text = f"{random.choice(OPENINGS)} {clause(random)}"
        kind = random.randrange(6)
        if kind == 0:
            text += f", where `{random.choice(CODES)}` is set"
        elif kind == 1:
            text += f", with $`{random.choice(MATHS)}`$ in its place"
        elif kind == 2:
            text += f", and that is **{random.choice(TAILS)}** or *nearly so*"
        elif kind == 3 and place > 1:
            text += f", as {link(random.choice(NOUNS))} shows"
        texts.append(text + ".")
    return " ".join(texts)


def table(random):
    rows = [
        f"| {random.choice(NOUNS)} | {random.choice(VERBS)} | {random.choice(TAILS)} | $`{random.choice(MATHS)}`$ |"
        for _ in range(6)
    ]
    return "\n".join(["| what | does | when | symbol |", "|---|:-:|---|---:|", *rows])
