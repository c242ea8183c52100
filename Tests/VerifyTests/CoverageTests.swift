import ChapterFixtures
import Chapters
import Testing

@testable import Verify

struct CoverageTests {
  @Test func everyBlockIsCounted() throws {
    let chapter = try Chapter(
      body: """
        ```swift
        print(1)
        // Prints "1"
        ```

        ```swift hidden
        let a = 1
        ```

        ```swift ignore because="needs a GPU"
        train()
        ```
        """)
    let coverage = Coverage(of: chapter)
    #expect(coverage.blocks == 3)
    #expect(coverage.compiled == 2)
    #expect(coverage.hidden == 1)
    #expect(coverage.checked == 1)
    #expect(
      Coverage.table([("07-folder", coverage)])
        == """
                   blocks  compiled  hidden  checked  figures  exercises  ignored
        07-folder       3         2       1        1        0          0        1
        all             3         2       1        1        0          0        1
        chapters/07-folder/chapter.md:19: ignored: needs a GPU
        """)
  }
}
