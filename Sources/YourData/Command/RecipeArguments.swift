import Imbalance

/// What the arguments of `--data` ask for.
package struct RecipeArguments: Equatable, Sendable {
  package var file = ""
  package var request = Request(label: "")
  /// Where the report is written; nil for the file's name with `-report.html`, where the command runs.
  package var report: String?
  /// Whether the techniques against imbalance are compared, too.
  package var comparesTechniques = true

  /// Reads arguments.
  package init(_ arguments: [String]) throws(UsageError) {
    var falsePositive: Double?
    var falseNegative: Double?
    var rest = arguments[...]
    while let option = rest.popFirst() {
      guard Self.options.contains(option) else { throw UsageError("there is no option \(option)") }
      guard let value = rest.popFirst() else { throw UsageError("\(option) wants a value") }
      switch option {
      case "--cost-fp": falsePositive = try number(option, value)
      case "--cost-fn": falseNegative = try number(option, value)
      default: try take(option, value)
      }
    }
    if file.isEmpty { throw UsageError("--data wants the file to read") }
    if request.label.isEmpty { throw UsageError("--label wants the column to predict") }
    if (falsePositive == nil) != (falseNegative == nil) {
      throw UsageError("costs come in pairs: --cost-fp and --cost-fn")
    }
    if let falsePositive, let falseNegative {
      request.costs = ErrorCosts(falseNegative: falseNegative, falsePositive: falsePositive)
    }
  }

  private static let options = [
    "--data", "--label", "--positive", "--group", "--time", "--cost-fp", "--cost-fn", "--budget",
    "--without", "--allow", "--shuffle", "--techniques", "--report",
  ]

  private mutating func take(_ option: String, _ value: String) throws(UsageError) {
    switch option {
    case "--data": file = value
    case "--label": request.label = value
    case "--positive": request.positive = value
    case "--group": request.group = value == "duplicates" ? .duplicates : .column(value)
    case "--time": request.time = value
    case "--without": request.without.append(value)
    case "--report": report = value
    case "--shuffle": request.isShuffled = try answer(option, value)
    case "--techniques": comparesTechniques = try answer(option, value)
    case "--budget":
      let budget = try number(option, value)
      if budget > 1 { throw UsageError("--budget is a share of the rows, not \(value)") }
      request.budget = budget
    default:
      guard let kind = Refusal.Kind(rawValue: value), kind.canBeAllowed else {
        let all = Refusal.Kind.allCases.filter(\.canBeAllowed).map(\.rawValue)
        throw UsageError("--allow takes one of \(all.joined(separator: ", ")), not \(value)")
      }
      request.allowed.insert(kind)
    }
  }

  private func answer(_ option: String, _ value: String) throws(UsageError) -> Bool {
    guard value == "yes" || value == "no" else { throw UsageError("\(option) takes yes or no") }
    return value == "yes"
  }

  private func number(_ option: String, _ value: String) throws(UsageError) -> Double {
    guard let number = Double(value), number > 0, number.isFinite else {
      throw UsageError("\(option) wants a number above 0, not \(value)")
    }
    return number
  }
}

/// What is wrong with the arguments.
package struct UsageError: Error, Equatable, CustomStringConvertible {
  package var description: String

  init(_ description: String) { self.description = description }
}
