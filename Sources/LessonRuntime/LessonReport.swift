import Expectations
@preconcurrency internal import Glibc

/// Prints a lesson as it runs: its sections, what each block prints, and whether the chapter says the same.
final class LessonReport {
  private let plan: LessonPlan
  private let only: LessonPlan.Section?
  private let isColoured: Bool
  private var section: LessonPlan.Section?
  private var endsWithNewline = true

  init(plan: LessonPlan, only: LessonPlan.Section?, isColoured: Bool) {
    self.plan = plan
    self.only = only
    self.isColoured = isColoured
    setvbuf(stdout, nil, _IOLBF, 0)
    print(styled("Lesson \(plan.number): \(plan.title)", .bold))
    print(plan.file)
  }

  static var terminalHasColours: Bool {
    isatty(STDOUT_FILENO) == 1 && getenv("NO_COLOR") == nil
  }

  func show(_ event: Supervisor.Event) {
    switch event {
    case .began(let step): begin(step)
    case .printed(let step, let bytes):
      if isShown(step) { write(bytes) }
    case .ended(let step, let result): end(step, result)
    case .drew(let figure):
      if section == only || only == nil { print("  drawn: \(plan.figurePath(figure))") }
    case .wroteError(let bytes):
      fflush(stdout)
      bytes.withUnsafeBytes { _ = Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
  }

  /// Prints what does not match and the last line; returns whether all does.
  func finish(_ transcript: Transcript, _ checks: [Check]) -> Bool {
    print()
    for message in plan.messages(transcript, checks) { print(message) }
    let matched = checks.count(where: \.isMatched)
    let isGood = matched == checks.count && transcript.ending == .finished
    let outputs = checks.count == 1 ? "output matches" : "outputs match"
    let left = plan.steps.indices.count {
      plan.steps[$0].kind == .full && transcript.steps[$0] == nil
    }
    let rest = left == 0 ? "" : ", \(left) more with --full"
    print(styled("\(matched) of \(checks.count) \(outputs)\(rest)", isGood ? .good : .bad))
    return isGood
  }

  private func isShown(_ step: Int?) -> Bool {
    only == nil || step.flatMap(plan.section) == only
  }

  private func begin(_ step: Int) {
    let section = plan.section(ofStep: step)
    if section == self.section { return }
    self.section = section
    if let section, isShown(step) { print("\n" + styled(section.title, .bold)) }
  }

  private func end(_ step: Int, _ result: Transcript.Step) {
    guard isShown(step) else { return }
    if !endsWithNewline { write(Array("\n".utf8)) }
    if let trap = result.trap { print(trap) }
    for diagnostic in result.diagnostics where diagnostic.severity != .note {
      print("\(diagnostic.line): \(diagnostic.severity.rawValue): \(diagnostic.text)")
    }
    guard let check = plan.check(step: step, result) else { return }
    let mark = check.isMatched ? styled("✓", .good) : styled("✗", .bad)
    let verdict = check.isMatched ? "as the chapter says" : "not as the chapter says"
    print("  \(mark) \(verdict) (line \(check.line))")
  }

  private func write(_ bytes: [UInt8]) {
    fflush(stdout)
    bytes.withUnsafeBytes { _ = fwrite($0.baseAddress, 1, $0.count, stdout) }
    endsWithNewline = bytes.last == UInt8(ascii: "\n")
  }

  private enum Style: String {
    case bold = "1"
    case good = "32"
    case bad = "31"
  }

  private func styled(_ text: String, _ style: Style) -> String {
    isColoured ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}
