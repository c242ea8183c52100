import Chapters
import Dispatch
import Foundation
import LessonRuntime
import Reports
import Tangle

/// Builds and runs lessons and compares what they print with their chapters. A lesson of which nothing has
/// changed that could change what it prints is not built or run: what it printed is held against its chapter.
package struct Verifier: Sendable {
  package var book: Book
  package var builder: LessonBuilder
  /// How many lessons run at a time.
  package var jobs: Int
  package var limits = Limits()
  /// Whether what was kept of earlier runs counts.
  package var isCaching = true
  /// Whether the blocks that take long are run too; such a run is not kept.
  package var isFull = false

  package init(
    book: Book, builder: LessonBuilder, jobs: Int = ProcessInfo.processInfo.activeProcessorCount
  ) {
    self.book = book
    self.builder = builder
    self.jobs = jobs
  }

  /// What can be said of these chapters without building or running anything: their lessons need not run, or
  /// cannot. Nothing of the others.
  package func recalled(_ files: [String], progress: Reports.Progress) async -> [LessonResult] {
    let (_, known) = await looked(at: files, progress)
    return files.indices.compactMap { known[$0] }
  }

  /// Verifies the chapters: one is built while others run. The results come in the chapters' order.
  package func verify(_ files: [String], progress: Reports.Progress) async -> [LessonResult] {
    let (shared, known) = await looked(at: files, progress)
    var results = known
    await withTaskGroup(of: (Int, LessonResult).self) { group in
      var running = 0
      for (index, file) in files.enumerated() where results[index] == nil {
        await progress.began(file.chapterName, "building")
        switch await blocking({ prepared(file, shared) }) {
        case .ready(let lesson):
          if running >= jobs, let (done, result) = await group.next() {
            running -= 1
            results[done] = result
          }
          running += 1
          await progress.began(file.chapterName, "running")
          group.addTask {
            let result = await blocking { ran(lesson) }
            await progress.ended(result)
            return (index, result)
          }
        case .done(let result):
          results[index] = result
          await progress.ended(result)
        }
      }
      for await (index, result) in group { results[index] = result }
    }
    await progress.finish()
    return files.indices.compactMap { index in
      var result = results[index]
      result?.compiler = try? shared.get().compiler
      return result
    }
  }

  /// What all lessons share, and the results, by their places, of those that need not run or cannot.
  private func looked(
    at files: [String], _ progress: Reports.Progress
  ) async -> (Result<SharedIngredients, any Error>, [Int: LessonResult]) {
    // The compiler takes its time to say which one it is; meanwhile the chapters are read.
    async let found = blocking {
      Result {
        try SharedIngredients(folder: book.folder, configuration: builder.configuration)
      }
    }
    _ = await blocking { book.read(files) }
    let shared = await found
    var results: [Int: LessonResult] = [:]
    let looks = await blocking { files.concurrentMap { looked(at: $0, shared) } }
    for case (let index, .done(let result)) in looks.enumerated() {
      results[index] = result
      await progress.ended(result)
    }
    return (shared, results)
  }

  /// A lesson that has been built and is to run.
  private struct Lesson {
    var file: String
    var plan: LessonPlan
    var executable: URL
    var ingredients: Ingredients
    var reasons: [String]
    var warnings: [LessonWarning]
  }

  private enum Preparation {
    case ready(Lesson)
    case done(LessonResult)
  }

  private enum Look {
    case done(LessonResult)
    case mustRun(Chapter, LessonPlan, Ingredients, reasons: [String])
  }

  /// Looks whether the lesson has to run.
  private func looked(at file: String, _ shared: Result<SharedIngredients, any Error>) -> Look {
    do {
      let chapter = try book.chapter(file)
      let plan = chapter.plan()
      let ingredients = try shared.get().ingredients(of: chapter)
      var reasons: [String] = []
      switch isCaching && !isFull ? builder.store.run(of: file.chapterName) : .absent {
      case .stored(let run):
        reasons = ingredients.changes(since: run.ingredients)
        if reasons.isEmpty { return .done(result(of: run, plan)) }
      case .absent where isFull: reasons = ["all of it is to be run"]
      case .absent: reasons = [isCaching ? "nothing is kept of it" : "what is kept does not count"]
      case .unreadable: reasons = ["what is kept of it cannot be read"]
      }
      return .mustRun(chapter, plan, ingredients, reasons: reasons)
    } catch {
      return .done(failed(file, error))
    }
  }

  private func failed(_ file: String, _ error: any Error) -> LessonResult {
    let outcome: LessonResult.Outcome =
      if let errors = error as? ChapterErrors {
        .notBuilt(errors.errors.map(\.description))
      } else {
        .notRun("error: \(error)")
      }
    return LessonResult(file: file, outcome: outcome)
  }

  /// Builds the lesson, if it still has to run: its chapter may have been saved while others were built.
  private func prepared(
    _ file: String, _ shared: Result<SharedIngredients, any Error>
  ) -> Preparation {
    switch looked(at: file, shared) {
    case .done(let result): return .done(result)
    case .mustRun(let chapter, let plan, let ingredients, let reasons):
      do {
        let product = "lesson\(chapter.number ?? 0)"
        switch try builder.build(product) {
        case .built(let executable):
          let warnings = plan.warnings(among: try builder.diagnostics(of: product))
          return .ready(
            Lesson(
              file: file, plan: plan, executable: executable, ingredients: ingredients,
              reasons: reasons, warnings: warnings))
        case .failed(let messages):
          return .done(LessonResult(file: file, outcome: .notBuilt(messages), reasons: reasons))
        }
      } catch {
        return .done(failed(file, error))
      }
    }
  }

  private func ran(_ lesson: Lesson) -> LessonResult {
    let executable = lesson.executable.path(percentEncoded: false)
    var result = LessonResult(
      file: lesson.file, outcome: .notRun(""),
      warnings: lesson.warnings.map { lesson.plan.message($0) }, reasons: lesson.reasons)
    do {
      guard try LessonPlan(ofLesson: executable) == lesson.plan else {
        result.outcome = .notRun("error: the chapter changed while its lesson was built; again")
        return result
      }
      let start = ContinuousClock.now
      let transcript = try Supervisor.run(
        lesson.plan, executable: executable, limits: limits, isFull: isFull)
      let run = StoredRun(
        ingredients: lesson.ingredients, transcript: transcript, warnings: lesson.warnings,
        seconds: (ContinuousClock.now - start) / .seconds(1))
      try keep(run, of: lesson)
      result.outcome = outcome(of: run, lesson.plan)
    } catch {
      result.outcome = .notRun("\(error)")
    }
    return result
  }

  /// Keeps a run that came to its end in all its parts, unless something that it depends on has changed since it was looked at.
  private func keep(_ run: StoredRun, of lesson: Lesson) throws {
    guard run.transcript.isVerdict, !isFull else { return }
    let shared = try SharedIngredients(
      folder: book.folder, configuration: builder.configuration)
    guard try shared.ingredients(of: book.chapter(lesson.file)) == run.ingredients else { return }
    try builder.store.keep(run, of: lesson.file.chapterName)
  }

  private func result(of run: StoredRun, _ plan: LessonPlan) -> LessonResult {
    LessonResult(
      file: plan.file, outcome: outcome(of: run, plan),
      warnings: run.warnings.map { plan.message($0) })
  }

  private func outcome(of run: StoredRun, _ plan: LessonPlan) -> LessonResult.Outcome {
    let folder = book.folder.path(percentEncoded: false)
    let checks = plan.checks(of: run.transcript) { plan.storedFigure($0, in: folder) }
    return .ran(plan, run.transcript, checks, seconds: run.seconds)
  }
}

extension Reports.Progress {
  fileprivate func ended(_ result: LessonResult) {
    // Nobody waits any more for the lesson of a chapter that was saved again meanwhile.
    if Task.isCancelled { return left(result.name) }
    ended(result.name, saying: "\(result.isGood ? "✓" : "✗") \(result.name)  \(result.summary)")
  }
}
