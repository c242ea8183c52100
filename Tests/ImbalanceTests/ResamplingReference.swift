import Foundation
import Imbalance
import Neural

/// Which rows imbalanced-learn keeps and how scikit-learn cuts; their versions stand in the file.
struct ResamplingReference: Decodable {
  struct Sampling: Decodable, Sendable {
    let features: [[Double]]
    let labels: [Int]
    let kept: [String: [Int]]
    let keptNamingAnew, inDanger: [String: [Int]]?
    let adasynCounts: [Int]?
    let smoothingWidths: [Double]?

    var matrix: Matrix { Matrix(features.map { $0.map { Float($0) } }) }
  }

  struct Categories: Decodable, Sendable {
    let features: [[Double]]
    let labels: [Int]
    let neighbors: [[Int]]

    var matrix: Matrix { Matrix(features.map { $0.map { Float($0) } }) }
  }

  struct Groups: Decodable, Sendable {
    let folds: Int
    let labels, groups: [Int]
    let grouped, stratified: [[Int]]
  }

  struct StratifiedGroups: Decodable, Sendable {
    let y, groups: [Int]
    let test: [[Int]]
  }

  struct TimeSeries: Decodable, Sendable {
    let count, folds, gap: Int
    let testSize, maxTrainSize: Int?
    let splits: [[[Int]]]
  }

  let first: Sampling
  let samplers: [Sampling]
  let categories: [Categories]
  let firstGrouped: [[Int]]
  let firstStratifiedGrouped: StratifiedGroups
  let firstTimeSeries: [[[Int]]]
  let groups: [Groups]
  let timeSeries: [TimeSeries]
}

let resampling = try! JSONDecoder().decode(
  ResamplingReference.self,
  from: Data(
    contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/resampling.json")))

/// The cases in which a sampler keeps other rows than imbalanced-learn, by name and place.
func disagreements(_ name: String, _ sampler: some Undersampler) throws -> [String] {
  let first = resampling.first
  var places: [String] = []
  if let kept = first.kept[name],
    try sampler.indices(first.matrix, labels: first.labels).sorted() != kept
  {
    places.append("\(name), first")
  }
  for (place, one) in resampling.samplers.enumerated()
  where try sampler.indices(one.matrix, labels: one.labels) != one.kept[name] {
    places.append("\(name), case \(place)")
  }
  return places
}
