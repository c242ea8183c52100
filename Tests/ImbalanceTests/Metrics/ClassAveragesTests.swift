import Imbalance
import Testing

@Suite struct ClassAveragesTests {
  let matrix = MulticlassConfusionMatrix(
    labels: [0, 0, 1, 2], predictions: [0, 1, 1, 1], classes: 3)

  @Test func documentedExamplesAreTrue() {
    #expect(matrix.recall(average: .macro) == 0.5)
    #expect(matrix.perClass { $0.recall } == [0.5, 1, 0])
    #expect(matrix.recall(average: .micro) == matrix.accuracy)
    #expect(matrix.recall(average: .weighted) == matrix.accuracy)
  }

  @Test func classesWithoutAValueAreLeftOut() {
    // Class 2 is never predicted: precision is undefined for it.
    let precision = matrix.precision(average: .macro, zeroDivision: .nan)
    #expect(isClose(precision, 2.0 / 3, 1e-15))
    let none = matrix.averaged(.macro) { _ in Double.nan }
    #expect(none.isNaN)
  }

  @Test func kappaOfOrderedClassesForgivesNearMisses() {
    let near = MulticlassConfusionMatrix(
      labels: [0, 1, 2, 2], predictions: [0, 1, 2, 1], classes: 3)
    let far = MulticlassConfusionMatrix(
      labels: [0, 1, 2, 2], predictions: [0, 1, 2, 0], classes: 3)
    #expect(near.cohenKappa() == far.cohenKappa())
    #expect(near.cohenKappa(weights: .quadratic) > far.cohenKappa(weights: .quadratic))
  }

  @Test func aPredictionOutOfRangeStopsWithASentence() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = MulticlassConfusionMatrix(labels: [0, 1], predictions: [0, 3], classes: 3)
    }
    #expect(sentence(result).contains("row 1 has label 1 and prediction 3 with 3 classes"))
  }
}
