import Chapters
import Mustache

/// A template that is missing or that Mustache cannot read.
package struct TemplateError: Error, Equatable, CustomStringConvertible {
  package var name: String
  package var reason: String

  package var description: String { "site/templates/\(name).mustache: error: \(reason)" }
}

/// The templates of `site/templates`. They get nothing but `HTML`, so they escape nothing
/// themselves: every value stands in three braces.
struct Templates: Sendable {
  private static let names = [
    "page", "index", "chapter", "book-entry", "text", "questions", "cards", "interview", "progress",
    "404",
    "moved", "print", "picture", "epub-chapter", "epub-container", "epub-contents", "epub-cover",
    "epub-package",
  ]

  /// As they are written, by their names.
  let texts: [String: String]
  private let library: MustacheLibrary
  private let baseAddress: String?

  init(_ texts: [String: String], baseAddress: String? = nil) throws(TemplateError) {
    var library = MustacheLibrary()
    for name in texts.keys.sorted() {
      do {
        try library.register(texts[name] ?? "", named: name)
      } catch {
        throw TemplateError(name: name, reason: "\(error)")
      }
    }
    for name in Self.names where texts[name] == nil {
      throw TemplateError(name: name, reason: "the file is missing")
    }
    self.texts = texts
    self.library = library
    self.baseAddress = baseAddress
  }

  func index(_ chapters: [Chapter], pages: [Chapter]) -> String {
    var context: [String: Any] = ["questions": chapters.map(\.entry)]
    if !pages.isEmpty { context["beside"] = ["pages": pages.map(\.entry)] }
    return render(context, with: "index", path: "index.html")
  }

  /// A page beside the chapters.
  func text(_ page: Chapter, _ text: ChapterText) -> String {
    var context = page.entry
    context["contents"] = text.entries
    context["body"] = text.body
    return render(context, with: "text", path: page.page)
  }

  /// A page for the interview.
  func preparation(_ name: String, _ context: [String: Any] = [:]) -> String {
    render(context, with: name, path: "\(name).html")
  }

  /// The chapters and pages as one page.
  func print(_ book: [(chapter: Chapter, body: HTML)]) -> String {
    let parts = book.map { part in
      part.chapter.entry.merging([
        "anchor": HTML(text: part.chapter.folder), "body": part.body,
      ]) { $1 }
    }
    return render(["parts": parts], with: "print", path: "print.html")
  }

  /// The picture beside a link to a chapter.
  func picture(_ picture: Picture) -> String {
    func context(_ lines: [Picture.Line]) -> [[String: HTML]] {
      lines.map { ["text": HTML(text: $0.text), "y": HTML(text: String($0.y))] }
    }
    let (title, words) = picture.lines
    var content: [String: Any] = [
      "kicker": HTML(text: picture.kicker), "title": context(title), "words": context(words),
    ]
    if let drawing = picture.drawing {
      content["drawing"] = ["address": HTML(text: drawing.asDataAddress)]
    } else {
      content["dots"] = picture.dots.map { dot in
        [
          "x": HTML(text: String(dot.x)), "y": HTML(text: String(dot.y)),
          "isPositive": dot.isPositive,
        ]
          as [String: Any]
      }
    }
    return render(content, with: "picture", path: "")
  }

  /// A document of the EPUB that is about all of it.
  func epub(_ name: String, _ parts: [EPUBPart] = []) -> String {
    render(["parts": parts.map(\.context)], with: "epub-\(name)", path: "")
  }

  /// A chapter in the EPUB.
  func epub(_ part: EPUBPart, body: HTML) -> String {
    render(part.context.merging(["body": body]) { $1 }, with: "epub-chapter", path: "")
  }

  /// What stands where a page was before.
  func moved(_ chapter: Chapter) -> String {
    render(chapter.entry, with: "moved", path: chapter.page)
  }

  func chapter(
    _ lesson: Site.Lesson, text: ChapterText, previous: Chapter?, next: Chapter?,
    book: [BookEntry], compiler: String? = nil
  ) -> String {
    let chapter = lesson.chapter
    var context = chapter.entry
    context["file"] = HTML(text: chapter.file)
    context["contents"] = text.entries
    context["body"] = text.body
    context["coverage"] = CoverageNote(lesson).context
    context["compiler"] = compiler.map { HTML(text: $0) }
    context["book"] = book.map { $0.html(isCurrent: $0.file == chapter.file) }
      .joined(separator: "\n")
    context["previous"] = previous?.entry
    context["next"] = next?.entry
    return render(context, with: "chapter", path: chapter.page, picture: Picture(lesson))
  }

  /// A chapter in the list of all, on its own page or on another.
  fileprivate func bookEntry(_ chapter: Chapter, isCurrent: Bool) -> HTML {
    var context = chapter.entry
    context["current"] = isCurrent
    return HTML(trusted: render(context, with: "book-entry", path: ""))
  }

  private func render(
    _ context: [String: Any], with name: String, path: String,
    picture: @autoclosure () -> Picture = .cover
  ) -> String {
    var context = context
    if let baseAddress {
      let picture = picture()
      context["published"] = [
        "address": HTML(text: baseAddress + path.withoutIndex), "base": HTML(text: baseAddress),
        "picture": HTML(text: "\(baseAddress)pictures/\(picture.name).png"),
        "pictureText": HTML(text: "\(picture.title). \(picture.words)"),
      ]
    }
    guard let html = library.render(context, withTemplate: name) else {
      preconditionFailure("the template \(name) was registered")
    }
    return html
  }
}

extension EPUBPart {
  fileprivate var context: [String: Any] {
    var context = chapter.entry
    context["id"] = HTML(text: chapter.folder)
    context["path"] = HTML(text: path)
    if !properties.isEmpty { context["properties"] = HTML(text: properties) }
    if !contents.isEmpty {
      context["contents"] = [
        "sections": contents.map { ["anchor": HTML(text: $0.anchor), "text": $0.text] }
      ]
    }
    return context
  }
}

/// What every page's list of the chapters says of one: woven once, for every page has the list.
struct BookEntry: Sendable {
  let file: String
  private let own: HTML
  private let others: HTML

  init(_ chapter: Chapter, _ templates: Templates) {
    file = chapter.file
    own = templates.bookEntry(chapter, isCurrent: true)
    others = templates.bookEntry(chapter, isCurrent: false)
  }

  /// - Parameter isCurrent: Whether it stands on the chapter's own page.
  fileprivate func html(isCurrent: Bool) -> HTML {
    isCurrent ? own : others
  }
}

extension ChapterText {
  /// The contents of the page, for the templates.
  fileprivate var entries: [[String: HTML]] {
    contents.map { ["anchor": HTML(text: $0.anchor), "text": $0.text] }
  }
}

extension HTML: MustacheCustomRenderable {
  package var renderText: String { source }
  package var isNull: Bool { false }
}

extension Chapter {
  /// What the templates show of a chapter wherever it is listed.
  fileprivate var entry: [String: Any] {
    var entry: [String: Any] = [
      "number": HTML(text: number.map(String.init) ?? ""),
      "title": HTML(text: frontMatter.title),
      "question": HTML(text: frontMatter.question),
      "difficulty": HTML(text: frontMatter.difficulty.rawValue),
      "summary": HTML(text: frontMatter.summary),
      "page": HTML(text: page),
      "isLesson": !isPage,
      "tags": frontMatter.tags.map { ["tag": HTML(text: $0)] },
    ]
    if !frontMatter.asked.isEmpty {
      entry["asked"] = HTML(text: frontMatter.asked.formatted)
    }
    return entry
  }
}

extension [String] {
  /// `Stripe, Google and Amazon`
  fileprivate var formatted: String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " and " + last
  }
}
