import Expectations
internal import Glibc

/// Compiles a block that must not compile, and tells what the compiler says of it.
struct CompileCheck {
  /// The chapter up to the block, and the block.
  var program: String
  /// The chapter's Markdown, as `#sourceLocation` names it.
  var file: String
  /// The lesson, beside which the kit's modules lie.
  var executable: String

  var compiler = "swiftc"
  /// How long the compiler may take.
  var limit = Limits().compiling

  /// The diagnostics of the block between these fences, by the line in the block.
  ///
  /// What else the compiler finds wrong, a missing module say, is no verdict on the block: it is thrown.
  func diagnostics(in lines: ClosedRange<Int>) throws(CompileCheckError) -> [Diagnostic] {
    let run = try compiled()
    let all = Self.parse(run.text, file: file)
    if run.status != .exited(0), !all.contains(where: { $0.severity == .error }) {
      throw CompileCheckError("the compiler says: \(run.text.firstError)")
    }
    let ofBlock = all.filter { lines.contains($0.line) }
    if !ofBlock.contains(where: { $0.severity == .error }),
      let other = all.first(where: { $0.severity == .error })
    {
      throw CompileCheckError(
        "the code before it does not compile: \(file):\(other.line): \(other.text)")
    }
    return ofBlock.map { diagnostic in
      var inBlock = diagnostic
      inBlock.line -= lines.lowerBound
      return inBlock
    }
  }

  /// Type checking alone would miss what the later stages find: a missing return, say. The compiler reads the
  /// program from its standard input, and no driver leaves folders behind.
  private func compiled() throws(CompileCheckError) -> FinishedProcess {
    let products = "/" + executable.split(separator: "/").dropLast().joined(separator: "/")
    let arguments =
      [
        "-frontend", "-emit-sil", "-o", "/dev/null", "-swift-version", "6", "-default-isolation",
        "MainActor", "-diagnostic-style", "llvm", "-I", "\(products)/Modules",
      ] + Self.moduleMaps(in: products).flatMap { ["-Xcc", "-fmodule-map-file=\($0)"] }
      + ["-primary-file", "-"]
    let run: FinishedProcess
    do {
      run = try FinishedProcess(
        running: compiler, arguments, input: Array(program.utf8), within: limit)
    } catch {
      throw CompileCheckError("\(error)")
    }
    if let problem = run.failureOfCompiler(within: limit) { throw CompileCheckError(problem) }
    return run
  }

  /// The maps of the C modules that were built, without which no Swift module that imports one is found.
  private static func moduleMaps(in products: String) -> [String] {
    var found = glob_t()
    defer { globfree(&found) }
    guard glob("\(products)/*.build/module.modulemap", 0, nil, &found) == 0 else { return [] }
    return (0..<Int(found.gl_pathc)).compactMap { found.gl_pathv[$0].map { String(cString: $0) } }
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

extension String {
  /// The first line that speaks of an error, or the first one.
  fileprivate var firstError: Substring {
    let lines = split(separator: "\n")
    return lines.first { $0.contains("error:") } ?? lines.first ?? "nothing"
  }
}

/// Why the compiler's word on a block is not known.
struct CompileCheckError: Error, Equatable {
  var reason: String

  init(_ reason: String) {
    self.reason = reason
  }
}
