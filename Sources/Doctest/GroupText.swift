/// The files of programs that are compiled together: one for each, whose imports are its own, and one that
/// runs the one whose name the program is started by.
struct GroupText {
  var functions: [(name: String, text: String)]
  var main: String

  init(_ programs: [(index: Int, program: Program)], imports: [String]) {
    functions = programs.map { index, program in
      let name = Self.name(index)
      return (name, program.functionText(named: name, imports: imports))
    }
    let cases = functions.map { "case \"\($0.name)\": _ = try \($0.name)()" }
    main = """
      import \(BoundaryName.module)
      switch \(BoundaryName.start)() {
      \(cases.joined(separator: "\n"))
      default: break
      }
      \(BoundaryName.end)()

      """
  }

  /// The function of a program, and the name its executable has for it.
  static func name(_ index: Int) -> String { "document\(index)" }
}
