import Imbalance
import Neural
import Testing

/// The rows that stay, one by one and in order, against imbalanced-learn.
@Suite struct UndersamplerParityTests {
  func expectSameRows(_ sampler: some Undersampler, _ recorded: Recording.Case) throws {
    let data = ResamplingData.of(recorded.given)
    let kept = try sampler.indices(data.features, labels: data.labels)
    #expect(kept == recorded.expected["indices"].ints)
  }

  @Test(arguments: Recording.cases(of: "TomekLinks", in: "samplers"))
  func tomekLinks(_ recorded: Recording.Case) throws {
    try expectSameRows(
      TomekLinks(samplingStrategy: recorded.given.samplingStrategy), recorded)
  }

  @Test(arguments: Recording.cases(of: "EditedNearestNeighbours", in: "samplers"))
  func edited(_ recorded: Recording.Case) throws {
    let given = recorded.given
    try expectSameRows(
      EditedNearestNeighbours(
        nNeighbors: given["nNeighbors"].int, kind: given["kind"].editingKind), recorded)
  }

  @Test(arguments: Recording.cases(of: "RepeatedEditedNearestNeighbours", in: "samplers"))
  func repeatedlyEdited(_ recorded: Recording.Case) throws {
    let given = recorded.given
    try expectSameRows(
      RepeatedEditedNearestNeighbours(
        maxIter: given["maxIter"].int, kind: given["kind"].editingKind,
        samplingStrategy: given.samplingStrategy), recorded)
  }

  @Test(arguments: Recording.cases(of: "AllKNN", in: "samplers"))
  func allKNN(_ recorded: Recording.Case) throws {
    let given = recorded.given
    try expectSameRows(
      AllKNN(
        kind: given["kind"].editingKind, allowMinority: given["allowMinority"].flag,
        samplingStrategy: given.samplingStrategy), recorded)
  }

  @Test(arguments: Recording.cases(of: "NearMiss", in: "samplers"))
  func nearMiss(_ recorded: Recording.Case) throws {
    let versions: [NearMiss.Version] = [.one, .two, .three]
    try expectSameRows(
      NearMiss(
        version: versions[recorded.given["version"].int - 1],
        nNeighbors: recorded.given["nNeighbors"].int), recorded)
  }

  @Test(arguments: Recording.cases(of: "NeighbourhoodCleaningRule", in: "samplers"))
  func neighbourhoodCleaning(_ recorded: Recording.Case) throws {
    try expectSameRows(
      NeighbourhoodCleaningRule(
        nNeighbors: recorded.given["nNeighbors"].int,
        thresholdCleaning: recorded.given["thresholdCleaning"].double), recorded)
  }

  @Test(arguments: Recording.cases(of: "OneSidedSelection", in: "samplers"))
  func oneSidedSelection(_ recorded: Recording.Case) throws {
    let given = recorded.given
    try expectSameRows(
      OneSidedSelection(nNeighbors: given["nNeighbors"].int, nSeeds: given["nSeeds"].int), recorded)
  }

  @Test(
    arguments: Recording.cases(of: "CondensedNearestNeighbour", in: "samplers")
      .filter { $0.given["isOrdered"].flag })
  func condensed(_ recorded: Recording.Case) throws {
    try expectSameRows(condensing(recorded.given), recorded)
  }

  func condensing(_ given: Value) -> CondensedNearestNeighbour {
    CondensedNearestNeighbour(nNeighbors: given["nNeighbors"].int, nSeeds: given["nSeeds"].int)
  }

  /// imbalanced-learn compares places within a class with row numbers: unless the class stands in
  /// front, it passes over rows that its own set gets wrong. Here the order of the rows outside the
  /// class changes nothing.
  @Test func condensingMixesNoPlacesUp() throws {
    let recordings = Recording.cases(of: "CondensedNearestNeighbour", in: "samplers")
      .filter { !$0.given["isOrdered"].flag }
    var others = 0
    for recorded in recordings {
      let data = ResamplingData.of(recorded.given)
      let sampler = condensing(recorded.given)
      let kept = try sampler.indices(data.features, labels: data.labels)
      if kept != recorded.expected["indices"].ints { others += 1 }
      let order = data.labels.indices.sorted {
        data.labels[$0] == data.labels[$1] ? $0 < $1 : data.labels[$0] < data.labels[$1]
      }
      let sorted = try sampler.indices(
        data.features.selecting(rows: order), labels: order.map { data.labels[$0] })
      #expect(kept == sorted.map { order[$0] })
    }
    #expect(others > 0)
  }

  /// Of two equal points of different classes imbalanced-learn sees no link: each search drops
  /// whichever comes first as the point itself. They are nearest to each other, so one goes.
  @Test func equalPointsOfTwoClassesAreLinked() throws {
    let recorded = Recording.cases(of: "TomekLinks of duplicates", in: "samplers")[0]
    let data = ResamplingData(recorded.given)
    #expect(recorded.expected["indices"].ints == [0, 1, 2, 3])
    #expect(try TomekLinks().indices(data.features, labels: data.labels) == [1, 2, 3])
  }
}
