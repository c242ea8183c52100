"""One written page: its ids and its addresses."""

from html.parser import HTMLParser


class Page(HTMLParser):
    def __init__(self, path):
        super().__init__()
        self.path = path
        self.name = path.name
        self.ids = []
        # Each with the element that names it: ("a", "03-focal-loss.html#gamma").
        self.addresses = []
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name == "id":
                self.ids.append(value)
            elif name in ("href", "src", "xlink:href", "poster", "action", "srcset"):
                self.addresses.append((tag, value))

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
