import Chapters

/// Where the links between chapters lead on the site.
struct ChapterLinks {
  /// By folder: the anchors of the chapter's headings and questions.
  private var anchors: [String: Set<String>] = [:]

  init(_ chapters: [Chapter]) {
    for chapter in chapters {
      anchors[chapter.folder] = Set(chapter.anchors.map(\.anchor))
    }
  }

  /// The page's relative address for a destination written in a chapter's Markdown:
  /// `../03-focal-loss/chapter.md#gamma` is `03-focal-loss.html#gamma`.
  func address(
    of destination: String, in chapter: Chapter
  ) throws(WeaveError.Reason) -> String {
    if ["https://", "http://", "mailto:"].contains(where: destination.hasPrefix) {
      return destination
    }
    let parts = destination.split(
      separator: "#", maxSplits: 1, omittingEmptySubsequences: false
    ).map(String.init)
    let fragment = parts.count > 1 ? parts[1] : nil
    guard let folder = folder(named: parts[0], from: chapter), let known = anchors[folder] else {
      throw .noPage(destination: destination)
    }
    if let fragment, !known.contains(fragment) {
      throw .noAnchor(fragment, page: "chapters/\(folder)/chapter.md")
    }
    let page = folder == chapter.folder && fragment != nil ? "" : folder + ".html"
    return page + (fragment.map { "#" + $0 } ?? "")
  }

  /// The folder of the chapter that a path relative to another chapter's folder names.
  private func folder(named path: String, from chapter: Chapter) -> String? {
    if path.isEmpty { return chapter.folder }
    var steps = path.split(separator: "/")
    if steps.last == "chapter.md" { steps.removeLast() }
    if steps.isEmpty { return chapter.folder }
    return steps.count == 2 && steps[0] == ".." ? String(steps[1]) : nil
  }
}

extension Chapter {
  /// The anchors a link can lead to, with their lines, those inside folds included.
  var anchors: [(anchor: String, line: Int)] {
    blocks.flatMap(\.anchors)
  }
}

extension Block {
  fileprivate var anchors: [(anchor: String, line: Int)] {
    let own: String? =
      switch content {
      case .heading(let heading): heading.anchor
      case .question(let question): question.id
      default: nil
      }
    return (own.map { [($0, lines.lowerBound)] } ?? []) + children.flatMap(\.anchors)
  }
}
