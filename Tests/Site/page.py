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
        # What it says of itself: {"og:title": "Focal loss"}.
        self.facts = {}
        # Where it sends its readers at once, if it stands at an old address.
        self.leads_to = None
        text = path.read_text(encoding="utf-8")
        self.has_chapter = '<article class="chapter"' in text
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        if tag == "meta":
            self.note_fact(dict(attributes))
        for name, value in attributes:
            if name == "id":
                self.ids.append(value)
            elif name in ("href", "src", "xlink:href", "poster", "action", "srcset"):
                self.addresses.append((tag, value))

    def note_fact(self, attributes):
        name = attributes.get("name") or attributes.get("property")
        if name:
            self.facts[name] = attributes["content"]
        if attributes.get("http-equiv") == "refresh":
            self.leads_to = attributes["content"].partition("url=")[2]

    @property
    def is_part_of_book(self):
        """Whether the one-page edition, the EPUB and the PDF have it: the libraries' reference they have not."""
        return self.has_chapter and not self.is_whole_book and not self.name.startswith("api")

    @property
    def is_whole_book(self):
        """Whether it is the one-page edition: for paper and for keeping, not for a first visit."""
        return self.name == "print.html"

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
