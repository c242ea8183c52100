import Figures
import Imbalance

extension TechniqueRace {
  static let header = [
    "network with", "AP", "- plain", "mean p", "undone", "by costs", "undone",
  ]

  /// The comparison as a table.
  package func table() throws -> Table {
    var table = Table(header: Self.header)
    for row in try rows() { table.append(row: row) }
    return table
  }

  /// The cells of the table: the plain network, then each technique.
  package func rows() throws -> [[String]] {
    let own = [
      "plain loss", format(plain.averagePrecision, decimals: 3), "",
      format(plain.meanOverBaseRate, decimals: 2), "",
      format(plain.cost.atCostThreshold, decimals: 1), "",
    ]
    return try [own]
      + entries.map { entry in
        [
          entry.technique.name, format(entry.said.averagePrecision, decimals: 3),
          try difference(entry), format(entry.said.meanOverBaseRate, decimals: 2),
          format(entry.undone.meanOverBaseRate, decimals: 2),
          format(entry.said.cost.atCostThreshold, decimals: 1),
          format(entry.undone.cost.atCostThreshold, decimals: 1),
        ]
      }
  }

  /// Table and sentences as text.
  func summary() throws -> [String] {
    ["", "\(try table())", ""] + (try sentences()).map { wrapped($0) }
  }

  private func difference(_ entry: Entry) throws -> String {
    let gain = try gain(of: entry)
    return "\(signed(gain.estimate, decimals: 3)) (\(signed(gain.lower, decimals: 3)) to "
      + "\(signed(gain.upper, decimals: 3)))"
  }

  /// What the table says, a sentence each.
  package func sentences() throws -> [String] {
    let gains = try entries.map { (name: $0.technique.name, gain: try gain(of: $0)) }
    let better = gains.filter { $0.gain.lower > 0 }.map(\.name)
    let worse = gains.filter { $0.gain.upper < 0 }.map(\.name)
    let ranking =
      better.isEmpty
      ? "None of the techniques is shown to rank better than the plain network"
      : "Shown to rank better than the plain network: \(better.joined(separator: "; "))"
    return [
      ranking
        + (worse.isEmpty ? "." : "; shown to rank worse: \(worse.joined(separator: "; "))."),
      "AP is that of all test rows (\(division.name)); the difference to plain is the mean of the "
        + "folds' own, with its interval. mean p: over the share of positives. The cost is for each "
        + "positive at the threshold from the costs. Undone: on paper each technique multiplies the "
        + "odds by the ratio of the classes, and focal loss bends them; here that is taken back.",
    ]
  }
}
