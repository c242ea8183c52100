import Chapters
import Editions

extension Site {
  /// The whole book for e-readers: an EPUB 3 of the chapters and pages in order.
  func epub(of parts: [EPUBPart], _ documents: [ZipArchive.Entry]) -> File {
    var archive = ZipArchive()
    archive.store(Array("application/epub+zip".utf8), as: "mimetype")
    func add(_ text: String, as path: String) {
      archive.add(Array(text.utf8), as: path)
    }
    add(templates.epub("container"), as: "META-INF/container.xml")
    add(templates.epub("package", parts), as: "EPUB/package.opf")
    add(templates.epub("cover"), as: "EPUB/cover.xhtml")
    add(templates.epub("contents", parts), as: "EPUB/contents.xhtml")
    for document in documents { archive.add(document) }
    for file in bookAssets { archive.add(file.contents, as: "EPUB/\(file.path)") }
    return File(path: "rare-positives.epub", contents: archive.bytes)
  }

  /// A chapter as a part of it, and its document.
  func partOfEPUB(_ woven: WovenChapter) -> (EPUBPart, ZipArchive.Entry) {
    let body = EPUBPart.body(
      of: woven, among: Set((chapters + pages).map(\.folder)),
      addressOutside: addressOutsideBook)
    let part = EPUBPart(
      chapter: woven.chapter, contents: woven.text.contents,
      properties: EPUBPart.properties(of: body))
    let text = templates.epub(part, body: body)
    return (part, ZipArchive.Entry(compressing: Array(text.utf8), as: "EPUB/\(part.path)"))
  }
}

/// A chapter as a document of an EPUB, which is XML: formulas say what they are, and links lead to other
/// such documents.
struct EPUBPart: Sendable {
  let chapter: Chapter
  let contents: [(anchor: String, text: HTML)]
  /// What a reading system has to be told of the document.
  let properties: String

  /// The text of the document.
  ///
  /// - Parameters:
  ///   - documents: The names of all documents of the EPUB.
  ///   - addressOutside: Where a link leads that leaves the EPUB; one that leads nowhere is none.
  static func body(
    of woven: WovenChapter, among documents: Set<String>,
    addressOutside: @escaping (String) -> String?
  ) -> HTML {
    HTML(trusted: rewriting(documents, addressOutside).applied(to: woven.text.body.source))
  }

  static func properties(of body: HTML) -> String {
    [("math", "mathml"), ("svg", "svg")]
      .filter { TagRewriting.finds($0.0, in: body.source) }.map(\.1).joined(separator: " ")
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
