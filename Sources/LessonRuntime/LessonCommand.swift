/// What the arguments of a lesson ask for.
enum LessonCommand: Equatable {
  case run(section: String?)
  /// Run the blocks that take long too.
  case runFully
  case runDirectly
  /// Run the checks of the exercise with this name, or of all.
  case exercises(String?)
  case list
  case printPlan
  case help
  case wrong(String)

  static let usage = """
    usage: swift run lessonN [--section NAME | --full | --exercises [NAME] | --list | --direct]
      (nothing)           run the lesson, print it section by section and check every output
      --section NAME      print only the section whose title contains NAME
      --full              run the long experiments too, whose recorded output the chapter shows
      --exercises [NAME]  check what you wrote in Exercises.swift; ends with 1 until all is solved
      --list              the sections
      --direct            run the code without checking it, for a debugger
    """

  private static let options = [
    "--section", "--full", "--exercises", "--direct", "--list", "--plan", "--help", "-h",
  ]

  /// Understands arguments. A chapter that has a command of its own (`command:` in its front matter) gets
  /// those that are unknown here: its program runs without supervision and answers them in its first block.
  init(_ arguments: some Collection<String>, chapterHasCommand: Bool = false) {
    var rest = Array(arguments)
    let option = rest.isEmpty ? nil : rest.removeFirst()
    if chapterHasCommand, let option, !Self.options.contains(option) {
      self = .runDirectly
      return
    }
    switch (option, rest.count) {
    case (nil, _): self = .run(section: nil)
    case ("--section", 1): self = .run(section: rest[0])
    case ("--section", _): self = .wrong("--section wants the name of one section")
    case ("--exercises", ...1): self = .exercises(rest.first)
    case ("--exercises", _): self = .wrong("--exercises wants the name of one exercise, or none")
    case (.some(let option), 1...):
      self = .wrong("\(option) takes nothing after it, not \(rest[0])")
    case ("--full", _): self = .runFully
    case ("--direct", _): self = .runDirectly
    case ("--list", _): self = .list
    case ("--plan", _): self = .printPlan
    case ("--help", _), ("-h", _): self = .help
    case (.some(let option), _): self = .wrong("there is no option \(option)")
    }
  }
}
