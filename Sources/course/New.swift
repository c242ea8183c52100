import ArgumentParser
import Chapters
import LessonRuntime

struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes the next chapter, which builds, and enters it in Package.swift.")

  @Argument(help: "The chapter's title, in quotation marks.")
  var title: String

  func run() throws {
    let book = try Book.here()
    do {
      let new = try Interruption.withheld { try book.add(title) }
      let number = new.folder.chapterNumber ?? 0
      print(
        """
        \(new.folder)/chapter.md is lesson \(number), and Package.swift knows it. Now:
          swift run course serve        shows it while you write
          swift run course verify \(number)     compares what it says with what it prints
          swift run course accept \(number)     takes what it prints
        """)
    } catch let error as NewChapterError {
      throw ValidationError("\(error)")
    }
  }
}
