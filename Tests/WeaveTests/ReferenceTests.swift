import Testing

@testable import Chapters
@testable import Weave

@Suite struct ReferenceTests {
  private static let losses = """
    import Neural

    /// How hard the *easy* ones count. See ``Loss/value`` and ``focal(_:gamma:)``, not ``nothing``.
    ///
    ///     focal([0.9])  // 0.01
    ///
    /// - Parameters:
    ///   - p: Probabilities,
    ///     one each.
    ///   - gamma: From 0.
    /// - Throws: `LabelError`.
    @_specialize(where T == Float)
    public func focal<T: Scalar>(
      _ p: [T], gamma: T = 2
    ) throws(LabelError) -> Loss<T> {
      fatalError()
    }

    /// What an example costs.
    public struct Loss<T>: Sendable {
      /// The mean.
      public private(set) var value: T { 0 }
      /// Which kind.
      public enum Kind {
        /// Both of them.
        case mean, sum
      }
      var hidden = 1
      private struct Inner { public var no = 1 }
    }

    func inside() {}
    """
  private let reference: Reference

  init() throws {
    reference = try Reference([
      .init(path: "Sources/Imbalance/Losses/Focal.swift", text: Self.losses),
      .init(
        path: "Sources/Imbalance/Metrics/More.swift",
        text: "extension Loss {\n  /// Half of it.\n  public func halfOfIt() -> T { value }\n}\n"),
    ])
  }

  @Test func findsWhatIsPublic() {
    #expect(
      SymbolFinder.symbols(in: Self.losses).map(\.fullName) == [
        "focal(_:gamma:)", "Loss", "Loss.value", "Loss.Kind", "Loss.Kind.mean, sum",
      ])
  }

  @Test func declarationsStandWithoutBodies() {
    #expect(
      SymbolFinder.symbols(in: Self.losses).map(\.declaration) == [
        "func focal<T: Scalar>(\n  _ p: [T], gamma: T = 2\n) throws(LabelError) -> Loss<T>",
        "struct Loss<T>: Sendable", "private(set) var value: T", "enum Kind", "case mean, sum",
      ])
  }

  @Test func aPageForATopicWithTheMembersOfItsTypes() throws {
    #expect(reference.pages.map(\.page) == ["api.html", "api-imbalance-losses.html"])
    #expect(
      reference.pages[1].headings.map(\.text.plainText) == [
        "Imbalance: losses", "focal", "Loss", "Loss.value", "Loss.Kind", "Loss.halfOfIt",
      ])
  }

  @Test func documentationBecomesText() throws {
    let text = reference.pages[1].text
    #expect(
      text.contains(
        "See [`Loss/value`](#lossvalue) and [`focal(_:gamma:)`](#focal), not `nothing`."))
    #expect(text.contains("```declaration\nfocal([0.9])  // 0.01\n```"))
    #expect(
      text.contains("**Parameters**\n\n- `p`: Probabilities,\n  one each.\n- `gamma`: From 0."))
    #expect(text.contains("**Throws**: `LabelError`."))
  }

  @Test func theIndexHasASentenceOnEach() {
    let text = reference.pages[0].text
    #expect(text.contains("- [`Loss`](api-imbalance-losses.md#loss): What an example costs."))
  }

  @Test func chaptersLinkTheFirstUseOfAName() throws {
    let body = """
      ## One

      Use `focal`, `Loss` and `halfOfIt()`.

      ## Two

      ```swift
      let a: Loss<Float> = focal([1]).halfOfIt()
      let b: Loss<Float> = focal([1])
      ```

      """
    let html = try woven(body)
    let page = "api-imbalance-losses.html"
    #expect(html.contains("<a class=\"term\" href=\"\(page)#focal\"><code>focal</code></a>"))
    #expect(html.matches(of: /<a class="t" href="api-imbalance-losses.html#loss">/).count == 1)
    #expect(
      html.matches(of: /<a class="f" href="api-imbalance-losses.html#focal">/).count == 1)
    #expect(html.contains("#losshalfofit\">halfOfIt</a>()"))
  }

  @Test func aChaptersOwnNameIsNoLink() throws {
    let html = try woven("```swift\nfunc focal() {}\nfocal()\nprint(1)\n```\n")
    #expect(!html.contains("href=\"api"))
  }

  @Test func thePagesAreWoven() throws {
    let lesson = try Site.Lesson("```swift\nlet a: Loss<Float>\n```\n")
    let site = try Site(
      lessons: [lesson], reference: reference, templates: Repository.templates(), assets: [])
    let files = try site.files()
    func text(_ path: String) throws -> String {
      String(decoding: try #require(files.first { $0.path == path }).contents, as: UTF8.self)
    }
    #expect(try text("index.html").contains("<a href=\"api.html\">Reference</a>"))
    #expect(try text("api-imbalance-losses.html").shown.contains("func focal<T: Scalar>(\n  _ p"))
    #expect(try text("03-focal-loss.html").contains("api-imbalance-losses.html#loss"))
    #expect(try !text("assets/search-index.js").contains("api-imbalance"))
  }

  private func woven(_ body: String) throws -> String {
    let lesson = try Site.Lesson(body)
    var weaver = ChapterWeaver(
      lesson, links: ChapterLinks([lesson.chapter]), symbols: reference.addresses)
    return weaver.page().body.source
  }
}
