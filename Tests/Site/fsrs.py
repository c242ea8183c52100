"""The scheduler of the cards gives what the implementations of FSRS-6 publish (ts-fsrs, fsrs-rs, py-fsrs).

The same vectors hold the Swift of `course drill` in Tests/FlashcardsTests.
"""

import math

# Each: what it is, a script that gives numbers, the published numbers, and how far they may lie apart.
VECTORS = [
    (
        "a history of reviews",
        """(() => {
          let memory = fsrs.first(1);
          for (const days of [0, 1, 3, 8, 21]) memory = fsrs.reviewed(memory, 3, days);
          return [memory.stability, memory.difficulty];
        })()""",
        [53.62691, 6.3574867],
        1e-5,
    ),
    (
        "intervals, each review when it is due",
        """(() => {
          let card = null;
          let now = new Date("2022-12-29T12:30:00Z");
          return [3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3].map((rating) => {
            card = fsrs.review(card, rating, now);
            const due = new Date(card.due);
            const days = Math.floor((due - now) / 86400000);
            now = due;
            return days;
          });
        })()""",
        [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21],
        0,
    ),
    (
        "the chance to remember",
        "[0, 1, 2, 3].map((days) => fsrs.retrievability(1, days))",
        [1, 0.9, 0.84588465, 0.8093881],
        1e-6,
    ),
    (
        "stability after the first rating",
        "[1, 2, 3, 4].map((rating) => fsrs.first(rating).stability)",
        [0.212, 1.2931, 2.3065, 8.2956],
        0,
    ),
    (
        "difficulty after the first rating",
        "[1, 2, 3, 4].map((rating) => fsrs.first(rating).difficulty)",
        [6.4133, 5.11217071, 2.11810397, 1],
        1e-6,
    ),
    (
        "the chance when an easy card is due",
        "[fsrs.retrievability(fsrs.first(4).stability, 8)]",
        [0.9024733],
        1e-6,
    ),
    (
        # fsrs-rs says 3,116,766 days for the first, before its limit.
        "intervals for retentions of 0.1 to 1",
        "[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((tenths) => fsrs.interval(1, tenths / 10))",
        [36500, 34793, 2508, 387, 90, 27, 9, 3, 1, 1],
        0,
    ),
    (
        "the next difficulty",
        "[1, 2, 3, 4].map((rating) => fsrs.nextDifficulty(5, rating))",
        [8.34176237, 6.66599536, 4.99022837, 3.31446137],
        1e-6,
    ),
    (
        "stability when remembered",
        """[1, 2, 3, 4].map((rating) =>
          fsrs.recalled({ stability: 5, difficulty: rating }, rating, 1 - rating / 10))""",
        [25.60252118, 28.22657096, 58.65599107, 127.2266925],
        1e-6,
    ),
    (
        "stability when forgotten",
        """[1, 2, 3, 4].map((rating) =>
          fsrs.forgotten({ stability: 5, difficulty: rating }, 1 - rating / 10))""",
        [1.05253961, 1.18943295, 1.36808387, 1.58498896],
        1e-6,
    ),
    (
        "stability on the same day",
        "[1, 2, 3, 4].map((rating) => fsrs.sameDay({ stability: 5, difficulty: 5 }, rating))",
        [1.596818, 5, 5, 8.12960956],
        1e-6,
    ),
]


def check(tab, host, report):
    tab.goto(f"{host}/cards.html")
    tab.wait_for_load_state("networkidle")
    for name, script, published, tolerance in VECTORS:
        given = tab.evaluate(f"(() => {{ const {{ fsrs }} = globalThis.course; return {script}; }})()")
        report.add(f"FSRS-6: {name}", apart(given, published, tolerance))


def apart(given, published, tolerance):
    if len(given) != len(published):
        return [f"{len(given)} numbers, not {len(published)}"]
    return [
        f"{mine}, published {theirs}"
        for mine, theirs in zip(given, published)
        if not math.isclose(mine, theirs, rel_tol=tolerance, abs_tol=tolerance)
    ]
