import Imbalance
import Testing

@Suite struct ClassWeightsTests {
  let labels = [Int](repeating: 0, count: 90) + [Int](repeating: 1, count: 10)

  @Test func agreesWithScikitLearn() throws {
    #expect(try areClose(balancedClassWeights(labels), reference.balancedClassWeights, 1e-15))
  }

  @Test func posWeightIsNegativesOverPositives() throws {
    #expect(try balancedPosWeight(labels) == 9)
    #expect(throws: LabelError.missing(label: 1)) { try balancedPosWeight([0, 0]) }
    #expect(throws: LabelError.missing(label: 1)) { try balancedClassWeights([0, 2]) }
  }
}
