import Neural

@testable import YourData

/// A table from text, predicted from the column `y`.
func table(_ text: String, label: String = "y") throws(CSVError) -> CSVTable {
  try CSVTable(Array(text.utf8), label: label)
}

/// The refusals of a request on text, those of reading the columns included.
func refusals(_ text: String, _ request: Request = Request(label: "y")) throws -> [Refusal] {
  do {
    return Inspection(try Dataset(table(text), request), request).refusals
  } catch let refusals as Refusals {
    return refusals.all
  }
}

/// A file of so many rows in which `x` says something of `y`, `noise` nothing; every fifth is positive.
func sample(_ rows: Int, seed: UInt64 = 1) -> String {
  var source = RandomSource(seed: seed)
  let lines = (0..<rows).map { row in
    let label = row % 5 == 0 ? 1 : 0
    let x = source.normal(mean: Double(label))
    return "\(x),\(source.normal()),\(row % 40),\(row / 10),\(label)"
  }
  return (["x,noise,customer,day,y"] + lines).joined(separator: "\n")
}
