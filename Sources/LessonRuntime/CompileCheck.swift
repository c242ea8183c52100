import Expectations

/// Compiles a block that must not compile, and tells what the compiler says of it.
struct CompileCheck {
  /// The chapter up to the block, and the block.
  var program: String
  /// The chapter's Markdown, as `#sourceLocation` names it.
  var file: String
  /// The lesson, beside which the kit's modules lie.
  var executable: String

  /// The diagnostics of the block between these fences, by the line in the block.
  ///
  /// What else the compiler finds wrong, a missing module say, is no verdict on the block: it is thrown.
  func diagnostics(in lines: ClosedRange<Int>) throws(SupervisionError) -> [Diagnostic] {
    let all = Self.parse(try compilerOutput(), file: file)
    let ofBlock = all.filter { lines.contains($0.line) }
    if !ofBlock.contains(where: { $0.severity == .error }),
      let other = all.first(where: { $0.severity == .error })
    {
      throw .cannotCheck("\(file):\(lines.lowerBound)", "\(file):\(other.line): \(other.text)")
    }
    return ofBlock.map { diagnostic in
      var inBlock = diagnostic
      inBlock.line -= lines.lowerBound
      return inBlock
    }
  }

  /// Type checking alone would miss what the later stages find: a missing return, say. The compiler reads the
  /// program from its standard input, and no driver leaves folders behind.
  private func compilerOutput() throws(SupervisionError) -> String {
    let modules = executable.split(separator: "/").dropLast().joined(separator: "/")
    let arguments = [
      "-frontend", "-emit-sil", "-o", "/dev/null", "-swift-version", "6", "-default-isolation",
      "MainActor", "-diagnostic-style", "llvm", "-I", "/\(modules)/Modules", "-primary-file", "-",
    ]
    let compiler = try ChildProcess(
      executable: "swiftc", arguments: arguments, environment: currentEnvironment(),
      input: Array(program.utf8))
    var output: [UInt8] = []
    _ = compiler.forEachChunk { _, bytes in
      output += bytes
      return true
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// Reads `FILE:LINE:COLUMN: SEVERITY: MESSAGE`; the excerpts below them are left out.
  static func parse(_ output: String, file: String) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for line in output.split(separator: "\n") {
      guard line.hasPrefix(file + ":") else { continue }
      let fields = line.dropFirst(file.count + 1).split(separator: ":", maxSplits: 3)
      guard fields.count == 4, let number = Int(fields[0]),
        let severity = Diagnostic.Severity(rawValue: String(fields[2].drop { $0 == " " }))
      else { continue }
      let text = String(fields[3].drop { $0 == " " })
      let diagnostic = Diagnostic(line: number, severity: severity, text: text)
      if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
    }
    return diagnostics
  }
}
