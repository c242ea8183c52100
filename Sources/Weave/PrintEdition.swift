import Chapters
import Editions

extension Site {
  /// The whole book as one page: all chapters and pages in order, what is folded opened, and every link
  /// between them a link within the page.
  func printEdition(of parts: [(chapter: Chapter, body: HTML)]) -> File {
    page("print.html", templates.print(parts))
  }

  /// What a chapter is there.
  func partOfPrintEdition(_ woven: WovenChapter) -> HTML {
    HTML(trusted: rewriting(of: woven.chapter).applied(to: woven.text.body.source))
  }

  /// What a link of the book leads to that is no part of it, for whom has not the site; nil where nobody
  /// knows where the site will be.
  func addressOutsideBook(_ address: String) -> String? {
    address.contains(":") ? address : baseAddress.map { $0 + address }
  }

  /// The ids of a chapter, made unique by its name, and what leads to them.
  private func rewriting(of chapter: Chapter) -> TagRewriting {
    let name = chapter.folder
    let title = HTML(text: chapter.frontMatter.title).source
    let pages = Set((chapters + pages).map(\.page))
    // Behind, because an id in a figure begins with a letter, and a chapter's name does not.
    func reference(_ id: String) -> String { "\(id).\(name)" }
    func references(_ ids: String) -> String {
      ids.split(separator: " ").map { reference(String($0)) }.joined(separator: " ")
    }
    return TagRewriting(
      attributes: [
        "id": reference, "for": reference, "headers": references,
        "aria-labelledby": references, "aria-describedby": references,
        "aria-controls": references,
        // Each chapter has a first table.
        "aria-label": { "\($0), \(title)" },
        "clip-path": { $0.replacing(")", with: ".\(name))") },
        "href": { address in
          if address.hasPrefix("#") { return "#\(address.dropFirst()).\(name)" }
          let parts = address.split(separator: "#", maxSplits: 1)
          guard let page = parts.first, pages.contains(String(page)) else {
            return addressOutsideBook(address) ?? address
          }
          let target = page.dropLast(".html".count)
          return parts.count == 1 ? "#\(target)" : "#\(parts[1]).\(target)"
        },
      ],
      // A figure's numbers stay folded: the figure is there.
      additions: [.init(to: "details", "open=\"open\"", exceptClass: "data")])
  }
}
