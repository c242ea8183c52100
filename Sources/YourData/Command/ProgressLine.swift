@preconcurrency internal import Glibc

/// Progress on standard error: a line that is written over on a terminal, else a line now and then.
struct ProgressLine: Sendable {
  let isTerminal = isatty(STDERR_FILENO) == 1

  func show(_ progress: Progress) {
    let text = "\(progress.done) of \(progress.all) models: \(progress.finished)"
    if isTerminal {
      write("\r\u{1b}[K\(text)")
    } else if progress.done % 10 == 0 || progress.done == progress.all {
      write(text + "\n")
    }
  }

  func end() {
    if isTerminal { write("\r\u{1b}[K") }
  }

  private func write(_ text: String) {
    fputs(text, stderr)
  }
}
