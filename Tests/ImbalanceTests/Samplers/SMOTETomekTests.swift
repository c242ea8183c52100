import Imbalance
import Neural
import Testing

@Suite struct SMOTETomekTests {
  @Test func leavesNoLinkOfTheGrownRows() throws {
    let one = resampling.samplers[1]
    var source = RandomSource(seed: 72)
    var same = source
    let result = try SMOTETomek().resample(one.matrix, labels: one.labels, using: &source)
    let grown = try SMOTE().resample(one.matrix, labels: one.labels, using: &same)
    let kept = try TomekLinks(samplingStrategy: .all).indices(grown.features, labels: grown.labels)
    #expect(result.features == grown.features.selecting(rows: kept))
    #expect(kept.count < grown.labels.count)
    let lost = classCounts(grown.labels)[0] - classCounts(result.labels)[0]
    #expect(lost == classCounts(grown.labels)[1] - classCounts(result.labels)[1])
  }
}
