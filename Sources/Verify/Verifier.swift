import Chapters
import Dispatch
import Foundation
import LessonRuntime

/// Builds and runs lessons and compares what they print with their chapters.
package struct Verifier: Sendable {
  package var book: Book
  package var builder: LessonBuilder
  /// How many lessons run at a time.
  package var jobs: Int

  package init(
    book: Book, builder: LessonBuilder, jobs: Int = ProcessInfo.processInfo.activeProcessorCount
  ) {
    self.book = book
    self.builder = builder
    self.jobs = jobs
  }

  /// Verifies the chapters: one is built while others run. The results come in the chapters' order.
  package func verify(_ files: [String], progress: Progress) async -> [LessonResult] {
    var results: [Int: LessonResult] = [:]
    await withTaskGroup(of: (Int, LessonResult).self) { group in
      var running = 0
      for (index, file) in files.enumerated() {
        await progress.began(file, "building")
        let build = await built(file)
        switch build {
        case .success(let lesson):
          if running >= jobs, let (done, result) = await group.next() {
            running -= 1
            results[done] = result
          }
          running += 1
          await progress.began(file, "running")
          group.addTask {
            let result = await ran(lesson)
            await progress.ended(result)
            return (index, result)
          }
        case .failure(let result):
          results[index] = result
          await progress.ended(result)
        }
      }
      for await (index, result) in group { results[index] = result }
    }
    await progress.finish()
    return files.indices.compactMap { results[$0] }
  }

  private struct Lesson {
    var file: String
    var executable: URL
    var warnings: [String]
  }

  private enum Build {
    case success(Lesson)
    case failure(LessonResult)
  }

  private func built(_ file: String) async -> Build {
    do {
      let chapter = try book.chapter(file)
      switch try await builder.build("lesson\(chapter.number ?? 0)") {
      case .built(let executable, let warnings):
        return .success(Lesson(file: file, executable: executable, warnings: warnings))
      case .failed(let messages):
        return .failure(LessonResult(file: file, outcome: .notBuilt(messages)))
      }
    } catch let errors as ChapterErrors {
      let messages = errors.errors.map(\.description)
      return .failure(LessonResult(file: file, outcome: .notBuilt(messages)))
    } catch {
      return .failure(LessonResult(file: file, outcome: .notRun("error: \(error)")))
    }
  }

  /// Runs a lesson away from Swift's own threads: watching over it blocks.
  private func ran(_ lesson: Lesson) async -> LessonResult {
    let outcome = await withCheckedContinuation { continuation in
      DispatchQueue.global().async { continuation.resume(returning: runBlocking(lesson)) }
    }
    return LessonResult(file: lesson.file, outcome: outcome, warnings: lesson.warnings)
  }

  private func runBlocking(_ lesson: Lesson) -> LessonResult.Outcome {
    let executable = lesson.executable.path(percentEncoded: false)
    let folder = book.folder.path(percentEncoded: false)
    do {
      let plan = try LessonPlan(ofLesson: executable)
      let start = ContinuousClock.now
      let transcript = try Supervisor.run(plan, executable: executable)
      let seconds = (ContinuousClock.now - start) / .seconds(1)
      let checks = plan.checks(of: transcript) { plan.storedFigure($0, in: folder) }
      return .ran(plan, transcript, checks, seconds: seconds)
    } catch {
      return .notRun("\(error)")
    }
  }
}
