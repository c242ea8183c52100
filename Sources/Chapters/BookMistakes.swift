import Foundation

/// What is wrong in a book that no chapter shows by itself.
package struct BookMistakes: Equatable, Sendable {
  /// Links that lead nowhere, and anchors that are taken.
  package var links: [ChapterError] = []
  /// What is wrong with pages that cannot be read; chapters tell of themselves.
  package var pages: [ChapterError] = []
  /// Numbers in the prose that no block prints; pages are not held to it, for they quote chapters.
  package var numbers: [ChapterError] = []
  /// Figures that lie in a chapter's folder though the chapter shows none of that name:
  /// `chapters/03-focal-loss/figures/old.svg`.
  package var leftFigures: [String] = []

  package init() {}

  package var isEmpty: Bool { errors.isEmpty && leftFigures.isEmpty }

  /// What has to be mended before the chapters are good.
  package var errors: [ChapterError] { pages + links + numbers }

  /// Everything, as a compiler would write it.
  package var messages: [String] {
    errors.map(\.description)
      + leftFigures.map {
        "\($0):1: warning: no chapter shows this figure any more; delete the file, or show it"
      }
  }
}

extension Book {
  /// What is wrong with the links, the numbers in prose and the figure files of these chapters; where a link leads is looked up
  /// in the whole book. Chapters that cannot be read are left out: their own mistakes come first.
  package func mistakes(in selected: [String]) -> BookMistakes {
    var chapters: [Chapter] = []
    var unreadable: [String] = []
    var mistakes = BookMistakes()
    for (file, chapter) in read(files + pages) {
      switch chapter {
      case .success(let chapter): chapters.append(chapter)
      case .failure(let error):
        unreadable.append(file.folderName)
        if file.isPageOfBook, selected.contains(file) {
          mistakes.pages += (error as? ChapterErrors)?.errors ?? []
        }
      }
    }
    let links = ChapterLinks(chapters, unreadable: unreadable)
    for found in chapters.filter({ selected.contains($0.file) }).concurrentMap({
      self.mistakes(of: $0, links)
    }) {
      mistakes.links += found.links
      mistakes.numbers += found.numbers
      mistakes.leftFigures += found.leftFigures
    }
    return mistakes
  }

  private func mistakes(of chapter: Chapter, _ links: ChapterLinks) -> BookMistakes {
    var mistakes = BookMistakes()
    mistakes.links = chapter.linkMistakes(among: links)
    if chapter.isPage { return mistakes }
    mistakes.numbers = chapter.numbersWithoutOrigin().map { numeral, line in
      ChapterError(
        reason: .numberWithoutOrigin(numeral.text),
        location: SourceLocation(file: chapter.file, line: line))
    }
    mistakes.leftFigures = leftFigures(of: chapter)
    return mistakes
  }

  private func leftFigures(of chapter: Chapter) -> [String] {
    let path = chapter.file.split(separator: "/").dropLast().joined(separator: "/") + "/figures"
    let shown = Set(chapter.figures.map { $0.figure.name + ".svg" })
    let names = FileManager.default.enumerator(
      atPath: folder.appending(path: path).path(percentEncoded: false))
    return (names.map { $0.compactMap { $0 as? String } } ?? []).sorted()
      .filter { $0.hasSuffix(".svg") && !shown.contains($0) }.map { "\(path)/\($0)" }
  }
}

extension String {
  /// `03-focal-loss` of `chapters/03-focal-loss/chapter.md`.
  fileprivate var folderName: String {
    isPageOfBook
      ? String(dropFirst("chapters/".count).dropLast(".md".count))
      : split(separator: "/").dropLast().last.map(String.init) ?? self
  }
}
