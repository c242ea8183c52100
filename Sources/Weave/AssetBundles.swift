extension [Site.File] {
  /// The assets as pages ask for them: what every page needs is one style, one script before it is drawn and one
  /// after, what pages of text need besides is another script, put together of the files that have one purpose
  /// each. What a single page needs stays a file of its own.
  package var bundled: [Site.File] {
    var files = self
    for bundle in AssetBundle.all {
      let parts = bundle.parts.compactMap { part in
        files.firstIndex { $0.path == "assets/\(part.name)" }.map { (part, files.remove(at: $0)) }
      }
      if parts.isEmpty { continue }
      let texts = parts.map { part, file in
        let text = String(decoding: file.contents, as: UTF8.self)
        return part.medium.map { "@media \($0) {\n\(text)}\n" } ?? text
      }
      let contents = [UInt8](texts.joined(separator: "\n").utf8)
      files.append(Site.File(path: "assets/\(bundle.name)", contents: contents))
    }
    return files
  }
}

private struct AssetBundle {
  struct Part {
    var name: String
    /// Where the style holds, if not everywhere.
    var medium: String?
  }

  var name: String
  var parts: [Part]

  static let all = [
    AssetBundle(
      name: "style.css",
      parts: [
        Part(name: "theme.css"), Part(name: "text.css"), Part(name: "code.css"),
        Part(name: "panels.css"), Part(name: "print.css", medium: "print"),
      ]),
    AssetBundle(
      name: "first.js",
      parts: [
        Part(name: "theme.js"), Part(name: "first-screen.js"),
      ]),
    AssetBundle(
      name: "course.js",
      parts: [
        Part(name: "elements.js"), Part(name: "store.js"), Part(name: "search-box.js"),
        Part(name: "theme-button.js"), Part(name: "places.js"), Part(name: "folds.js"),
        Part(name: "shortcuts.js"), Part(name: "offline.js"),
      ]),
    AssetBundle(
      name: "reading.js",
      parts: [
        Part(name: "copying.js"), Part(name: "contents.js"), Part(name: "languages.js"),
        Part(name: "lines.js"), Part(name: "terms.js"), Part(name: "quiz.js"),
      ]),
  ]
}
