import Chapters
import Foundation
import Testing

/// The course itself, as it lies in the repository.
struct BookTests {
  static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test func theManifestListsTheFoldersInOrder() throws {
    let manifest = try String(
      contentsOf: Self.package.appending(path: "Package.swift"), encoding: .utf8)
    let listed = manifest.matches(of: /"(\d\d-[a-z-]+)"/).map { String($0.1) }
    let folders = try Book(folder: Self.package).files.map { $0.split(separator: "/")[1] }
    #expect(listed == folders.map(String.init))
  }

  @Test func questionsHaveIDsOfTheirOwn() throws {
    let book = try Book(folder: Self.package)
    let ids = try book.files.flatMap { try book.chapter($0).questions.map(\.id) }
    #expect(Set(ids).count == ids.count)
    #expect(ids.count >= 30)
  }

  @Test func theInterviewListsTheQuestionsOfAllOtherChapters() throws {
    let book = try Book(folder: Self.package)
    let interview = try #require(book.files.last)
    let text = try String(contentsOf: Self.package.appending(path: interview), encoding: .utf8)
    for question in try book.files.dropLast().flatMap({ try book.chapter($0).questions }) {
      #expect(text.contains("chapter.md#\(question.id))"), "\(question.id)")
    }
  }

  @Test func everyAnswerSaysHowHardItsQuestionIsAsTheInterviewDoes() throws {
    let book = try Book(folder: Self.package)
    let interview = try #require(book.files.last)
    let text = try String(contentsOf: Self.package.appending(path: interview), encoding: .utf8)
    for file in book.files {
      for question in try book.chapter(file).questions {
        guard case .paragraph(let last) = question.answer.last?.content,
          let stated = last.plainText.firstMatch(of: /Difficulty: (easy|medium|hard)\.$/)
        else {
          Issue.record("\(question.id) does not end with its difficulty")
          continue
        }
        guard file != interview else { continue }
        #expect(text.contains("chapter.md#\(question.id)) | \(stated.1) |"), "\(question.id)")
      }
    }
  }

  @Test func everyLessonHasTheNumberOfItsPlace() throws {
    let book = try Book(folder: Self.package)
    #expect(try book.files.map { try book.chapter($0).number } == Array(0..<book.files.count))
  }
}
