import Chapters
import Verify

/// What was saved gets its verdict: at once where the lesson need not run; the other lessons are built and
/// run one after the other, and nobody else waits for them.
extension Preview {
  /// Has a chapter verified that was saved.
  func verify(_ file: String) {
    saved.append(file)
    showTextIfVerdictIsLate(file)
    if recalling == nil { recalling = Task { await recall() } }
  }

  /// Verifies a chapter no more: its text is another one, or gone.
  func forgetVerifying(_ file: String) {
    saved.removeAll { $0 == file }
    waiting.remove(file)
    if running?.file == file { running?.task.cancel() }
  }

  func endVerifying() async {
    recalling?.cancel()
    await recalling?.value
    worker?.cancel()
    running?.task.cancel()
    await worker?.value
  }

  private func recall() async {
    while !Task.isCancelled, !saved.isEmpty {
      let files = saved
      saved = []
      let saves = drafts.mapValues(\.saves)
      let results = await verification.recall(files)
      if Task.isCancelled { break }
      let recalled = Dictionary(results.map { ($0.file, $0) }) { first, _ in first }
      for file in files where drafts[file]?.saves == saves[file] {
        if let result = recalled[file] { took(result) } else { waiting.add(file) }
      }
      if worker == nil { worker = Task { await runWaiting() } }
    }
    recalling = nil
  }

  private func runWaiting() async {
    while !Task.isCancelled, let file = waiting.next(preferring: lastViewed) {
      let task = Task { [verification] in await verification.run(file) }
      running = (file, task)
      let result = await task.value
      running = nil
      if !task.isCancelled { took(result) }
    }
    worker = nil
  }

  private func took(_ result: LessonResult) {
    let book: Book
    let chapter: Chapter
    do {
      book = try currentBook()
      chapter = try book.chapter(result.file)
    } catch {
      return  // It has been saved again, broken, and that is what comes next.
    }
    drafts[result.file]?.took(result, of: chapter, in: book)
  }

  private func showTextIfVerdictIsLate(_ file: String) {
    let saves = drafts[file]?.saves
    Task {
      try await Task.sleep(for: .milliseconds(700))
      guard let draft = drafts[file], draft.saves == saves, draft.isUnverified else { return }
      let book = try currentBook()
      drafts[file]?.waits(try book.chapter(file), in: book)
    }
  }
}
