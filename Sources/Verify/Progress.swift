import Foundation
import LessonRuntime

/// Shows which lessons are being built and run, and what each came to: on a terminal in one line that is
/// drawn again and again, elsewhere a line for each lesson that has ended.
package actor Progress {
  private let isTerminal: Bool
  private let total: Int
  private var doing: [(file: String, work: String, since: ContinuousClock.Instant)] = []
  private var done = 0
  private var ticker: Task<Void, any Error>?

  package init(total: Int, isTerminal: Bool = isatty(STDOUT_FILENO) == 1) {
    self.total = total
    self.isTerminal = isTerminal
  }

  func began(_ file: String, _ work: String) {
    doing.removeAll { $0.file == file }
    doing.append((file, work, .now))
    if isTerminal, ticker == nil { ticker = Task { try await tick() } }
    draw()
  }

  func ended(_ result: LessonResult) {
    doing.removeAll { $0.file == result.file }
    done += 1
    let mark = result.isGood ? "✓" : "✗"
    say("\(mark) \(result.file.chapterName)  \(result.summary)")
  }

  func finish() {
    ticker?.cancel()
    erase()
  }

  /// Draws until it is cancelled.
  private func tick() async throws {
    while true {
      draw()
      try await Task.sleep(for: .milliseconds(200))
    }
  }

  private func say(_ line: String) {
    erase()
    print(line)
    fflush(nil)
    draw()
  }

  private func draw() {
    guard isTerminal, !doing.isEmpty else { return }
    let works = doing.map { file, work, since in
      "\(work) \(file.chapterName.prefix { $0 != "-" }) (\((ContinuousClock.now - since).components.seconds) s)"
    }
    print("\r\u{1B}[K[\(done)/\(total)] \(works.joined(separator: ", "))", terminator: "")
    fflush(nil)
  }

  private func erase() {
    if isTerminal { print("\r\u{1B}[K", terminator: "") }
  }
}

extension String {
  /// `03-focal-loss` for `chapters/03-focal-loss/chapter.md`.
  var chapterName: String {
    split(separator: "/").dropLast().last.map(String.init) ?? self
  }
}
