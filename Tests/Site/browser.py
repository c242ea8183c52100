"""The pages in a browser, as everyone meets them, and the folder on a port of this machine."""

import contextlib
import functools
import gzip
import http.server
import io
import threading

from playwright.sync_api import sync_playwright

import side_by_side
import vitals

CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


def check(pages, report, screenshots=None):
    with served(pages[0].path.parent) as host:
        # What is timed is timed alone.
        with sync_playwright() as playwright:
            chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
            vitals.check(chromium, host, pages, report)
            chromium.close()
        side_by_side.check(host, pages, report, screenshots)


@contextlib.contextmanager
def served(folder):
    """The folder on a port of this machine, compressed as hosts do."""

    class Handler(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_):
            pass

        def send_head(self):
            path = folder / self.path.split("?")[0].lstrip("/")
            if not path.is_file():
                return super().send_head()
            body = packed(path)
            self.send_response(200)
            self.send_header("Content-Type", self.guess_type(path.name))
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            return io.BytesIO(body)

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


@functools.cache
def packed(path):
    return gzip.compress(path.read_bytes())


@contextlib.contextmanager
def opened(chromium, host, options=None):
    """A tab, and a list of what it should not have said or asked for."""
    context = chromium.new_context(**(options or {}))
    noise = []

    def guard(route):
        if route.request.url.startswith(host):
            route.continue_()
        else:
            noise.append(f"asked for {route.request.url}")
            route.abort()

    context.route("**/*", guard)
    tab = context.new_page()
    listen(tab, noise)
    try:
        yield tab, noise
    finally:
        context.close()


def lay_out(tab):
    """Has the whole page laid out, as any key does."""
    tab.keyboard.press("Shift")


def listen(tab, noise):
    """Notes what the page should not have said or asked for."""
    tab.on("console", lambda message: noise.append(f"console: {message.text}"))
    tab.on("pageerror", lambda error: noise.append(f"error: {error}"))
    tab.on("requestfailed", lambda request: noise.append(f"failed: {request.url}"))
    tab.on(
        "response",
        lambda answer: answer.status >= 400 and noise.append(f"{answer.status}: {answer.url}"),
    )
