/// The reference as Markdown, and where it explains which name: all that the sources say, read once.
struct ReferenceText: Equatable, Sendable {
  struct Page: Equatable, Sendable {
    /// As if it lay beside the chapters: `chapters/api.md`.
    var file: String
    var markdown: String
  }

  var pages: [Page]
  /// By the names that code calls symbols by: the address of its entry.
  var addresses: [String: String]
}

extension ReferenceText {
  /// As a record holds it.
  var encoded: [UInt8] {
    var fields = FieldWriter()
    fields.add(pages.count)
    for page in pages {
      fields.add(page.file)
      fields.add(page.markdown)
    }
    fields.add(addresses.count)
    for (name, address) in addresses.sorted(by: { $0.key < $1.key }) {
      fields.add(name)
      fields.add(address)
    }
    return fields.bytes
  }

  /// Reads what `encoded` wrote; nil for anything else.
  init?(decoding bytes: [UInt8]) {
    var fields = FieldReader(bytes)
    let pages = fields.list { fields -> Page? in
      guard let file = fields.text(), let markdown = fields.text() else { return nil }
      return Page(file: file, markdown: markdown)
    }
    let addresses = fields.list { fields -> (String, String)? in
      guard let name = fields.text(), let address = fields.text() else { return nil }
      return (name, address)
    }
    guard let pages, let addresses, fields.isAtEnd else { return nil }
    self.pages = pages
    self.addresses = Dictionary(addresses) { first, _ in first }
  }
}

extension [Reference.Source] {
  /// Tells these sources from all others.
  var digest: String {
    var all = PageIngredients()
    for source in self { all.add([source.path, source.text]) }
    return all.finished()
  }
}
