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

        ```swift full
        print(2)
        ```

        ```output
        2
        ```

        ```swift ignore because="needs a GPU"
        train()
        ```
        """)
    let coverage = Coverage(of: chapter)
    #expect(coverage.blocks == 4)
    #expect(coverage.compiled == 3)
    #expect(coverage.hidden == 1)
    #expect(coverage.checked == 1)
    #expect(coverage.recorded == 1)
    #expect(
      Coverage.table([("07-folder", coverage)])
        == """
                   blocks  compiled  hidden  checked  recorded  figures  exercises  ignored
        07-folder       4         3       1        1         1        0          0        1
        all             4         3       1        1         1        0          0        1
        chapters/07-folder/chapter.md:27: ignored: needs a GPU
        """)
  }
}
