/// Where the links of the chapters can lead.
package struct ChapterLinks: Sendable {
  /// By folder: the anchors of the chapter's headings and questions; nil for a chapter that cannot be
  /// read, of which no anchor is known.
  private var anchors: [String: Set<String>?] = [:]
  /// By folder: the chapter's file.
  private var files: [String: String] = [:]

  package init(_ chapters: [Chapter], unreadable folders: [String] = []) {
    for folder in folders { anchors.updateValue(nil, forKey: folder) }
    for chapter in chapters {
      anchors[chapter.folder] = Set(chapter.anchors.map(\.anchor))
      files[chapter.folder] = chapter.file
    }
  }

  package enum Target: Equatable, Sendable {
    case elsewhere(address: String)
    case chapter(folder: String, anchor: String?)
  }

  /// What a destination written in a chapter's Markdown means: `../03-focal-loss/chapter.md#gamma`, say.
  package func target(
    of destination: String, in chapter: Chapter
  ) throws(BrokenLink) -> Target {
    if Self.schemes.contains(where: destination.hasPrefix) {
      return .elsewhere(address: destination)
    }
    let hash = destination.utf8.firstIndex(of: UInt8(ascii: "#"))
    let path = destination[..<(hash ?? destination.endIndex)]
    let anchor = hash.map { String(destination[destination.utf8.index(after: $0)...]) }
    guard let folder = folder(named: path, from: chapter), let known = anchors[folder] else {
      throw .noChapter(destination, nearest: nearestChapter(to: path))
    }
    if let anchor, let known, !known.contains(anchor) {
      throw .noAnchor(
        anchor, file: files[folder] ?? "chapters/\(folder)/chapter.md",
        nearest: nearestPlace(to: anchor, among: known.sorted()))
    }
    return .chapter(folder: folder, anchor: anchor)
  }

  private static let schemes = ["https://", "http://", "mailto:"]

  /// The folder of the chapter, or the name of the page, that a path relative to another one's file names.
  private func folder(named path: Substring, from chapter: Chapter) -> String? {
    if path.isEmpty { return chapter.folder }
    // Nearly all links of chapters are written so.
    if !chapter.isPage, path.hasPrefix("../"), path.hasSuffix("/chapter.md") {
      let folder = path.dropFirst("../".count).dropLast("/chapter.md".count)
      let isName = !folder.isEmpty && folder != ".." && !folder.utf8.contains(UInt8(ascii: "/"))
      if isName { return String(folder) }
    }
    var steps = chapter.isPage ? [] : [chapter.folder[...]]
    for step in path.split(separator: "/") {
      if step != ".." { steps.append(step) } else if steps.popLast() == nil { return nil }
    }
    if steps.count == 1, steps[0].hasSuffix(".md") { return String(steps[0].dropLast(3)) }
    if steps.last == "chapter.md" { steps.removeLast() }
    return steps.count == 1 ? String(steps[0]) : nil
  }

  private func nearestChapter(to path: Substring) -> String? {
    let steps = path.split(separator: "/").filter { $0 != ".." && !$0.hasSuffix(".md") }
    guard let folder = steps.last else { return nil }
    return nearestPlace(to: String(folder), among: anchors.keys.sorted())
      .map { "../\($0)/chapter.md" }
  }
}

/// A link inside the book that leads nowhere.
package enum BrokenLink: Error, Equatable {
  case noChapter(String, nearest: String?)
  case noAnchor(String, file: String, nearest: String?)

  package var message: String {
    switch self {
    case .noChapter(let destination, let nearest):
      "‘\(destination)’ is no page of the site"
        + (nearest.map { ": did you mean ‘\($0)’?" }
          ?? "; write ../NN-name/chapter.md, #anchor or a web address")
    case .noAnchor(let anchor, let file, let nearest):
      "\(file) has no heading or question with the anchor ‘\(anchor)’"
        + (nearest.map { ": did you mean ‘\($0)’?" } ?? "")
    }
  }
}

extension Chapter {
  /// The anchors a link can lead to, with their lines, those inside folds included.
  package var anchors: [(anchor: String, line: Int)] {
    var anchors: [(anchor: String, line: Int)] = []
    for block in blocks { block.gatherAnchors(in: &anchors) }
    return anchors
  }

  /// What is wrong with the chapter's links and anchors, in the order of its lines.
  package func linkMistakes(among links: ChapterLinks) -> [ChapterError] {
    var seen: Set<String> = []
    let repeated = anchors.filter { !seen.insert($0.anchor).inserted }.map {
      ChapterError(
        reason: .repeatedAnchor($0.anchor), location: SourceLocation(file: file, line: $0.line))
    }
    let lines = text.textLines
    let broken = blocks.flatMap(\.links).compactMap { destination, range -> ChapterError? in
      do throws(BrokenLink) {
        _ = try links.target(of: destination, in: self)
        return nil
      } catch {
        let place = range.first { lines[$0 - 1].contains(destination) } ?? range.lowerBound
        return ChapterError(
          reason: .brokenLink(error), location: SourceLocation(file: file, line: place))
      }
    }
    return (repeated + broken).sorted { $0.location.line < $1.location.line }
  }
}

extension Block {
  fileprivate func gatherAnchors(in anchors: inout [(anchor: String, line: Int)]) {
    switch content {
    case .heading(let heading): anchors.append((heading.anchor, lines.lowerBound))
    case .question(let question): anchors.append((question.id, lines.lowerBound))
    default: break
    }
    for child in children { child.gatherAnchors(in: &anchors) }
  }

  /// The destinations of its links, with the lines of the innermost block that each stands in.
  fileprivate var links: [(destination: String, lines: ClosedRange<Int>)] {
    let own: [[Inline]] =
      switch content {
      case .heading(let heading): [heading.text]
      case .paragraph(let text): [text]
      case .table(let table): table.header + table.rows.flatMap { $0 }
      case .figure(let figure): [figure.caption]
      case .question(let question): [question.question]
      case .details(let summary, _): [summary]
      default: []
      }
    return own.flatMap(\.destinations).map { ($0, lines) } + children.flatMap(\.links)
  }
}

extension [Inline] {
  fileprivate var destinations: [String] {
    flatMap { inline -> [String] in
      switch inline {
      case .link(let destination, _, let inner): [destination] + inner.destinations
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner): inner.destinations
      case .text, .code, .math, .tag, .footnote, .softBreak, .lineBreak: []
      }
    }
  }
}
