import Chapters
import Expectations
import Foundation
import LessonRuntime
import Reports

/// The checking of some programs: compiled in groups where that is possible, by themselves where it is not
/// or where a group did not do what its documents say.
struct Examination: Sendable {
  let programs: [Program]
  let compiler: Compiler
  let options: Options
  let progress: Reports.Progress

  /// What becomes of the programs, in their order.
  func results() async throws -> [ProgramResult] {
    let refusals = try await refusals()
    let runnable = programs.indices.filter { programs[$0].isRun }
    // A group's functions belong to the main actor, as everything does unless `-default-isolation` says else.
    let isOnMainActor = !options.swiftFlags.contains("nonisolated")
    let grouping =
      options.isSeparate || !isOnMainActor
      ? Grouping(singles: runnable) : Grouping(runnable, of: programs, jobs: options.jobs)
    var results = programs.indices.map { index in
      ProgramResult(
        program: programs[index],
        outcome: programs[index].ran(Transcript(), refusals: refusals[index].diagnostics))
    }
    var singles = grouping.singles
    for finished in try await concurrently(grouping.groups, { try await group($0, refusals) }) {
      for (index, result) in finished.good { results[index] = result }
      singles += finished.left
    }
    let alone = try await concurrently(singles.sorted()) { index in
      (index, try await single(index, refusals[index]))
    }
    for (index, result) in alone { results[index] = result }
    for index in results.indices { results[index].take(refusals[index]) }
    return results
  }

  /// Runs as many of these at a time as there are jobs; the results come in order.
  func concurrently<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ body: @escaping @Sendable (Item) async throws -> Result
  ) async throws -> [Result] {
    var results: [Int: Result] = [:]
    try await withThrowingTaskGroup(of: (Int, Result).self) { group in
      for (number, item) in items.enumerated() {
        if number >= options.jobs, let (done, result) = try await group.next() {
          results[done] = result
        }
        group.addTask { (number, try await body(item)) }
      }
      for try await (done, result) in group { results[done] = result }
    }
    return items.indices.compactMap { results[$0] }
  }

  func write(_ text: String, _ path: String) throws -> URL {
    let file = compiler.folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return file
  }
}

extension Program {
  /// Whether anything of it runs.
  var isRun: Bool {
    listings.contains { [.shown, .hidden, .trap].contains($0.kind) }
  }

  /// `README.md:12` for a block.
  func place(_ block: Int) -> String { "\(file):\(listings[block].line)" }
}
