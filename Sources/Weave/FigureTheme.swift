extension String {
  /// A drawing that changes with the page's colours: by the system's wish it does so itself, in a page the
  /// reader's choice comes before it.
  var followingThePage: String {
    // Most drawings have no such rule, and a regular expression is compiled for each of them.
    if !utf8.contains(UInt8(ascii: "@")) { return self }
    return replacing(/@media \(prefers-color-scheme:dark\)\{(\.[\w-]+)(\{[^}]*\})\}/) { match in
      "@media (prefers-color-scheme:dark){:root:not([data-theme=light]) \(match.1)\(match.2)}"
        + ":root[data-theme=dark] \(match.1)\(match.2)"
    }
  }
}
