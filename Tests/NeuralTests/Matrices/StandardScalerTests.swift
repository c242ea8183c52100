import Neural
import Testing

@Suite("StandardScaler")
struct StandardScalerTests {
  @Test func standardisesLikeScikitLearn() {
    let x = TrainingFixture.x
    let expected = TrainingFixture["scaled"]
    let scaled = StandardScaler(fitting: x)(x).elements
    #expect(zip(scaled, expected).allSatisfy { abs($0 - $1) < 1e-6 })
  }

  @Test func appliesTheTrainingScaleElsewhere() {
    let scaler = StandardScaler(fitting: Matrix([[0], [2]]))
    #expect(scaler.means == [1] && scaler.scales == [1])
    #expect(scaler(Matrix([[5]])).elements == [4])
  }

  @Test func constantColumnsAreOnlyShifted() {
    let scaler = StandardScaler(fitting: Matrix([[0.1, 1], [0.1, 3], [0.1, 5]]))
    #expect(scaler.scales[0] == 1)
    #expect(scaler(Matrix([[0.1, 3], [1.1, 3]])).column(0) == [0, 1])
  }
}
