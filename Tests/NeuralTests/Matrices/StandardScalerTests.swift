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

  @Test func goesBack() {
    let x = Matrix([[1, 5], [4, 5], [7, 5]])
    let scaler = StandardScaler(fitting: x)
    let back = scaler.inverse(scaler(x)).elements
    #expect(zip(back, x.elements).allSatisfy { abs($0 - $1) < 1e-5 })
  }

  @Test func missingValuesStayMissing() {
    let scaler = StandardScaler(fitting: Matrix([[0], [.nan], [2]]))
    #expect(scaler.means == [1] && scaler.scales == [1])
    #expect(scaler(Matrix([[.nan]]))[0, 0].isNaN)
  }

  @Test func infinityHasNoMean() async {
    await #expect(processExitsWith: .failure) {
      _ = StandardScaler(fitting: Matrix([[0], [.infinity]]))
    }
    await #expect(processExitsWith: .failure) {
      _ = StandardScaler(fitting: Matrix([[-.infinity], [.infinity]]))
    }
  }
}
