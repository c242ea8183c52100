import Chapters
import Foundation
import LessonRuntime
import Weave

/// What the author saved is read.
extension Preview {
  func readSources() {
    let libraries = woven.sources.libraries
    do {
      woven.sources = try SiteSources(package: package)
      sourcesFinding = nil
      if woven.sources.libraries != libraries { readReference() }
    } catch {
      sourcesFinding = Finding("site: error: \(error.localizedDescription)", file: "")
    }
  }

  /// Reads what the libraries declare, which may take seconds; the pages do not wait for it.
  private func readReference() {
    readingReference?.cancel()
    readingReference = Task { [libraries = woven.sources.libraries, keptPages] in
      let reference = await blocking {
        Result { () throws(ChapterErrors) in try Reference(libraries, kept: keptPages) }
      }
      if !Task.isCancelled { took(reference) }
    }
  }

  private func took(_ reference: Result<Reference, ChapterErrors>) {
    switch reference {
    case .success(let reference):
      woven.reference = reference
      referenceFindings = []
    case .failure(let errors):
      referenceFindings = errors.errors.map { Finding($0.description, file: $0.location.file) }
    }
    siteVersion += 1
  }

  /// Reads the chapters of these folders, or all of them, and has them verified.
  func readBook(changed folders: Set<String>?) {
    let book: Book
    do {
      book = try currentBook()
      bookFinding = nil
    } catch {
      bookFinding = Finding("chapters: error: \(error.localizedDescription)", file: "")
      siteVersion += 1
      return
    }
    if book.files != files { siteVersion += 1 }
    for file in files where !book.files.contains(file) { lose(file) }
    files = book.files
    for file in files where folders?.contains(file.folderPath) ?? true { read(file, of: book) }
    readPages(of: book)
    readLinks(of: book)
  }

  func currentBook() throws -> Book {
    let current = try book?.updated() ?? Book(folder: package)
    book = current
    return current
  }

  private func lose(_ file: String) {
    forgetVerifying(file)
    drafts[file]?.broke([Finding("\(file):1: error: the file is gone", file: file)])
  }

  private func read(_ file: String, of book: Book) {
    forgetVerifying(file)
    var draft = drafts[file, default: Draft()]
    do {
      draft.saved(try book.chapter(file), in: book)
    } catch let errors as ChapterErrors {
      draft.broke(errors.errors.map { Finding($0.description, file: file) })
    } catch {
      draft.broke([Finding("\(file):1: error: \(error.localizedDescription)", file: file)])
    }
    drafts[file] = draft
    if draft.isUnverified { verify(file) }
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

  private func readLinks(of book: Book) {
    let messages = book.mistakes(in: files).messages
    for file in files {
      let folder = file.folderPath + "/"
      drafts[file]?.linked(
        messages.filter { $0.hasPrefix(folder) }.map { Finding($0, file: file) })
    }
  }
}
