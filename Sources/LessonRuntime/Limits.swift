/// How much a lesson may take before it is ended.
package struct Limits: Equatable, Sendable {
  package var time: Duration
  /// What it may print, to standard output and to standard error each, in bytes.
  package var output: Int
  /// Its address space, in bytes.
  package var memory: Int
  /// How long the compiler may take over a program, or over a block that must not compile.
  package var compiling: Duration

  package init(
    time: Duration = .seconds(60), output: Int = 4 << 20, memory: Int = 8 << 30,
    compiling: Duration = .seconds(60)
  ) {
    self.time = time
    self.output = output
    self.memory = memory
    self.compiling = compiling
  }
}

extension Limits {
  /// For a lesson with the blocks that take long.
  package static let full = Limits(time: .seconds(3600))
}

extension Limits {
  /// Why a lesson ended before its last block, as a sentence.
  func sentence(for status: ExitStatus, saying message: String) -> String {
    switch status {
    case .outOfTime: "it ran for more than \(time.components.seconds) s and was ended"
    case .cutOff: "it printed more than \(output >> 10) KiB and was ended"
    case .signalled, .exited:
      if message.contains("allocate"), message.contains("memory") {
        "it wanted more than \(memory >> 20) MiB of memory"
      } else if message.contains("atal error") {
        message
      } else {
        status.sentence + (message.isEmpty ? "" : ", after saying: \(message)")
      }
    }
  }
}

extension ExitStatus {
  fileprivate var sentence: String {
    switch self {
    case .exited(let code): "it ended by itself with status \(code)"
    case .signalled(let signal): "it was ended by signal \(signal), \(signalName(signal))"
    case .outOfTime, .cutOff: "it was ended"
    }
  }
}
