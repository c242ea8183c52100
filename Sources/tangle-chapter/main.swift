import Chapters
import Foundation
import Tangle

// tangle-chapter CHAPTER --as NAME FOLDER: writes main.swift, Plan.swift and Checks.swift, the program
// that the chapter is.

let arguments = CommandLine.arguments
guard arguments.count == 5, arguments[2] == "--as" else {
  complain("usage: tangle-chapter CHAPTER --as NAME FOLDER")
}
let folder = URL(filePath: arguments[4], directoryHint: .isDirectory)

do {
  let markdown = try Data(contentsOf: URL(filePath: arguments[1]))
  let chapter = try Chapter(bytes: Array(markdown), file: arguments[3])
  try write(chapter.tangled(), to: folder.appending(path: "main.swift"))
  try write(chapter.tangledPlan(), to: folder.appending(path: "Plan.swift"))
  try write(chapter.tangledChecks(), to: folder.appending(path: "Checks.swift"))
} catch let errors as ChapterErrors {
  complain("\(errors)")
} catch {
  complain("\(arguments[3]): error: \(error)")
}

/// SwiftPM recompiles a lesson when a file changes on disk, even to the same text, so an up-to-date file is
/// left alone.
func write(_ text: String, to file: URL) throws {
  let new = Data(text.utf8)
  if let old = FileManager.default.contents(atPath: file.path(percentEncoded: false)), old == new {
    return
  }
  try new.write(to: file, options: .atomic)
}

func complain(_ message: String) -> Never {
  FileHandle.standardError.write(Data((message + "\n").utf8))
  exit(1)
}
