import Chapters
import LessonRuntime

extension Chapter {
  /// The chapter's code as one program, whose diagnostics point back at the Markdown.
  ///
  /// Between two blocks the program tells its supervisor which one begins.
  package func tangled() -> String {
    let steps = listings.enumerated().compactMap { index, listing in
      listing.tangled(step: index, file: file)
    }
    return """
      import LessonRuntime

      Lesson.start(lessonPlan, checks: lessonChecks)
      \(steps.joined(separator: "\n"))
      Worker.end()

      """
  }

  /// The second file of the program: its plan, as one literal, because the compiler is slow with large
  /// values written out.
  package func tangledPlan() throws -> String {
    let plan = try plan().encoded()
    var fence = "#"
    while plan.contains("\"\"\"" + fence) { fence += "#" }
    return "let lessonPlan = \(fence)\"\"\"\n\(plan)\n\"\"\"\(fence)\n"
  }

  /// The chapter up to the listing, and the listing: what the compiler is to refuse.
  func programToRefuse(at index: Int) -> String {
    let before = listings[..<index].filter { $0.kind == .shown || $0.kind == .hidden }
    let blocks = (before + [listings[index]]).map { $0.located(in: file) }
    return "func draw(_ name: String, _ svg: String) {}\n" + blocks.joined(separator: "\n")
  }
}

extension Listing {
  fileprivate func tangled(step: Int, file: String) -> String? {
    switch kind {
    case .ignored: nil
    case .error: "Worker.begin(\(step))"
    case .shown, .hidden: "Worker.begin(\(step))\n\(located(in: file))"
    case .full: "if Worker.full(\(step)) {\n\(located(in: file, closing: "}"))"
    case .trap: "Worker.trap(\(step)) {\n\(located(in: file, closing: "}"))"
    }
  }

  /// The code with its place in the Markdown. What follows stands at the closing fence: resetting the place
  /// would move the complaint about a missing brace into the program that nobody wrote.
  package func located(in file: String, closing: String = "") -> String {
    let pad = String(repeating: " ", count: indent)
    let padded =
      indent == 0
      ? code : code.textLines.map { $0.isEmpty ? "" : pad + $0 }.joined(separator: "\n")
    return """
      #sourceLocation(file: "\(file)", line: \(line + 1))
      \(padded)#sourceLocation(file: "\(file)", line: \(endLine))
      \(closing)
      """
  }
}
