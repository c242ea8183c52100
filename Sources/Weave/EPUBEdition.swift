import Chapters
import Editions

extension Site {
  /// The whole book for e-readers: an EPUB 3 of the chapters and pages in order.
  func epub(of book: [WovenChapter]) -> File {
    let documents = Set(book.map(\.chapter.folder))
    let parts = book.concurrentMap { woven in
      EPUBPart(woven, among: documents, addressOutside: addressOutsideBook)
    }
    var archive = ZipArchive()
    archive.store(Array("application/epub+zip".utf8), as: "mimetype")
    func add(_ text: String, as path: String) {
      archive.add(Array(text.utf8), as: path)
    }
    add(templates.epub("container"), as: "META-INF/container.xml")
    add(templates.epub("package", parts), as: "EPUB/package.opf")
    add(templates.epub("cover"), as: "EPUB/cover.xhtml")
    add(templates.epub("contents", parts), as: "EPUB/contents.xhtml")
    let chapters = parts.concurrentMap { part in
      ZipArchive.Entry(compressing: Array(templates.epub(part).utf8), as: "EPUB/\(part.path)")
    }
    for chapter in chapters { archive.add(chapter) }
    for file in bookAssets { archive.add(file.contents, as: "EPUB/\(file.path)") }
    return File(path: "rare-positives.epub", contents: archive.bytes)
  }
}

/// A chapter as a document of an EPUB, which is XML: formulas say what they are, and links lead to other
/// such documents.
struct EPUBPart: Sendable {
  let chapter: Chapter
  let contents: [(anchor: String, text: HTML)]
  let body: HTML
  /// What a reading system has to be told of the document.
  let properties: String

  /// - Parameters:
  ///   - documents: The names of all documents of the EPUB.
  ///   - addressOutside: Where a link leads that leaves the EPUB; one that leads nowhere is none.
  init(
    _ woven: WovenChapter, among documents: Set<String>,
    addressOutside: @escaping (String) -> String?
  ) {
    chapter = woven.chapter
    contents = woven.text.contents
    let source = Self.rewriting(documents, addressOutside).applied(to: woven.text.body.source)
    body = HTML(trusted: source)
    properties = [("math", "mathml"), ("svg", "svg")]
      .filter { TagRewriting.finds($0.0, in: source) }.map(\.1).joined(separator: " ")
  }

  var path: String { chapter.folder + ".xhtml" }

  private static func rewriting(
    _ documents: Set<String>, _ addressOutside: @escaping (String) -> String?
  ) -> TagRewriting {
    TagRewriting(
      attributes: [
        "href": { address in
          if address.hasPrefix("#") { return address }
          let parts = address.split(separator: "#", maxSplits: 1).map(String.init)
          guard let page = parts.first, page.hasSuffix(".html"),
            documents.contains(String(page.dropLast(".html".count)))
          else { return addressOutside(address) }
          let document = page.dropLast(".html".count) + ".xhtml"
          return ([String(document)] + parts.dropFirst()).joined(separator: "#")
        }
      ],
      additions: [.init(to: "math", "xmlns=\"http://www.w3.org/1998/Math/MathML\"")])
  }
}
