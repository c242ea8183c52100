import ChapterFixtures
import Chapters
import Foundation
import FoundationNetworking
import LessonRuntime
import Serve

@testable import Verify

/// A small book in a temporary folder, its preview behind a real server, and a browser's requests to it.
///
/// The lessons are not compiled: a listing prints what stands in its `print("…")`, and one that says
/// `broken` does not compile. A lesson whose code and kit are what they were need not run.
actor PreviewRig {
  nonisolated let folder = FileManager.default.temporaryDirectory
    .appending(path: "preview-\(UUID().uuidString)")
  private(set) var address = ""
  private(set) var verified: [String] = []
  private var lasts: Duration = .zero
  private var ran: [String: [String]] = [:]

  static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Serves a book of these chapters, by the names of their folders, while `body` runs.
  static func serving(
    _ chapters: [String: String], _ body: @Sendable (PreviewRig) async throws -> Void
  ) async throws {
    let rig = PreviewRig()
    defer { try? FileManager.default.removeItem(at: rig.folder) }
    for (name, text) in chapters { try rig.save(text, as: name) }
    for part in ["site/templates", "site/assets", "site/book"] {
      let target = rig.folder.appending(path: part)
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: repository.appending(path: part), to: target)
    }
    let preview = Preview(
      package: rig.folder,
      verification: Verification {
        await rig.recall($0)
      } run: {
        await rig.verify($0)
      })
    let server = try PreviewServer(preview: preview, port: 0)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await server.run() }
      group.addTask { await preview.run() }
      await rig.set(address: try await server.address())
      do {
        try await body(rig)
      } catch {
        group.cancelAll()
        throw error
      }
      group.cancelAll()
    }
  }

  private func set(address: String) { self.address = address }

  /// From now on a lesson takes so long, unless its task is cancelled.
  func set(lasts: Duration) { self.lasts = lasts }

  // MARK: - The author

  nonisolated func file(_ name: String) -> URL {
    folder.appending(path: "chapters/\(name)/chapter.md")
  }

  nonisolated func save(_ body: String, as name: String, head: String = Chapter.head) throws {
    try write(head + "\n\n" + body + "\n", to: "chapters/\(name)/chapter.md")
  }

  nonisolated func write(_ text: String, to path: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  // MARK: - The browser

  nonisolated func get(
    _ path: String, method: String = "GET", host: String? = nil
  ) async throws -> (status: Int, text: String) {
    var request = URLRequest(url: URL(string: await address + path)!)
    request.httpMethod = method
    if let host { request.setValue(host, forHTTPHeaderField: "Host") }
    let (data, response) = try await URLSession.shared.data(for: request)
    return ((response as? HTTPURLResponse)?.statusCode ?? 0, String(decoding: data, as: UTF8.self))
  }

  /// Asks for the page until it is as wanted, or in vain; returns what it was last.
  nonisolated func page(
    _ path: String, until isWanted: (String) -> Bool
  ) async throws -> String {
    var page = ""
    try await wait {
      page = try await get(path).text
      return isWanted(page)
    }
    return page
  }

  /// Looks again and again, five hundred times at most: where other tests keep the processors busy, each look
  /// takes longer, and so does all that is waited for.
  nonisolated func wait(until isOver: () async throws -> Bool) async throws {
    for _ in 0..<500 {
      if try await isOver() { return }
      try await Task.sleep(for: .milliseconds(20))
    }
  }

  // MARK: - The lessons

  private func recall(_ files: [String]) -> [LessonResult] {
    files.compactMap { file in
      guard let chapter = try? Book(folder: folder).chapter(file),
        program(of: chapter) == ran[file]
      else { return nil }
      return result(of: chapter)
    }
  }

  private func verify(_ file: String) async -> LessonResult {
    verified.append(file)
    if lasts > .zero { try? await Task.sleep(for: lasts) }
    do {
      let chapter = try Book(folder: folder).chapter(file)
      if !Task.isCancelled { ran[file] = program(of: chapter) }
      return result(of: chapter)
    } catch {
      return LessonResult(file: file, outcome: .notRun("error: \(error)"))
    }
  }

  /// What a lesson is built of: its code and the files of the kit.
  private func program(of chapter: Chapter) -> [String] {
    let kit = FileManager.default.enumerator(atPath: folder.appending(path: "Sources").path())
    return chapter.listings.map(\.code) + (kit?.compactMap { $0 as? String }.sorted() ?? [])
  }

  private func result(of chapter: Chapter) -> LessonResult {
    if let broken = chapter.listings.first(where: { $0.code.contains("broken") }) {
      let message = "\(chapter.file):\(broken.line + 1):1: error: cannot find 'broken' in <scope>"
      return LessonResult(file: chapter.file, outcome: .notBuilt([message]))
    }
    let plan = LessonPlan(
      number: 0, title: "", file: chapter.file, sections: [],
      steps: chapter.listings.map {
        .init(kind: .shown, lines: $0.line...$0.endLine, output: $0.output)
      },
      figures: [])
    var transcript = Transcript()
    for (index, listing) in chapter.listings.enumerated() {
      var step = Transcript.Step()
      step.printed = listing.code.matches(of: /print\("(.*)"\)/).map { $0.1 + "\n" }.joined()
      transcript.steps[index] = step
    }
    let checks = plan.checks(of: transcript) { _ in nil }
    return LessonResult(
      file: chapter.file, outcome: .ran(plan, transcript, checks, seconds: 0))
  }
}
