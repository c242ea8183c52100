import ArgumentParser
import Chapters
import Verify

struct List: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Lists the chapters.")

  func run() throws {
    let book = try Book.here()
    for file in book.files {
      let chapter = try book.chapter(file)
      let coverage = Coverage(of: chapter)
      print("\(chapter.number ?? 0)  \(chapter.frontMatter.title)")
      print("   \(chapter.frontMatter.summary)")
      print(
        "   \(file): \(coverage.blocks) blocks, \(coverage.checked) outputs, \(chapter.questions.count) follow-ups, \(coverage.exercises) exercises"
      )
    }
  }
}
