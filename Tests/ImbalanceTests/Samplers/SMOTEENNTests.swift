import Imbalance
import Neural
import Testing

@Suite struct SMOTEENNTests {
  @Test func isOneAfterTheOther() throws {
    let one = resampling.samplers[1]
    var source = RandomSource(seed: 71)
    var same = source
    let result = try SMOTEENN().resample(one.matrix, labels: one.labels, using: &source)
    let grown = try SMOTE().resample(one.matrix, labels: one.labels, using: &same)
    let kept = try EditedNearestNeighbours(samplingStrategy: .all).indices(
      grown.features, labels: grown.labels)
    #expect(result.features == grown.features.selecting(rows: kept))
    #expect(result.labels == kept.map { grown.labels[$0] } && kept.count < grown.labels.count)
  }
}
