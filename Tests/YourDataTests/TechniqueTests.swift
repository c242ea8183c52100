import Imbalance
import Neural
import Testing

@testable import YourData

struct TechniqueTests {
  private static let labels = (0..<100).map { $0 < 10 ? 1 : 0 }

  /// Nine others for each positive: the odds are multiplied by nine.
  @Test(arguments: Technique.allCases.filter { $0 != .focal })
  func theRatioOfTheClassesIsUndone(technique: Technique) {
    #expect(abs(technique.undone(0.5, training: Self.labels) - 0.1) < 1e-12)
    #expect(technique.undone(0, training: Self.labels) == 0)
  }

  @Test func theBendOfFocalLossIsUndone() {
    let undone = Technique.focal.undone(0.30579, training: Self.labels)
    #expect(abs(undone - 0.1) < 1e-4)
  }

  /// Where a feature says nothing, a network says the share that it was shown.
  @Test(arguments: Technique.allCases)
  func anUnknowingNetworkSaysTheShareItWasShown(technique: Technique) throws {
    let x = Matrix(rows: 100, columns: 1, elements: [Float](repeating: 0, count: 100))
    let said = try technique.probabilities(training: x, labels: Self.labels, test: x, seed: 1)
    let expected = technique == .focal ? 0.30579 : 0.5
    #expect(abs(said[0] - expected) < 0.03)
  }

  @Test(arguments: Technique.allCases)
  func onePositiveIsEnough(technique: Technique) throws {
    let x = Matrix(rows: 20, columns: 1, elements: (0..<20).map { Float($0) })
    let labels = (0..<20).map { $0 == 3 ? 1 : 0 }
    let said = try technique.probabilities(training: x, labels: labels, test: x, seed: 1)
    #expect(said.allSatisfy { $0 >= 0 && $0 <= 1 })
  }
}

struct TechniqueRaceTests {
  private func recipe() throws -> Recipe {
    var request = Request(label: "y")
    request.group = .column("customer")
    request.without = ["day"]
    return try Recipe(serially: table(sample(300)), request)
  }

  @Test func techniquesAreComparedOnTheLastRace() async throws {
    let recipe = try recipe()
    let race = try await recipe.techniques()
    #expect(race.division.name == "grouped")
    #expect(race.plain == recipe.races[1][.network])
    #expect(race.entries.map(\.technique) == Technique.allCases)
    for entry in race.entries {
      #expect(entry.said.labels == race.plain.labels)
      #expect(entry.said.meanOverBaseRate > 1.5)
      #expect(entry.undone.meanOverBaseRate < entry.said.meanOverBaseRate / 1.3)
    }
    #expect(race == (try await recipe.techniques()))
  }

  @Test func theReportHasThemIfAskedFor() async throws {
    let recipe = try recipe()
    let race = try await recipe.techniques()
    let summary = try recipe.summary(race)
    for technique in Technique.allCases { #expect(summary.contains("\n\(technique.name) ")) }
    #expect(summary.split(separator: "\n").allSatisfy { $0.count <= 90 })
    let title = "What the techniques do to the network"
    #expect(try recipe.html(title: "a", race).contains(title))
    #expect(!(try recipe.html(title: "a").contains(title)))
  }

  /// Five folds that differ by the same amount from the plain network are no accident.
  @Test func betterAndWorseAreNamed() async throws {
    var race = try await recipe().techniques()
    for place in race.entries.indices {
      let shift = place == 0 ? 0.1 : place == 1 ? -0.1 : 0
      for fold in 0..<5 {
        let plain = race.plain.folds[fold].averagePrecision
        let noise = shift == 0 ? (fold % 2 == 0 ? 0.2 : -0.2) : Double(fold) * 1e-3
        race.entries[place].said.folds[fold].averagePrecision = plain + shift + noise
      }
    }
    #expect(
      try race.sentences()[0]
        == "Shown to rank better than the plain network: class weight; shown to rank worse: "
        + "balanced sampler.")
  }
}
