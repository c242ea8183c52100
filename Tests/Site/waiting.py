"""Waits for what a page comes to.

Playwright's own `wait_for_function` looks again by `eval` in the page, which the pages' content security policy
forbids: it fails wherever the first look comes too early.
"""

import time


def until(tab, expression, argument=None, seconds=30):
    """Looks until the expression, or the function of the argument, is true; raises TimeoutError if it stays false."""
    end = time.monotonic() + seconds
    while not tab.evaluate(expression, argument):
        if time.monotonic() > end:
            raise TimeoutError(f"after {seconds} s it is not so that {expression}")
        time.sleep(0.02)
