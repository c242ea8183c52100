import Chapters

/// The reference of the libraries that the chapters import: pages made of what their sources declare in
/// public and say of it.
package struct Reference: Sendable {
  /// A file of a library, from the package's folder: `Sources/Imbalance/Losses/FocalLoss.swift`.
  package struct Source: Equatable, Sendable {
    package var path: String
    package var text: String

    package init(path: String, text: String) {
      self.path = path
      self.text = text
    }
  }

  /// The list of all symbols, then a page for each topic.
  package let pages: [Chapter]
  /// By the names that code calls symbols by, where only one symbol can be meant: the address of its entry.
  let addresses: [String: String]

  /// The record of what the sources declare, where it was not kept.
  let newRecord: KeptRecord?
  static let recordName = "libraries"

  /// - Parameters:
  ///   - kept: What an earlier build kept: reading the sources takes a debug build longer than all the site.
  /// - Throws: What is wrong with a documentation comment, as a mistake of its page.
  package init(
    _ sources: [Source], kept: KeptPages = KeptPages()
  ) throws(ChapterErrors) {
    let digest = sources.digest
    let record = kept[Self.recordName]
    let known = record.flatMap { $0.digest == digest ? ReferenceText(decoding: $0.contents) : nil }
    let text = known ?? ReferenceText(sources)
    newRecord = known == nil ? KeptRecord(digest: digest, contents: text.encoded) : nil
    addresses = text.addresses
    let read = text.pages.concurrentMap { page in
      Result { () throws(ChapterErrors) in try Chapter(markdown: page.markdown, file: page.file) }
    }
    var pages: [Chapter] = []
    for page in read { pages.append(try page.get()) }
    self.pages = pages
  }
}

extension ReferenceText {
  init(_ sources: [Reference.Source]) {
    let topics = Topic.all(sources)
    let places = SymbolPlaces(topics)
    pages = topics.isEmpty ? [] : [ReferenceIndex(topics, places).page()]
    pages += topics.map { $0.page(places) }
    addresses = places.unambiguous
  }
}

extension Topic {
  /// The topics of the sources, each with what belongs to its types, wherever an extension adds it.
  fileprivate static func all(_ sources: [Reference.Source]) -> [Topic] {
    var topics: [Topic] = []
    var homes: [String: Int] = [:]
    let found = sources.concurrentMap { SymbolFinder.symbols(in: $0.text) }
    for (source, symbols) in zip(sources, found) {
      let steps = source.path.split(separator: "/").map(String.init)
      let topic = Topic(library: steps[1], folder: steps.count > 3 ? steps[2] : "")
      if symbols.isEmpty { continue }
      let index = topics.firstIndex { $0.page == topic.page } ?? topics.count
      if index == topics.count { topics.append(topic) }
      topics[index].symbols += symbols
      for symbol in symbols where symbol.isType && symbol.parent == nil {
        homes[symbol.name] = index
      }
    }
    // Extensions go to their type's page.
    let all = topics
    for index in topics.indices { topics[index].symbols = [] }
    for (index, topic) in all.enumerated() {
      for symbol in topic.symbols {
        let home = homes[symbol.owner].flatMap { all[$0].library == topic.library ? $0 : nil }
        topics[home ?? index].symbols.append(symbol)
      }
    }
    return topics.filter { !$0.symbols.isEmpty }
  }

  fileprivate func page(_ places: SymbolPlaces) -> ReferenceText.Page {
    let entries = entries
    let names = entries.filter { !$0.isMember }.map(\.name)
    let source = "Sources/\(library)" + (folder.isEmpty ? "" : "/\(folder)")
    let parts = entries.map { $0.markdown(on: self, places) }
    return ReferenceText.Page(
      file: "chapters/\(page).md",
      markdown: """
        ---
        title: "\(title)"
        summary: "\(names.uniqued.joined(separator: ", "))."
        ---

        # \(title)

        Part of the [reference](api.md) of the library `\(library)`, made from `\(source)`.

        \(parts.joined(separator: "\n\n"))

        """)
  }
}

extension Topic.Entry {
  fileprivate func markdown(on topic: Topic, _ places: SymbolPlaces) -> String {
    var parts = ["\(isMember ? "###" : "##") `\(name)`"]
    for symbol in symbols {
      parts.append("```\(KitCode.language)\n\(symbol.declaration)\n```")
      parts.append(
        symbol.documentation.documentationMarkdown { name in
          places.link(to: name, in: symbol, from: topic)
        })
    }
    if symbols.isEmpty { parts.append("What the library adds to this type of Swift's.") }
    return parts.joined(separator: "\n\n")
  }
}

/// The page that lists all symbols.
private struct ReferenceIndex {
  private let topics: [Topic]
  private let places: SymbolPlaces

  init(_ topics: [Topic], _ places: SymbolPlaces) {
    self.topics = topics
    self.places = places
  }

  func page() -> ReferenceText.Page {
    let libraries = topics.map(\.library).uniqued.joined(separator: ", ")
    return ReferenceText.Page(
      file: "chapters/api.md",
      markdown: """
        ---
        title: Reference
        summary: "All that the course's libraries \(libraries) declare, made from their sources."
        ---

        # Reference

        What the libraries of the course declare in public. The text is that of the documentation comments, whose examples are compiled and run.

        \(topics.map(part).joined(separator: "\n\n"))

        """)
  }

  private func part(_ topic: Topic) -> String {
    let items = topic.entries.filter { !$0.isMember }.map { entry in
      let summary = entry.symbols.first?.summary.withoutSymbolLinks ?? ""
      return
        "- [`\(entry.name)`](\(topic.page).md#\(places.anchors[topic.page]?[entry.name] ?? "")): "
        + (summary.isEmpty ? "additions." : summary)
    }
    return "## \(topic.title)\n\n" + items.joined(separator: "\n")
  }
}

extension String {
  fileprivate var withoutSymbolLinks: String { replacing("``", with: "`") }
}

extension [String] {
  fileprivate var uniqued: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
