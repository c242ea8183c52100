import Imbalance
import Testing

@Suite struct ClassificationReportTests {
  @Test func theDocumentedExampleIsTrue() {
    let report = classificationReport(labels: [0, 0, 1], predictions: [0, 1, 1], classes: 2)
    #expect(
      report == """
                      precision    recall  f1-score   support

                   0       1.00      0.50      0.67         2
                   1       0.50      1.00      0.67         1

            accuracy                           0.67         3
           macro avg       0.75      0.75      0.67         3
        weighted avg       0.83      0.67      0.67         3

        """)
  }

  /// A half is rounded to even, from the binary value and not the shortest decimal one.
  @Test func roundsAsCDoes() {
    // Precision 1 of 8 is 0.125 exactly; 29 of 200 is 0.145, a little less in binary.
    let eighth = classificationReport(
      labels: [1] + [Int](repeating: 0, count: 7), predictions: [Int](repeating: 1, count: 8),
      classes: 2)
    #expect(eighth.contains("1       0.12      1.00"))
    let labels = (0..<200).map { $0 < 29 ? 1 : 0 }
    let odd = classificationReport(
      labels: labels, predictions: [Int](repeating: 1, count: 200), classes: 2)
    #expect(odd.contains("1       0.14      1.00"))
  }

  @Test func tooFewNamesStopWithASentence() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = classificationReport(labels: [0], predictions: [0], classes: 2, names: ["one"])
    }
    #expect(sentence(result).contains("1 names for 2 classes: each class needs one"))
  }
}
