extension Dataset {
  /// Refuses where folds would be left without a positive, however they are dealt out.
  func refusalOfFewPositives(folds: Int) -> Refusal? {
    let rarer = min(positives, labels.count - positives)
    if rarer >= folds { return nil }
    return Refusal(
      .fewPositives,
      "\(rarer) rows of the rarer class and \(folds) folds: some would have none to test on; "
        + "collect labels before models")
  }
}
