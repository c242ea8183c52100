import Expectations
@preconcurrency internal import Glibc

/// Compiles a block that must not compile, and tells what the compiler says of it.
struct CompileCheck {
  /// The chapter up to the block, and the block.
  var program: String
  /// The chapter's Markdown, as `#sourceLocation` names it.
  var file: String
  /// The lesson, beside which the kit's modules lie.
  var executable: String

  /// The diagnostics of the block between these fences, by the line in the block.
  func diagnostics(in lines: ClosedRange<Int>) -> [Diagnostic] {
    var template = Array("/tmp/lesson-check-XXXXXX".utf8CString)
    guard let folder = mkdtemp(&template).map({ String(cString: $0) }) else { return [] }
    let source = folder + "/main.swift"
    defer {
      unlink(source)
      rmdir(folder)
    }
    guard let handle = fopen(source, "w") else { return [] }
    fputs(program, handle)
    fclose(handle)
    return Self.parse(compilerOutput(source), file: file).compactMap { diagnostic in
      guard lines.contains(diagnostic.line) else { return nil }
      var inBlock = diagnostic
      inBlock.line -= lines.lowerBound
      return inBlock
    }
  }

  /// Type checking alone would miss what the later stages find: a missing return, say.
  private func compilerOutput(_ source: String) -> String {
    let modules = executable.split(separator: "/").dropLast().joined(separator: "/")
    let arguments = [
      "-emit-sil", "-o", "/dev/null", "-swift-version", "6", "-default-isolation", "MainActor",
      "-diagnostic-style", "llvm", "-I", "/\(modules)/Modules", source,
    ]
    var output: [UInt8] = []
    do {
      let compiler = try ChildProcess(
        executable: "swiftc", arguments: arguments, environment: currentEnvironment())
      _ = compiler.forEachChunk { _, bytes in output += bytes }
    } catch {
      return "\(file):1:1: \(error)"
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
