import Foundation
import Imbalance
import Testing

@testable import YourData

/// The real files, which are not part of the project: in `RARE_POSITIVES_DATA`, else beside the package
/// in `shared/data`. What scikit-learn makes of them was recorded by `Tests/Parity/your_data.py`.
struct RealFilesTests {
  private struct Recorded: Decodable {
    var files: [String: File]

    struct File: Decodable {
      var rows: Int
      var positives: Int
      var distinct: Int
      var divisions: [String: [String: Numbers]]
    }

    struct Numbers: Decodable {
      var averagePrecision: Double
      var brier: Double
      var meanOverBaseRate: Double
      var folds: [Double]
    }
  }

  private static let folder =
    ProcessInfo.processInfo.environment["RARE_POSITIVES_DATA"].map { URL(filePath: $0) }
    ?? URL(filePath: #filePath).appending(path: "../../../../shared/data").standardized

  private static let labels = ["mammography": "7", "thyroid": "label", "smtp": "label"]

  private static func isThere(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: "\(name).csv").path())
  }

  private func recorded(_ name: String) throws -> Recorded.File {
    let fixture = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/real-files.json")
    let all = try JSONDecoder().decode(Recorded.self, from: Data(contentsOf: fixture))
    return try #require(all.files[name])
  }

  private func read(_ name: String) throws -> (table: CSVTable, request: Request) {
    let bytes = try Data(contentsOf: Self.folder.appending(path: "\(name).csv"))
    let label = try #require(Self.labels[name])
    var request = Request(label: label)
    request.group = .duplicates
    request.isShuffled = false
    return (try CSVTable([UInt8](bytes), label: label), request)
  }

  @Test(arguments: ["mammography", "thyroid", "smtp"].filter(isThere))
  func theNumbersAreThoseOfScikitLearn(name: String) throws {
    let (table, request) = try read(name)
    let expected = try recorded(name)
    let dataset = try Dataset(table, request)
    #expect(dataset.labels.count == expected.rows)
    #expect(dataset.positives == expected.positives)
    #expect(IdenticalRows(dataset.features).count == expected.distinct)
    for (division, plans) in Inspection(dataset, request).divisions {
      for model in [Contestant.logisticRegression, .boosting] {
        let outcomes = try plans.enumerated().map { fold, plan in
          let alone = FoldPlan(split: plan.split, inner: Array(plan.inner.prefix(1)))
          return try model.outcome(
            alone, of: dataset, costs: ErrorCosts(falseNegative: 100, falsePositive: 1),
            seed: UInt64(fold + 1))
        }
        let own = try Performance(
          model, outcomes, labels: dataset.labels,
          costs: ErrorCosts(falseNegative: 100, falsePositive: 1), budget: 0.01)
        let theirs = try #require(expected.divisions[division.name]?[model.name])
        #expect(abs(own.averagePrecision - theirs.averagePrecision) < 1e-4)
        #expect(abs(own.brier - theirs.brier) < 1e-5)
        #expect(abs(own.meanOverBaseRate - theirs.meanOverBaseRate) < 1e-3)
        for (fold, precision) in zip(own.folds, theirs.folds) {
          #expect(abs(fold.averagePrecision - precision) < 1e-3)
        }
      }
    }
  }

  @Test(.enabled(if: isThere("smtp"))) func thePositivesOfSMTPAreFewerThanTheirRows() throws {
    let (table, request) = try read("smtp")
    let dataset = try Dataset(table, request)
    let twins = IdenticalRows(dataset.features)
    let positives = dataset.labels.indices.filter { dataset.labels[$0] == 1 }
    #expect(positives.count == 30)
    #expect(Set(positives.map { twins.groups[$0] }).count == 21)
  }

  @Test(.enabled(if: isThere("mammography"))) func whatIsKnownOfMammographyIsFound() throws {
    var (table, request) = try read("mammography")
    let dataset = try Dataset(table, request)
    let warnings = Inspection(dataset, request).warnings
    #expect(warnings.contains { $0.hasPrefix("7 of 260 positives have the very features") })
    #expect(warnings.contains { $0.contains("stands in 3329 rows") })
    #expect(warnings.contains { $0.contains("a piece has 0 to 26 positives") })
    request.group = nil
    let refusals = Inspection(dataset, request).refusals
    #expect(refusals.first?.kind != .labelAgain)
  }
}
