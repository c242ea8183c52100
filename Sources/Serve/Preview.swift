import Chapters
import Foundation
import Verify
import Weave

/// The book as it is being written: what each page shows, and what is wrong with it.
///
/// A page stays as it was when its chapter, a template or the lesson breaks; what broke stands above it.
package actor Preview {
  let package: URL
  let verification: Verification
  /// Tells this run of the preview from earlier ones, so that pages left open load again.
  let session = String(UInt32.random(in: 0...UInt32.max), radix: 36)

  /// The book as it was read last.
  var book: Book?
  var files: [String] = []
  var drafts: [String: Draft] = [:]
  /// The pages beside the chapters that can be read, and what is wrong with the others, by their files.
  var pages: [Chapter] = []
  var pageFindings: [String: [Finding]] = [:]
  /// What is wrong with the templates and assets, and with the folder of the chapters.
  var sourcesFinding: Finding?
  var bookFinding: Finding?
  /// What is wrong with the documentation of the libraries.
  var referenceFindings: [Finding] = []
  var readingReference: Task<Void, Never>?
  /// What earlier builds of the site kept.
  let keptPages: KeptPages
  var siteVersion = 0

  /// The chapters that were saved since it was last looked at what is kept of runs.
  var saved: [String] = []
  var recalling: Task<Void, Never>?
  var waiting = WaitingLessons()
  var running: (file: String, task: Task<LessonResult, Never>)?
  var worker: Task<Void, Never>?

  var woven: WovenPages
  var lastViewed: String?

  package init(
    package: URL, kept: KeptHighlighting = KeptHighlighting(), keptPages: KeptPages = KeptPages(),
    verification: Verification
  ) {
    self.package = package
    self.verification = verification
    self.keptPages = keptPages
    woven = WovenPages(kept: kept)
  }

  /// Reads everything, verifies every chapter, and follows what changes until its task is cancelled.
  package func run() async {
    readSources()
    readBook(changed: nil)
    for await paths in Watch(package: package).changes() { changed(paths) }
    readingReference?.cancel()
    await endVerifying()
  }

  private func changed(_ paths: [String]) {
    let isOfKit = paths.contains { $0.hasPrefix("Sources/") || $0 == "Package.swift" }
    if isOfKit || paths.contains(where: { $0.hasPrefix("site/") }) {
      readSources()
      siteVersion += 1
    }
    if isOfKit {
      readBook(changed: nil)
    } else if paths.contains(where: { $0.hasPrefix("chapters/") }) {
      let folders = Set(paths.map { $0.split(separator: "/").prefix(2).joined(separator: "/") })
      readBook(changed: folders)
    }
  }
}
