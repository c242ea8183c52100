import ArgumentParser
import Chapters
import Foundation
import Verify

struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists the chapters, or their follow-up questions.")

  @Flag(help: "List the follow-up questions: id, chapter, question.")
  var questions = false

  func run() throws {
    let book = try Book.here()
    let chapters = try book.files.map { try book.chapter($0) }
    if questions { printQuestions(of: chapters) } else { printChapters(chapters) }
  }

  private func printQuestions(of chapters: [Chapter]) {
    let all = chapters.flatMap { chapter in chapter.questions.map { (chapter, $0) } }
    let width = all.map(\.1.id.count).max() ?? 0
    for (chapter, question) in all {
      let id = question.id.padding(toLength: width, withPad: " ", startingAt: 0)
      print("\(id)  \(chapter.folder)  \(question.question.plainText)")
    }
  }

  private func printChapters(_ chapters: [Chapter]) {
    for chapter in chapters {
      let coverage = Coverage(of: chapter)
      print("\(chapter.number ?? 0)  \(chapter.frontMatter.title)")
      print("   \(chapter.frontMatter.summary)")
      print(
        "   \(chapter.file): \(coverage.blocks) blocks, \(coverage.checked) outputs, \(chapter.questions.count) follow-ups, \(coverage.exercises) exercises"
      )
    }
  }
}
