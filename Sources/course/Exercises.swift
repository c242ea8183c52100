import ArgumentParser
import Chapters
import LessonRuntime
import Tangle

/// The readers' side of the chapters: what there is to do, and the way back to the beginning.
struct Exercises: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists the exercises, or brings back what they begin with.",
    subcommands: [ListExercises.self, ResetExercises.self], defaultSubcommand: ListExercises.self)
}

struct ListExercises: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists the exercises: 'swift run lessonN --exercises NAME' checks an answer.")

  @OptionGroup var selection: Selection

  func run() throws {
    let book = try Book.here()
    for file in try selection.files(of: book) {
      let chapter = try book.chapter(file)
      print("\(chapter.number ?? 0)  \(chapter.frontMatter.title)")
      for exercise in chapter.exercises {
        print("   \(exercise.name): \(exercise.title), \(exercise.hints) hints")
        print("      \(file):\(exercise.line)")
      }
    }
  }
}

struct ResetExercises: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reset",
    abstract: "Brings back the beginnings of a chapter's exercises; what you wrote is kept.")

  @OptionGroup var selection: Selection

  func validate() throws {
    if selection.numbers.isEmpty { throw ValidationError("say which: course exercises reset 3") }
  }

  func run() throws {
    let book = try Book.here()
    for file in try selection.files(of: book) {
      let answers = ExerciseFile(of: try book.chapter(file), in: book.folder)
      switch try Interruption.withheld(while: answers.reset) {
      case .nothingToDo: print("\(answers.path): as at the beginning")
      case .restored(nil): print("\(answers.path): written")
      case .restored(let kept?):
        print("\(answers.path): as at the beginning again; what you wrote is in \(kept)")
      }
    }
  }
}
