"""A server that keeps a person waiting."""


class Held:
    """An answer of the server that waits until it is let go."""

    def __init__(self, person, address):
        self.tab = person.tab
        self.address = address
        self.routes = []

    def __enter__(self):
        self.tab.route(self.address, lambda route: self.routes.append(route))
        return self

    def __exit__(self, *_):
        self.tab.unroute(self.address)

    def let_go(self):
        for route in self.routes:
            route.continue_()
        self.tab.wait_for_load_state()
