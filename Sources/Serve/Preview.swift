import Chapters
import Foundation
import Verify
import Weave

/// The book as it is being written: what each page shows, and what is wrong with it.
///
/// A page stays as it was when its chapter, a template or the lesson breaks; what broke stands above it.
package actor Preview {
  /// Builds and runs the lesson of a chapter: `chapters/03-focal-loss/chapter.md`.
  package typealias Verification = @Sendable (String) async -> LessonResult

  private let package: URL
  private let verification: Verification
  /// Tells this run of the preview from earlier ones, so that pages left open load again.
  private let session = String(UInt32.random(in: 0...UInt32.max), radix: 36)
  /// The book as it was read last.
  private var book: Book?
  private var files: [String] = []
  /// The pages beside the chapters that can be read, and what is wrong with the others, by their files.
  private var pages: [Chapter] = []
  private var pageFindings: [String: [Finding]] = [:]
  private var drafts: [String: Draft] = [:]
  private var sources: SiteSources?
  private var sourcesFinding: Finding?
  private var siteVersion = 0
  private var lastPages: [String: String] = [:]
  /// The code that earlier builds of the site highlighted, and that each page shows, by its path.
  private let kept: KeptHighlighting
  private var highlighted: [String: KeptHighlighting] = [:]
  private var unverified: [String] = []
  private var current: (file: String, task: Task<LessonResult, Never>)?
  private var worker: Task<Void, Never>?
  private var lastViewed: String?

  /// A chapter between two saves.
  private struct Draft {
    /// The last text that could be read, with what its run showed.
    var lesson: Site.Lesson?
    var findings: [Finding] = []
    var linkFindings: [Finding] = []
    var status: String?
    var version = 0
  }

  package init(
    package: URL, kept: KeptHighlighting = KeptHighlighting(), verification: @escaping Verification
  ) {
    self.package = package
    self.kept = kept
    self.verification = verification
  }

  /// Reads everything, verifies every chapter, and follows what changes until its task is cancelled.
  package func run() async {
    readSources()
    readBook(changed: nil)
    for await paths in Watch(package: package).changes() { changed(paths) }
    worker?.cancel()
    current?.task.cancel()
    await worker?.value
  }
}

// MARK: - What changes

extension Preview {
  private func changed(_ paths: [String]) {
    if paths.contains(where: { $0.hasPrefix("site/") }) {
      readSources()
      siteVersion += 1
    }
    if paths.contains(where: { $0.hasPrefix("Sources/") || $0 == "Package.swift" }) {
      readBook(changed: nil)
    } else if paths.contains(where: { $0.hasPrefix("chapters/") }) {
      let folders = Set(paths.map { $0.split(separator: "/").prefix(2).joined(separator: "/") })
      readBook(changed: folders)
    }
  }

  private func readSources() {
    do {
      sources = try SiteSources(package: package)
      sourcesFinding = nil
    } catch {
      sourcesFinding = Finding("site: error: \(error.localizedDescription)", file: "")
    }
  }

  /// Reads the chapters of these folders, or all of them, and has them verified.
  private func readBook(changed folders: Set<String>?) {
    let book: Book
    do {
      book = try currentBook()
    } catch {
      sourcesFinding = Finding("chapters: error: \(error.localizedDescription)", file: "")
      siteVersion += 1
      return
    }
    if book.files != files { siteVersion += 1 }
    for file in files where !book.files.contains(file) { lose(file) }
    files = book.files
    for file in files where folders?.contains(file.folderPath) ?? true { read(file, of: book) }
    readPages(of: book)
    readLinks(of: book)
    work()
  }

  private func currentBook() throws -> Book {
    let current = try book?.updated() ?? Book(folder: package)
    book = current
    return current
  }

  private func readPages(of book: Book) {
    let before = pages
    var findings: [String: [Finding]] = [:]
    pages = book.pages.compactMap { file in
      do {
        return try book.chapter(file)
      } catch {
        let messages = (error as? ChapterErrors)?.errors.map(\.description) ?? ["\(error)"]
        findings[file] = messages.map { Finding($0, file: file) }
        return before.first { $0.file == file }
      }
    }
    if pages != before || findings != pageFindings { siteVersion += 1 }
    pageFindings = findings
  }

  private func lose(_ file: String) {
    unverified.removeAll { $0 == file }
    if current?.file == file { current?.task.cancel() }
    drafts[file]?.findings = [Finding("\(file):1: error: the file is gone", file: file)]
    drafts[file]?.version += 1
  }

  private func read(_ file: String, of book: Book) {
    var draft = drafts[file] ?? Draft()
    unverified.removeAll { $0 == file }
    if current?.file == file { current?.task.cancel() }
    do {
      let chapter = try book.chapter(file)
      unverified.append(file)
      if draft.lesson == nil { draft.lesson = .unverified(chapter, in: book) }
      scheduleDraft(of: chapter, in: book)
    } catch let errors as ChapterErrors {
      draft.findings = errors.errors.map { Finding($0.description, file: file) }
      draft.version += 1
    } catch {
      draft.findings = [Finding("\(file):1: error: \(error.localizedDescription)", file: file)]
      draft.version += 1
    }
    drafts[file] = draft
  }

  private func readLinks(of book: Book) {
    let messages = book.mistakes(in: files).messages
    for file in files {
      let folder = file.folderPath + "/"
      let findings = messages.filter { $0.hasPrefix(folder) }.map { Finding($0, file: file) }
      if drafts[file]?.linkFindings != findings { drafts[file]?.version += 1 }
      drafts[file]?.linkFindings = findings
    }
  }
}

// MARK: - What is verified

extension Preview {
  private func work() {
    if worker == nil { worker = Task { await workOff() } }
  }

  private func workOff() async {
    while !Task.isCancelled, let file = nextUnverified() {
      let task = Task { [verification] in await verification(file) }
      current = (file, task)
      let result = await task.value
      current = nil
      if !task.isCancelled { took(result) }
    }
    worker = nil
  }

  /// The chapter that somebody looks at comes first.
  private func nextUnverified() -> String? {
    let index = unverified.firstIndex { $0 == lastViewed } ?? unverified.indices.first
    return index.map { unverified.remove(at: $0) }
  }

  private func took(_ result: LessonResult) {
    let file = result.file
    let book: Book
    let chapter: Chapter
    do {
      book = try currentBook()
      chapter = try book.chapter(file)
    } catch {
      return  // It has been saved again, broken, and that is what comes next.
    }
    var draft = drafts[file] ?? Draft()
    var lesson = result.lesson(of: chapter)
    lesson.addFigures(of: draft.lesson, in: book)
    draft.lesson = lesson
    draft.findings = result.findingsBesideVerdicts(in: file)
    draft.status = nil
    draft.version += 1
    drafts[file] = draft
  }

  /// Shows the text of a chapter whose lesson takes its time before there is a verdict.
  private func scheduleDraft(of chapter: Chapter, in book: Book) {
    Task {
      try await Task.sleep(for: .milliseconds(700))
      let file = chapter.file
      guard unverified.contains(file) || current?.file == file, var draft = drafts[file] else {
        return
      }
      var lesson = Site.Lesson(chapter: chapter)
      lesson.addFigures(of: draft.lesson, in: book)
      draft.lesson = lesson
      draft.findings = []
      draft.status = "verifying \(file)"
      draft.version += 1
      drafts[file] = draft
    }
  }
}

// MARK: - What is shown

extension Preview {
  /// What a path shows: a page or a file, and its content type; nil where there is nothing.
  package func response(to path: String) -> (body: [UInt8], type: String)? {
    switch path {
    case "/preview.js": return (Array(PreviewAssets.script.utf8), "text/javascript")
    case "/preview.css": return (Array(PreviewAssets.style.utf8), "text/css")
    case "/", "/index.html": return (Array(indexPage().utf8), "text/html; charset=utf-8")
    default: break
    }
    if let file = file(ofPage: path) {
      lastViewed = file
      return (Array(page(of: file).utf8), "text/html; charset=utf-8")
    }
    if let page = pages.first(where: { "/" + $0.page == path }) {
      let findings = pageFindings[page.file] ?? []
      let html = show(path, findings: findings, status: nil) { site, _ in
        site.draft(ofPage: page)
      }
      return (Array(html.utf8), "text/html; charset=utf-8")
    }
    let asset = sources?.assets.first { "/" + $0.path == path }
    return (siteFile(path) ?? asset ?? edition(path)).map { ($0.contents, path.contentType) }
  }

  /// What is made of the whole book: its one page, its EPUB, what stands at old addresses. Nothing, while a
  /// chapter cannot be woven.
  private func edition(_ path: String) -> Site.File? {
    guard let sources,
      let site = try? Site(
        lessons: shownLessons, pages: pages, templates: sources.templates, assets: [],
        bookAssets: sources.bookAssets, kept: everythingHighlighted)
    else { return nil }
    return (try? site.files())?.first { "/" + $0.path == path }
  }

  /// What the site has besides pages of its own: the cards, the index of the search.
  private func siteFile(_ path: String) -> Site.File? {
    guard let sources,
      let site = try? Site(
        lessons: shownLessons, pages: pages, templates: sources.templates, assets: [],
        kept: everythingHighlighted)
    else { return nil }
    return (site.preparation + [site.searchIndex]).first { "/" + $0.path == path }
  }

  private var everythingHighlighted: KeptHighlighting {
    highlighted.values.reduce(into: kept) { $0.merge($1) }
  }

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

  private func file(ofPage path: String) -> String? {
    guard path.hasPrefix("/"), path.hasSuffix(".html") else { return nil }
    let file = "chapters/\(path.dropFirst().dropLast(".html".count))/chapter.md"
    return drafts[file] == nil ? nil : file
  }

  private func indexPage() -> String {
    show("/", findings: [], status: nil) { site, _ in
      Site.Draft(file: site.index)
    }
  }

  private func page(of file: String) -> String {
    let draft = drafts[file] ?? Draft()
    let findings = draft.findings + draft.linkFindings
    return show(
      "/\(file.folderName).html", findings: findings, status: draft.status,
      lesson: draft.lesson
    ) { site, lessons in
      guard let index = lessons.firstIndex(where: { $0.chapter.file == file }) else { return nil }
      return site.draft(ofLesson: index)
    }
  }

  private func show(
    _ path: String, findings: [Finding], status: String?, lesson: Site.Lesson? = nil,
    weave: (Site, [Site.Lesson]) -> Site.Draft?
  ) -> String {
    var findings = [sourcesFinding].compactMap { $0 } + findings
    let lessons = shownLessons
    do {
      let sources = sources ?? SiteSources()
      let site = try Site(
        lessons: lessons, pages: pages, templates: sources.templates, assets: sources.assets,
        kept: highlighted[path] ?? kept)
      if let draft = weave(site, lessons) {
        findings += draft.errors.filter { !$0.isLink }.map {
          Finding($0.description, file: $0.location.file)
        }
        highlighted[path] = draft.highlighted
        lastPages[path] = String(decoding: draft.file.contents, as: UTF8.self)
      }
    } catch {
      findings.append(Finding("\(error)", file: ""))
    }
    let version = version(ofPage: path)
    guard let html = lastPages[path] else {
      return PreviewPage.alone(title: path, findings: findings, version: version)
    }
    let page = PreviewPage(html: html, findings: findings, version: version, status: status)
    return page.decorated(
      listings: lesson?.chapter.listings ?? [], file: lesson?.chapter.file ?? "")
  }

  private var shownLessons: [Site.Lesson] {
    drafts.keys.sorted().compactMap { drafts[$0]?.lesson }
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

extension Site.Lesson {
  /// A chapter with the figures that are stored beside it.
  fileprivate static func unverified(_ chapter: Chapter, in book: Book) -> Site.Lesson {
    var lesson = Site.Lesson(chapter: chapter)
    lesson.addFigures(of: nil, in: book)
    return lesson
  }

  /// Adds the figures that the chapter shows and this run did not draw, as they were before or are stored.
  fileprivate mutating func addFigures(of earlier: Site.Lesson?, in book: Book) {
    for name in chapter.figures.map(\.figure.name) where figures[name] == nil {
      let file = book.folder.appending(path: "\(chapter.file.folderPath)/figures/\(name).svg")
      let stored = FileManager.default.contents(atPath: file.path(percentEncoded: false))
        .map { String(decoding: $0, as: UTF8.self) }
      if let svg = earlier?.figures[name]?.svg ?? stored {
        figures[name] = Site.Drawing(svg: svg)
      }
    }
  }
}

extension String {
  /// `chapters/03-focal-loss` of `chapters/03-focal-loss/chapter.md`.
  fileprivate var folderPath: String {
    split(separator: "/").dropLast().joined(separator: "/")
  }

  fileprivate var folderName: String {
    split(separator: "/").dropLast().last.map(String.init) ?? self
  }

  fileprivate var contentType: String {
    switch split(separator: ".").last {
    case "css": "text/css; charset=utf-8"
    case "js": "text/javascript; charset=utf-8"
    case "svg": "image/svg+xml"
    case "json": "application/json"
    case "epub": "application/epub+zip"
    case "wasm": "application/wasm"
    case "woff2": "font/woff2"
    case "html": "text/html; charset=utf-8"
    default: "application/octet-stream"
    }
  }
}
