import Neural

/// Precision, recall, F1 and support of every class and their averages as text, letter for letter
/// scikit-learn's `classification_report`.
///
///     print(classificationReport(labels: [0, 0, 1], predictions: [0, 1, 1], classes: 2))
///
///                   precision    recall  f1-score   support
///
///                0       1.00      0.50      0.67         2
///                1       0.50      1.00      0.67         1
///
///         accuracy                           0.67         3
///        macro avg       0.75      0.75      0.67         3
///     weighted avg       0.83      0.67      0.67         3
///
/// - Parameters:
///   - labels: The true class of each example.
///   - predictions: The predicted class of each example.
///   - classes: How many classes there are.
///   - names: What the classes are called, as many as classes; nil for their numbers.
///   - digits: How many decimals, from 0 to 15.
///   - zeroDivision: What a ratio is whose denominator is 0.
public func classificationReport(
  labels: [Int], predictions: [Int], classes: Int, names: [String]? = nil, digits: Int = 2,
  zeroDivision: ZeroDivision = .zero
) -> String {
  MulticlassConfusionMatrix(labels: labels, predictions: predictions, classes: classes)
    .classificationReport(names: names, digits: digits, zeroDivision: zeroDivision)
}

extension ClassCounts where Binary.Count: CustomStringConvertible {
  /// The matrix as the text of scikit-learn's `classification_report`, which gives the support as a
  /// weight where examples are weighed; see
  /// ``classificationReport(labels:predictions:classes:names:digits:zeroDivision:)``.
  public func classificationReport(
    names: [String]? = nil, digits: Int = 2, zeroDivision: ZeroDivision = .zero
  ) -> String {
    require(
      names == nil || names?.count == classes,
      "\(names?.count ?? 0) names for \(classes) classes: each class needs one")
    let names = names ?? (0..<classes).map { String($0) }
    let layout = ReportLayout(names: names, digits: digits)
    var text = layout.line("", ["precision", "recall", "f1-score", "support"]) + "\n"
    for label in 0..<classes {
      let matrix = oneAgainstRest(label)
      let values = [
        matrix.precision(zeroDivision: zeroDivision), matrix.recall(zeroDivision: zeroDivision),
        matrix.fBeta(1, zeroDivision: zeroDivision),
      ]
      text += layout.line(names[label], values, matrix.positives.description)
    }
    text += "\n" + layout.line("accuracy", ["", "", layout.number(accuracy), count.description])
    for (name, average) in [("macro avg", ClassAverage.macro), ("weighted avg", .weighted)] {
      let values = [
        precision(average: average, zeroDivision: zeroDivision),
        recall(average: average, zeroDivision: zeroDivision),
        f1(average: average, zeroDivision: zeroDivision),
      ]
      text += layout.line(name, values, count.description)
    }
    return text
  }
}

/// The columns of a classification report.
private struct ReportLayout {
  let width: Int
  let digits: Int

  init(names: [String], digits: Int) {
    require(digits >= 0 && digits <= 15, "\(digits) digits: give 0 to 15")
    let longest = names.map { $0.unicodeScalars.count }.max() ?? 0
    width = max(longest, "weighted avg".utf8.count, digits)
    self.digits = digits
  }

  func line(_ name: String, _ cells: [String]) -> String {
    cells.reduce(padded(name, to: width) + " ") { $0 + " " + padded($1, to: 9) } + "\n"
  }

  func line(_ name: String, _ values: [Double], _ support: String) -> String {
    line(name, values.map(number) + [support])
  }

  func number(_ value: Double) -> String {
    value.isNaN ? "nan" : decimalText(value, decimals: digits)
  }

  private func padded(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.unicodeScalars.count)) + text
  }
}
