import Chapters
import LessonRuntime
import Weave

/// What a browser gets.
extension Preview {
  package typealias Response = (body: [UInt8], type: String)

  /// What a path shows: a page or a file, and its content type; nil where there is nothing.
  package func response(to path: String) async -> Response? {
    if let own = PreviewAssets.files[path] { return (Array(own.utf8), path.contentType) }
    if path == "/" || path == "/index.html" {
      return html(page("/", findings: [], status: nil) { Site.Draft(file: $0.index) })
    }
    if let file = file(ofPage: path) {
      lastViewed = file
      return html(page(ofChapter: file))
    }
    if let chapter = pages.first(where: { "/" + $0.page == path }) {
      let findings = pageFindings[chapter.file, default: []]
      return html(page(path, findings: findings, status: nil) { $0.draft(ofPage: chapter) })
    }
    if let page = woven.reference?.pages.first(where: { "/" + $0.page == path }) {
      return html(self.page(path, findings: [], status: nil) { $0.draft(ofPage: page) })
    }
    if let asset = woven.sources.assets.first(where: { "/" + $0.path == path }) {
      return (asset.contents, path.contentType)
    }
    return await fileOfBook(path)
  }

  /// What is made of the whole book: the cards, the index of the search, its one page, its EPUB.
  private func fileOfBook(_ path: String) async -> Response? {
    do {
      let site = try woven.site(of: shownLessons, pages)
      if let file = (site.preparation + [site.searchIndex]).first(where: { "/" + $0.path == path })
      {
        return (file.contents, path.contentType)
      }
      // Weaving the whole book takes long; the author's next save does not wait for it.
      let files = try await blocking { Result { try site.files() } }.get()
      return files.first { "/" + $0.path == path }.map { ($0.contents, path.contentType) }
    } catch {
      let finding = Finding("\(error)", file: "")
      return html(
        PreviewPage.alone(
          title: path, findings: siteFindings + [finding], version: version(ofPage: path)))
    }
  }

  private func html(_ text: String) -> Response { (Array(text.utf8), "page.html".contentType) }

  private func file(ofPage path: String) -> String? {
    guard path.hasPrefix("/"), path.hasSuffix(".html") else { return nil }
    let file = "chapters/\(path.dropFirst().dropLast(".html".count))/chapter.md"
    return drafts[file] == nil ? nil : file
  }

  private func page(ofChapter file: String) -> String {
    let draft = drafts[file, default: Draft()]
    return page(
      "/\(file.folderName).html", findings: draft.findings, status: draft.status,
      chapter: draft.lesson?.chapter
    ) { site in
      shownLessons.firstIndex { $0.chapter.file == file }.map { site.draft(ofLesson: $0) }
    }
  }

  private func page(
    _ path: String, findings: [Finding], status: String?, chapter: Chapter? = nil,
    weaving: (Site) -> Site.Draft?
  ) -> String {
    let (html, woven) = woven.page(path, of: shownLessons, pages, weaving: weaving)
    let findings = siteFindings + findings + woven
    let version = version(ofPage: path)
    guard let html else {
      return PreviewPage.alone(title: path, findings: findings, version: version)
    }
    return PreviewPage(html: html, findings: findings, version: version, status: status)
      .decorated(listings: chapter?.listings ?? [], file: chapter?.file ?? "")
  }

  private var siteFindings: [Finding] {
    [sourcesFinding, bookFinding].compactMap(\.self) + referenceFindings
  }

  private var shownLessons: [Site.Lesson] {
    drafts.keys.sorted().compactMap { drafts[$0]?.lesson }
  }
}

/// What tells a browser that a page is to be loaded again.
extension Preview {
  /// What a page looks like now, in a word: another one as soon as it looks otherwise.
  package func version(ofPage path: String) -> String {
    let version =
      file(ofPage: path).map { drafts[$0]?.version ?? 0 }
      ?? drafts.values.map(\.version).reduce(0, +)
    return "\(session)-\(siteVersion)-\(version)"
  }

  /// Waits until the page is no longer what it was in this version, for a while at most.
  package func change(ofPage path: String, since version: String) async throws -> String {
    let end = ContinuousClock.now + .seconds(20)
    while self.version(ofPage: path) == version, ContinuousClock.now < end {
      try await Task.sleep(for: .milliseconds(20))
    }
    return self.version(ofPage: path)
  }
}
