import Figures
import Imbalance

extension Race {
  /// The comparison as a table.
  package func table() throws -> Table {
    var table = Table(
      "\(division.name)", "AP", "over folds", "recall", "Brier", "mean p", "at 0.5", "by costs",
      "tuned")
    for (contestant, row) in zip(Contestant.allCases, try rows()) {
      table.append(row: [contestant.shortName] + row.dropFirst())
    }
    return table
  }

  /// The cells of the table, a row for each contestant.
  package func rows() throws -> [[String]] {
    try performances.map { performance in
      let interval = try performance.foldInterval()
      return [
        performance.contestant.name,
        format(performance.averagePrecision, decimals: 3),
        "\(format(interval.lower, decimals: 2))-\(format(interval.upper, decimals: 2))",
        format(performance.recallAtBudget, decimals: 3),
        format(performance.brier, significant: 3),
        format(performance.meanOverBaseRate, decimals: 2),
        format(performance.cost.atHalf, decimals: 1),
        format(performance.cost.atCostThreshold, decimals: 1),
        format(performance.cost.tuned, decimals: 1),
      ]
    }
  }
}

extension Dataset {
  /// What was read.
  package var description: String {
    "\(format(labels.count)) rows, \(format(positives)) of them positive ('\(positive)', "
      + "\(percent(prevalence, decimals: 2))), \(features.count) columns to predict from"
  }
}

extension Recipe {
  /// The columns of the tables, in words.
  package var legend: String {
    let alerts = percent(budget, decimals: 2)
    let costs = "\(amount(self.costs.falseNegative)) and \(amount(self.costs.falsePositive))"
    let threshold = format(self.costs.threshold, significant: 2)
    return
      "AP: average precision of all test rows; over folds: interval of its mean. recall: share of the "
      + "positives among alerts on \(alerts) of the rows. mean p: over the share of positives. Last "
      + "three: cost for each positive, a miss and a false alarm costing \(costs), at p = 0.5, "
      + "at \(threshold), and at a threshold tuned on training rows."
  }

  /// The whole comparison and the recommendation, as text.
  package func summary(_ techniques: TechniqueRace? = nil) throws -> String {
    let tables = try races.map { try $0.table().description }
    let warnings = warnings.map { wrapped("warning: \($0)") }
    let verdict = verdict.sentences.map { wrapped($0) }
    return
      ([dataset.description] + warnings + [""] + [tables.joined(separator: "\n\n")] + [""]
      + [wrapped(legend), ""] + verdict
      + (try techniques?.summary() ?? [])).joined(separator: "\n")
  }
}

/// A number as somebody would write it: without decimals if it has none.
func amount(_ x: Double) -> String {
  x == x.rounded() ? format(x, decimals: 0) : format(x, significant: 3)
}

/// Text in lines of at most `width` characters, broken between words.
package func wrapped(_ text: String, width: Int = 78) -> String {
  var lines: [String] = []
  for word in text.split(separator: " ") {
    if let last = lines.last, last.count + 1 + word.count <= width {
      lines[lines.count - 1] = "\(last) \(word)"
    } else {
      lines.append(String(word))
    }
  }
  return lines.joined(separator: "\n")
}
