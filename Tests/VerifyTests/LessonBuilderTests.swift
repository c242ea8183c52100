import Foundation
import Testing

@testable import Verify

struct LessonBuilderTests {
  @Test func theCompilersMessagesAreSaidOnceWithTheirExcerpt() {
    let output = """
      [3/5] Emitting module lesson3
      /home/me/course/chapters/03-focal-loss/chapter.md:42:7: error: cannot find 'focl' in scope
       9 | Worker.begin(3)
      10 | print(focl)
         |       `- error: cannot find 'focl' in scope
      11 |
      [4/5] Compiling lesson3 main.swift
      /home/me/course/chapters/03-focal-loss/chapter.md:42:7: error: cannot find 'focl' in scope
      42 | print(focl)
         |       `- error: cannot find 'focl' in scope
      error: fatalError
      """
    let messages = output.chapterMessages
    #expect(messages.count == 1)
    // The numbers would be those of the generated file.
    #expect(
      messages.first == """
        chapters/03-focal-loss/chapter.md:42:7: error: cannot find 'focl' in scope
        print(focl)
              `- error: cannot find 'focl' in scope
        """)
  }

  @Test func aMistakeInAnAnswerIsOneOfTheLesson() {
    let message = "chapters/03-a/exercises/Exercises.swift:12:3: error: cannot find 'p_t' in scope"
    #expect("/home/me/course/\(message)\n".chapterMessages == [message])
  }

  @Test func lessonsAreBuiltBesideThePackagesOwnExecutable() {
    let folder = URL(filePath: "/home/me/course")
    func builder(_ executable: String) -> LessonBuilder {
      LessonBuilder(folder: folder, besides: URL(filePath: executable))
    }
    let own = builder("/home/me/course/.build/x86_64-unknown-linux-gnu/release/course")
    #expect(own.configuration == "release")
    #expect(own.scratch.path().hasPrefix("/home/me/course/.build"))
    let foreign = builder("/home/me/other/.build/x86_64-unknown-linux-gnu/release/course")
    #expect(foreign.configuration == "debug")
    #expect(foreign.scratch.path() == "/home/me/course/.build")
  }

  @Test func theTangleToolsMessagesHaveNoColumn() {
    let output = "error: failed\nchapters/00-a/chapter.md:9: error: there is no language 'swfit'\n"
    #expect(
      output.chapterMessages == ["chapters/00-a/chapter.md:9: error: there is no language 'swfit'"])
  }

  @Test func aBuildThatDoesNotEndIsNoGoodOne() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "build-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    // However late this process looks, the manifest is still being read.
    try Data("// swift-tools-version: 6.3\nwhile true {}\n".utf8)
      .write(to: folder.appending(path: "Package.swift"))
    var builder = LessonBuilder(folder: folder, besides: URL(filePath: "/nowhere"))
    builder.limit = .zero
    guard case .failed(let messages) = try builder.build("lesson0") else {
      Issue.record("it was built")
      return
    }
    #expect(messages == ["error: lesson0 took more than 0.0 seconds to build and was ended"])
  }
}
