import Chapters
import Weave

/// The pages as they were woven last: each stays when it can be woven no more.
struct WovenPages {
  /// What of the site is written by hand.
  var sources = SiteSources()
  /// What the libraries declare; none until their sources have been read.
  var reference: Reference?
  /// The code that earlier builds of the site highlighted, and that each page shows, by its path.
  private let kept: KeptHighlighting
  private var highlighted: [String: KeptHighlighting] = [:]
  private var last: [String: String] = [:]

  init(kept: KeptHighlighting) {
    self.kept = kept
  }

  /// Weaves a page of the site of this book. Returns it, or how it was last, and what is wrong with it now.
  mutating func page(
    _ path: String, of lessons: [Site.Lesson], _ pages: [Chapter],
    weaving: (Site) -> Site.Draft?
  ) -> (html: String?, findings: [Finding]) {
    var findings: [Finding] = []
    do {
      let site = try site(of: lessons, pages, kept: highlighted[path] ?? kept)
      if let draft = weaving(site) {
        findings = draft.errors.filter { !$0.isLink }.map {
          Finding($0.description, file: $0.location.file)
        }
        highlighted[path] = draft.highlighted
        last[path] = String(decoding: draft.file.contents, as: UTF8.self)
      }
    } catch {
      findings.append(Finding("\(error)", file: ""))
    }
    return (last[path], findings)
  }

  /// The site of this book, all code that was highlighted counting.
  func site(of lessons: [Site.Lesson], _ pages: [Chapter]) throws(TemplateError) -> Site {
    try site(of: lessons, pages, kept: highlighted.values.reduce(into: kept) { $0.merge($1) })
  }

  private func site(
    of lessons: [Site.Lesson], _ pages: [Chapter], kept: KeptHighlighting
  ) throws(TemplateError) -> Site {
    try Site(
      lessons: lessons, pages: pages, reference: reference, templates: sources.templates,
      assets: sources.assets, bookAssets: sources.bookAssets, kept: kept)
  }
}

extension WeaveError {
  /// Links are looked at in the whole book already.
  fileprivate var isLink: Bool {
    switch reason {
    case .link, .repeatedAnchor: true
    default: false
    }
  }
}
