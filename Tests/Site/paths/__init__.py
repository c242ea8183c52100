"""The paths of a person who prepares: driven in a browser, by keyboard alone."""

import pathlib
import tempfile

from paths import (
    cards, carrying, colours, figures, filtering, first_screen, interview, keys, languages, lines,
    offline, places, quiz, reading, terms,
)
from paths.person import Person

PATHS = [
    reading, first_screen, figures, terms, lines, quiz, cards, places, carrying, colours, keys,
    filtering, languages, interview, offline,
]


def check(path, playwright, host, pages, report):
    """A path begins with a browser that has never been here."""
    with tempfile.TemporaryDirectory() as profile:
        person = Person(playwright, host, pages, pathlib.Path(profile))
        try:
            problems = list(path.walk(person)) + person.noise
        except Exception as error:  # A path that breaks off is a finding like any other.
            problems = [f"broke off at {person.tab.url}: {error}".split("Call log")[0].strip()]
        finally:
            person.leave()
        report.add(f"Path: {path.NAME}", problems)
        if person.skipped:
            print(f"       skipped: {person.skipped}")
