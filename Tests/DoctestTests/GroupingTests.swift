import Chapters
import Testing

@testable import Doctest

struct GroupingTests {
  private func programs(_ codes: [String]) throws -> [Program] {
    try codes.enumerated().flatMap { index, code in
      try Document(markdown: "```swift\n\(code)\n```\n", file: "\(index).md").programs(.section)
    }
  }

  @Test func plainProgramsAreShared() throws {
    let programs = try programs(Array(repeating: "let x = 1\nprint(x)", count: 100))
    let grouping = Grouping(Array(programs.indices), of: programs, jobs: 2)
    #expect(grouping.groups.map(\.count) == [40, 40, 20])
    #expect(grouping.singles.isEmpty)
  }

  @Test func thereAreAsManyGroupsAsJobs() throws {
    let programs = try programs(Array(repeating: "print(1)", count: 12))
    #expect(Grouping(Array(programs.indices), of: programs, jobs: 2).groups.map(\.count) == [6, 6])
  }

  @Test func onlyEqualImportsGoTogether() throws {
    let programs = try programs(
      Array(repeating: "import Foundation\nprint(1)", count: 4)
        + Array(repeating: "print(1)", count: 4))
    let groups = Grouping(Array(programs.indices), of: programs, jobs: 1).groups
    #expect(groups == [[0, 1, 2, 3], [4, 5, 6, 7]])
  }

  @Test(arguments: [
    "extension Int { var one: Int { 1 } }", "infix operator +++",
    "defer { print(1) }", "private let x = 1", "class A { deinit { print(1) } }",
    "import Foundation; print(1)", "#if canImport(UIKit)\nimport UIKit\n#endif", "print(#function)",
    "}", "{", "lazy var x = 1", "@Clamped var x = 1", "let x = consume y", "struct A: ~Copyable {}",
    "nonisolated func f() {}", "await f()", "Task.detached {}", "@concurrent func f() async {}",
  ])
  func whatMeansAnotherThingInAFunctionIsCompiledAlone(_ code: String) throws {
    let programs = try programs([code] + Array(repeating: "print(1)", count: 4))
    let grouping = Grouping(Array(programs.indices), of: programs, jobs: 1)
    #expect(grouping.singles == [0])
    #expect(grouping.groups == [[1, 2, 3, 4]])
  }
}
