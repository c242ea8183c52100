"""Counts what passed and what failed."""


class Report:
    def __init__(self):
        self.passed = 0
        self.failed = 0

    def add(self, name, problems):
        """Notes one check: it failed if there are problems."""
        problems = list(problems)
        if problems:
            self.failed += 1
        else:
            self.passed += 1
        print(f"{'FAILED' if problems else 'ok':6} {name}", flush=True)
        for problem in problems:
            print(f"       {problem}", flush=True)

    def take(self, text, passed, failed):
        """Prints what checks said elsewhere, and counts them."""
        print(text, end="", flush=True)
        self.passed += passed
        self.failed += failed

    def finish(self):
        """Prints the last line and returns the exit status."""
        print(f"{self.passed} passed, {self.failed} failed")
        return 1 if self.failed else 0
