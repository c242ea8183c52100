import Foundation

/// Shows what is at work and for how long, so that whatever hangs is seen by its name, and what each came
/// to: on a terminal in one line that is drawn again and again, elsewhere in plain lines.
package actor Progress {
  private let total: Int
  private let descriptor: Int32
  private let isTerminal: Bool
  /// How often something that is still at work is named where there is no terminal.
  private let reminder: Duration
  private var doing: [(name: String, work: String, since: ContinuousClock.Instant)] = []
  private var done = 0
  private var ticker: Task<Void, any Error>?

  package init(
    total: Int, on descriptor: Int32 = STDOUT_FILENO, isTerminal: Bool? = nil,
    reminder: Duration = .seconds(10)
  ) {
    self.total = total
    self.descriptor = descriptor
    self.isTerminal = isTerminal ?? (isatty(descriptor) == 1)
    self.reminder = reminder
  }

  /// The work on something begins, or goes on to its next stage.
  package func began(_ name: String, _ work: String) {
    doing.removeAll { $0.name == name }
    doing.append((name, work, .now))
    if ticker == nil { ticker = Task { try await tick() } }
    if isTerminal { draw() }
  }

  /// The work on something pauses; more of it may come.
  package func left(_ name: String) {
    doing.removeAll { $0.name == name }
    if isTerminal { draw() }
  }

  /// Something is done; the line says what it came to, where that is worth a line.
  package func ended(_ name: String, saying line: String? = nil) {
    doing.removeAll { $0.name == name }
    done += 1
    if let line { say(line) }
  }

  package func finish() {
    ticker?.cancel()
    ticker = nil
    if isTerminal { write("\r\u{1B}[K") }
  }

  /// Shows how it goes until it is cancelled.
  private func tick() async throws {
    while true {
      try await Task.sleep(for: isTerminal ? .milliseconds(200) : reminder)
      if isTerminal { draw() } else if !doing.isEmpty { write("\(status)\n") }
    }
  }

  private func say(_ line: String) {
    write(isTerminal ? "\r\u{1B}[K\(line)\n" : "\(line)\n")
    if isTerminal { draw() }
  }

  private func draw() {
    if !doing.isEmpty { write("\r\u{1B}[K\(status)") }
  }

  /// `[2/5] running 03-focal-loss (7 s)`
  private var status: String {
    let works = doing.map { name, work, since in
      "\(work) \(name) (\((ContinuousClock.now - since).components.seconds) s)"
    }
    return "[\(done)/\(total)] \(works.joined(separator: ", "))"
  }

  private func write(_ text: String) {
    fflush(nil)
    FileHandle(fileDescriptor: descriptor).write(Data(text.utf8))
  }
}
