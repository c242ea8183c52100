import Neural

/// Divides rows at random into training and test rows, each class in its share; scikit-learn's
/// `train_test_split(stratify=labels)`.
///
/// The test set has the share rounded up; each class gives its part, rounded so that the parts add
/// up. It keeps the prevalence of these labels, which need not be production's.
///
///     var source = RandomSource(seed: 1)
///     let labels = [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1]
///     let split = try stratifiedSplit(labels: labels, using: &source)
///     split.test.count  // 3
///     split.test.count { labels[$0] == 1 }  // 1
///
/// Complexity: O(rows * classes).
///
/// - Parameters:
///   - labels: The class of each row.
///   - testShare: The share of the rows to test on, between 0 and 1.
///   - source: What the rows are drawn with.
/// - Throws: `LabelError.tooFew` if a class has one example only.
public func stratifiedSplit(
  labels: [Int], testShare: Double = 0.25, using source: inout RandomSource
) throws(LabelError) -> Split {
  let sizes = partSizes(labels.count, testShare)
  let counts = classCounts(labels)
  for label in 0..<counts.count where counts[label] == 1 {
    throw .tooFew(label: label, found: 1, needed: 2)
  }
  let shares = counts.map { Double($0) / Double(labels.count) }
  let testCounts = largestRemainders(of: sizes.test, shares: shares)
  var train: [Int] = []
  var test: [Int] = []
  for label in 0..<counts.count {
    var rows = labels.indices.filter { labels[$0] == label }
    source.shuffle(&rows)
    test += rows.prefix(testCounts[label])
    train += rows.dropFirst(testCounts[label])
  }
  source.shuffle(&train)
  source.shuffle(&test)
  return Split(train: train, test: test)
}

/// Divides `count` rows at random without regard to classes; scikit-learn's `train_test_split`.
///
///     var source = RandomSource(seed: 1)
///     trainTestSplit(count: 10, testShare: 0.25, using: &source).test.count  // 3
///
/// Complexity: O(count).
///
/// - Parameters:
///   - count: How many rows there are.
///   - testShare: The share of the rows to test on, between 0 and 1, rounded up.
///   - source: What the rows are drawn with.
public func trainTestSplit(
  count: Int, testShare: Double = 0.25, using source: inout RandomSource
) -> Split {
  let sizes = partSizes(count, testShare)
  let order = source.permutation(count)
  return Split(train: Array(order.dropFirst(sizes.test)), test: Array(order.prefix(sizes.test)))
}

private func partSizes(_ count: Int, _ testShare: Double) -> (train: Int, test: Int) {
  require(testShare > 0 && testShare < 1, "a test share of \(testShare): give 0 < share < 1")
  let test = Int((testShare * Double(count)).rounded(.up))
  require(test < count, "\(count) rows with a test share of \(testShare) leave none to train on")
  return (count - test, test)
}
