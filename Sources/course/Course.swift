import ArgumentParser
import Chapters
import Foundation

/// The command line of the course.
@main
struct Course: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "course",
    abstract: "Verifies the chapters, accepts what they print, and makes the site.",
    subcommands: [
      List.self, New.self, VerifyCommand.self, CheckCommand.self, Accept.self, Exercises.self,
      ServeCommand.self, Build.self, Parity.self, Drill.self,
    ])
}

/// Where the chapters are, and which of them a command is about.
struct Selection: ParsableArguments {
  @Argument(help: "The numbers of the chapters; all of them if none is given.")
  var numbers: [Int] = []

  /// The chapters in order; a number that no chapter has is the caller's mistake.
  func files(of book: Book) throws -> [String] {
    let all = book.files
    if numbers.isEmpty { return all }
    return try numbers.uniqued().map { number in
      guard let file = all.first(where: { $0.chapterNumber == number }) else {
        let known = all.compactMap(\.chapterNumber).map(String.init).joined(separator: ", ")
        throw ValidationError("there is no chapter \(number); there are \(known)")
      }
      return file
    }
  }
}

extension Book {
  /// The book of the package in whose folder the command runs.
  static func here() throws -> Book {
    let folder = URL(
      filePath: FileManager.default.currentDirectoryPath, directoryHint: .isDirectory)
    do {
      return try Book(folder: folder)
    } catch {
      throw ValidationError(
        "there is no folder 'chapters' here; run course in the package's folder")
    }
  }
}

extension [Int] {
  /// Each number once, where it came first.
  fileprivate func uniqued() -> [Int] {
    var seen: Set<Int> = []
    return filter { seen.insert($0).inserted }
  }
}

extension String {
  /// 3 for `chapters/03-focal-loss/chapter.md`.
  var chapterNumber: Int? {
    split(separator: "/").dropFirst().first.flatMap { Int($0.prefix { $0 != "-" }) }
  }
}
