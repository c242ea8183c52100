import Foundation

/// Looks again and again whether files have changed.
struct Watch {
  /// What a chapter is verified and shown with.
  static let places =
    ["chapters", "site/templates", "site/assets", "site/book", "Package.swift"]
    + kit.map { "Sources/\($0)" }

  /// The modules that every lesson is built with.
  private static let kit = [
    "Neural", "WideKernels", "Imbalance", "Figures", "Expectations", "LessonRuntime", "Chapters",
    "Tangle",
  ]

  var package: URL
  var interval: Duration = .milliseconds(60)

  /// The paths that changed, each time some did and nothing more changes for a moment. Ends when the task
  /// is cancelled.
  func changes() -> AsyncStream<[String]> {
    AsyncStream { stream in
      let task = Task {
        await report(to: stream)
        stream.finish()
      }
      stream.onTermination = { _ in task.cancel() }
    }
  }

  private func report(to stream: AsyncStream<[String]>.Continuation) async {
    var known = states
    var last = known
    while !Task.isCancelled {
      do {
        try await Task.sleep(for: interval)
      } catch {
        return
      }
      let now = states
      if now == last, now != known {
        stream.yield(known.changes(to: now))
        known = now
      }
      last = now
    }
  }

  private var states: FileStates { FileStates(of: Self.places, in: package) }
}
