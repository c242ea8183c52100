import Expectations

/// Runs a lesson's program and writes down what it does, block by block.
package struct Supervisor {
  package enum Event {
    /// The step begins.
    case began(step: Int)
    /// The step printed this.
    case printed(step: Int?, [UInt8])
    /// The step has ended; the transcript holds all of it.
    case ended(step: Int, Transcript.Step)
    case drew(figure: String)
    case wroteError([UInt8])
  }

  private let plan: LessonPlan
  private let executable: String
  private let limits: Limits
  private let isFull: Bool
  private let onEvent: (Event) -> Void
  private var transcript = Transcript()
  private var reader: MarkerReader
  private let nonce: String
  private var current: Int?
  private var printed: [UInt8] = []
  private var errorOutput: [UInt8] = []
  private var hasEnded = false
  private var outputCount = 0
  private var stepStart = ContinuousClock.now

  /// Runs the lesson that `executable` is, from its first block to its last; the blocks that take long only
  /// where it is to be run in full.
  package static func run(
    _ plan: LessonPlan, executable: String, limits: Limits = Limits(), isFull: Bool = false,
    onEvent: (Event) -> Void = { _ in }
  ) throws(SupervisionError) -> Transcript {
    try withoutActuallyEscaping(onEvent) { onEvent throws(SupervisionError) in
      var supervisor = Supervisor(
        plan: plan, executable: executable, limits: limits, isFull: isFull, onEvent: onEvent)
      return try supervisor.run()
    }
  }

  private init(
    plan: LessonPlan, executable: String, limits: Limits, isFull: Bool,
    onEvent: @escaping (Event) -> Void
  ) {
    var random = SystemRandomNumberGenerator()
    nonce = String(random.next(), radix: 16) + String(random.next(), radix: 16)
    reader = MarkerReader(nonce: nonce)
    self.plan = plan
    self.executable = executable
    self.limits = limits
    self.isFull = isFull
    self.onEvent = onEvent
  }

  private mutating func run() throws(SupervisionError) -> Transcript {
    let backtrace = BacktraceFile()
    var random = SystemRandomNumberGenerator()
    let mark = "lesson-\(String(random.next(), radix: 16))"
    var environment = currentEnvironment().seenByLessons(declaring: plan.environment)
    environment[Worker.environmentKey] = "\(nonce) \(limits.memory)"
    environment[Worker.markKey] = mark
    environment[Worker.fullKey] = isFull ? "1" : nil
    environment["SWIFT_BACKTRACE"] = backtrace.settings
    let worker = try ChildProcess(
      executable: executable, arguments: [], environment: environment, input: Worker.input)
    stepStart = .now
    let status = worker.forEachChunk(within: limits.time) { take($1, of: $0) }
    endProcesses(marked: "\(Worker.markKey)=\(mark)")
    finishStep()
    if !hasEnded {
      let said = String(decoding: errorOutput, as: UTF8.self).trapMessage
      transcript.ending = .stopped(
        step: current, line: backtrace.line(in: plan.file),
        message: limits.sentence(for: status, saying: said))
    }
    return transcript
  }

  /// Takes in what the worker writes; returns whether there may be more.
  private mutating func take(_ bytes: ArraySlice<UInt8>, of stream: ChildProcess.Stream) -> Bool {
    switch stream {
    case .output:
      for item in reader.read(bytes) { take(item) }
      return outputCount <= limits.output
    case .error:
      errorOutput += bytes
      onEvent(.wroteError(Array(bytes)))
      return errorOutput.count <= limits.output
    }
  }

  private mutating func take(_ item: MarkerReader.Item) {
    switch item {
    case .printed(let bytes):
      printed += bytes
      outputCount += bytes.count
      onEvent(.printed(step: current, bytes))
    case .marker(.begin(let step)):
      begin(step)
    case .marker(.trapped(let step, let message)):
      transcript.steps[step, default: .init()].trap = message.trapMessage
    case .marker(.read(let step)):
      transcript.steps[step, default: .init()].hasReadInput = true
    case .marker(.closed(let step)):
      transcript.steps[step, default: .init()].hasClosedOutput = true
    case .marker(.checked): break
    case .marker(.figure(let name, let svg)):
      transcript.figures[name] = svg
      onEvent(.drew(figure: name))
    case .marker(.end):
      finishStep()
      current = nil
      hasEnded = true
    }
  }

  private mutating func begin(_ step: Int) {
    finishStep()
    current = step
    stepStart = .now
    onEvent(.began(step: step))
    transcript.steps[step] = .init()
    if case .error(let program) = plan.steps[step].kind {
      let check = CompileCheck(
        program: program, file: plan.file, executable: executable, limit: limits.compiling)
      do {
        let diagnostics = try check.diagnostics(in: plan.steps[step].lines)
        transcript.steps[step]?.diagnostics = diagnostics
      } catch {
        transcript.steps[step]?.problem = error.reason
      }
    }
  }

  private mutating func finishStep() {
    guard let current else { return }
    transcript.steps[current]?.printed = String(decoding: printed, as: UTF8.self)
    transcript.steps[current]?.seconds = (ContinuousClock.now - stepStart) / .seconds(1)
    printed = []
    onEvent(.ended(step: current, transcript.steps[current] ?? .init()))
  }
}

extension String {
  /// The sentence of a fatal error, without the place and the noise around it.
  var trapMessage: String {
    let lines = split(separator: "\n").filter { !$0.hasPrefix("*** Signal ") }.map(String.init)
    let fatal = lines.last { $0.contains("Fatal error") || $0.contains("fatal error") }
    guard let line = fatal, let start = line.range(of: "Fatal error") else {
      return (fatal ?? lines.last ?? "")
    }
    return String(line[start.lowerBound...])
  }
}

extension String {
  fileprivate func range(of text: String) -> Range<Index>? {
    ranges(of: text).first
  }
}
