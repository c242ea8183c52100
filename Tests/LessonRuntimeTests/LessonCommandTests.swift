import Testing

@testable import LessonRuntime

struct LessonCommandTests {
  @Test func argumentsAreUnderstood() {
    #expect(LessonCommand([]) == .run(section: nil))
    #expect(LessonCommand(["--section", "one"]) == .run(section: "one"))
    #expect(LessonCommand(["--list"]) == .list)
    #expect(LessonCommand(["--direct"]) == .runDirectly)
    #expect(LessonCommand(["--full"]) == .runFully)
    #expect(LessonCommand(["--exercises"]) == .exercises(nil))
    #expect(LessonCommand(["--exercises", "one"]) == .exercises("one"))
  }

  @Test func aChapterWithACommandGetsWhatIsUnknown() {
    func command(_ arguments: [String]) -> LessonCommand {
      LessonCommand(arguments, chapterHasCommand: true)
    }
    #expect(command(["--data", "x.csv"]) == .runDirectly)
    #expect(command([]) == .run(section: nil))
    #expect(command(["--exercises"]) == .exercises(nil))
    #expect(command(["--list", "x"]) == .wrong("--list takes nothing after it, not x"))
  }

  @Test func mistakesAreNamed() {
    #expect(LessonCommand(["--section"]) == .wrong("--section wants the name of one section"))
    #expect(LessonCommand(["--list", "x"]) == .wrong("--list takes nothing after it, not x"))
    #expect(
      LessonCommand(["--exercises", "a", "b"])
        == .wrong("--exercises wants the name of one exercise, or none"))
    #expect(LessonCommand(["--lst"]) == .wrong("there is no option --lst"))
  }
}
