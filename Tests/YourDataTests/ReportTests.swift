import Testing

@testable import YourData

struct ReportTests {
  private func recipe() throws -> Recipe {
    var request = Request(label: "y")
    request.without = ["day", "customer"]
    return try Recipe(serially: table(sample(300)), request)
  }

  @Test func thePageStandsAlone() throws {
    let page = try recipe().html(title: "a<b>.csv")
    #expect(page.contains("<title>a&lt;b&gt;.csv</title>"))
    #expect(page.split(separator: "<svg").count == 5)
    for outside in ["<script", "<link", "http://", "https://", "src=", "@import"] {
      let allowed = outside == "http://" ? "http://www.w3.org/2000/svg" : ""
      let rest = allowed.isEmpty ? page : page.replacing(allowed, with: "")
      #expect(!rest.contains(outside), "\(outside)")
    }
    #expect(page.contains("prefers-color-scheme:dark"))
  }

  @Test func theSummaryHasAllModelsAndTheVerdict() throws {
    let recipe = try recipe()
    let summary = try recipe.summary()
    for model in Contestant.allCases { #expect(summary.contains("\n\(model.shortName) ")) }
    for sentence in recipe.verdict.sentences { #expect(summary.contains(wrapped(sentence))) }
    #expect(summary.split(separator: "\n").allSatisfy { $0.count <= 90 })
  }

  @Test func textIsBrokenBetweenWords() {
    #expect(wrapped("one two three", width: 7) == "one two\nthree")
    #expect(wrapped("a verylongword b", width: 4) == "a\nverylongword\nb")
    #expect(wrapped("") == "")
  }
}
