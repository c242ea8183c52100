/// A program that has run to its end, and what it wrote.
package struct FinishedProcess: Sendable {
  package var status = ExitStatus.exited(0)
  package var output: [UInt8] = []
  package var error: [UInt8] = []
  /// Both, in the order in which they came.
  package var written: [UInt8] = []

  /// Runs a program found on the path; this blocks. It ends with this process, if that is interrupted, and
  /// when its time is over.
  package init(
    running program: String, _ arguments: [String],
    environment: [String: String] = currentEnvironment(), input: [UInt8] = [],
    within limit: Duration? = nil
  ) throws(SupervisionError) {
    let process = try ChildProcess(
      executable: program, arguments: arguments, environment: environment, input: input)
    status = process.forEachChunk(within: limit) { stream, bytes in
      if stream == .output { output += bytes } else { error += bytes }
      written += bytes
      return true
    }
  }

  /// The same without holding up anything else.
  package static func running(
    _ program: String, _ arguments: [String],
    environment: [String: String] = currentEnvironment(), input: [UInt8] = [],
    within limit: Duration? = nil
  ) async throws(SupervisionError) -> FinishedProcess {
    try await blocking {
      Result { () throws(SupervisionError) in
        try FinishedProcess(
          running: program, arguments, environment: environment, input: input, within: limit)
      }
    }.get()
  }

  package var text: String { String(decoding: written, as: UTF8.self) }
}

extension FinishedProcess {
  /// Why it is no verdict that the compiler refused something; nil where it is one.
  package func failureOfCompiler(within limit: Duration) -> String? {
    switch status {
    case .exited, .cutOff: nil
    case .outOfTime: "the compiler took more than \(limit.components.seconds) s and was ended"
    case .signalled(let signal): "the compiler was ended by signal \(signal), \(signalName(signal))"
    }
  }
}
