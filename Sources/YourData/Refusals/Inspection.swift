import Imbalance

/// What there is to say about a data set before anything is computed from it.
package struct Inspection: Sendable {
  package private(set) var refusals: [Refusal] = []
  package private(set) var warnings: [String] = []
  /// The ways to split that were asked for, the strictest last, each with its folds.
  package private(set) var divisions: [(division: Division, plans: [FoldPlan])] = []

  package init(_ dataset: Dataset, _ request: Request) {
    warnings = dataset.leftOut.map { "'\($0.column)' is left out: \($0.reason)" }
    if let few = dataset.refusalOfFewPositives(folds: request.folds) { refusals.append(few) }
    for refusal in dataset.refusalsOfLabelAgain() { take(refusal, request) }
    if refusals.isEmpty { plan(dataset, request) }
    inspectTwins(dataset, request)
    if let warning = dataset.warningOfFileOrder() { warnings.append(warning) }
    if dataset.positives < 50 {
      warnings.append(
        "\(dataset.positives) positives: the intervals are wide, and a difference has to be large "
          + "to be seen")
    }
    if request.costs == nil {
      warnings.append(
        "no costs were given: a miss is taken to cost 100 false alarms; say --cost-fn, --cost-fp")
    }
  }

  private mutating func take(_ refusal: Refusal, _ request: Request) {
    if refusal.kind.canBeAllowed && request.allowed.contains(refusal.kind) {
      warnings.append("allowed: \(refusal.sentence)")
    } else {
      refusals.append(refusal)
    }
  }

  private mutating func plan(_ dataset: Dataset, _ request: Request) {
    var wanted = [Division.stratified]
    if let groups = dataset.groups { wanted.append(.grouped(groups)) }
    if let moments = dataset.moments { wanted.append(.timed(moments)) }
    for division in wanted {
      do throws(Refusals) {
        divisions.append(
          (
            division,
            try dataset.plans(
              division, folds: request.folds, isShuffled: request.isShuffled)
          ))
      } catch {
        refusals += error.all
      }
    }
  }

  private mutating func inspectTwins(_ dataset: Dataset, _ request: Request) {
    let twins = Twins(rows: IdenticalRows(dataset.features), labels: dataset.labels)
    if let splits = divisions.last?.plans.map(\.split), let refusal = twins.refusal(splits) {
      take(refusal, request)
    }
    guard let sentence = twins.contradictionSentence else { return }
    // A few contradictions cap the recall; many mean that the features miss what matters.
    if twins.contradiction.positives * 10 > dataset.positives {
      take(
        Refusal(.contradictions, sentence + ". Add a column that tells them apart"), request)
    } else {
      warnings.append(sentence)
    }
  }
}
