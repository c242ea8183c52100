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
///   - trainShare: The share to train on, rounded down; the rows left over are in neither part. nil
///     for all that are not tested on.
///   - source: What the rows are drawn with.
/// - Throws: `LabelError.tooFew` if a class has one example only.
public func stratifiedSplit(
  labels: [Int], testShare: Double = 0.25, trainShare: Double? = nil,
  using source: inout RandomSource
) throws(LabelError) -> Split {
  let sizes = partSizes(labels.count, testShare, trainShare)
  let counts = classCounts(labels)
  for label in 0..<counts.count where counts[label] == 1 {
    throw .tooFew(label: label, found: 1, needed: 2)
  }
  let shares = counts.map { Double($0) / Double(labels.count) }
  var testCounts = largestRemainders(of: sizes.test, shares: shares)
  var trainCounts = counts.indices.map { counts[$0] - testCounts[$0] }
  if trainShare != nil {
    // The training rows first, then the test rows from what is left.
    trainCounts = largestRemainders(of: sizes.train, shares: shares)
    let left = counts.indices.map { Double(counts[$0] - trainCounts[$0]) }
    let rest = Double(labels.count - sizes.train)
    testCounts = largestRemainders(of: sizes.test, shares: left.map { $0 / rest })
  }
  var train: [Int] = []
  var test: [Int] = []
  for label in 0..<counts.count {
    var rows = labels.indices.filter { labels[$0] == label }
    source.shuffle(&rows)
    test += rows.prefix(testCounts[label])
    train += rows.dropFirst(testCounts[label]).prefix(trainCounts[label])
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
///   - trainShare: The share to train on, rounded down; the rows left over are in neither part. nil
///     for all that are not tested on.
///   - source: What the rows are drawn with.
public func trainTestSplit(
  count: Int, testShare: Double = 0.25, trainShare: Double? = nil,
  using source: inout RandomSource
) -> Split {
  let sizes = partSizes(count, testShare, trainShare)
  let order = source.permutation(count)
  return Split(
    train: Array(order.dropFirst(sizes.test).prefix(sizes.train)),
    test: Array(order.prefix(sizes.test)))
}

private func partSizes(
  _ count: Int, _ testShare: Double, _ trainShare: Double?
) -> (train: Int, test: Int) {
  requireShares(testShare, trainShare)
  let test = Int((testShare * Double(count)).rounded(.up))
  let train = trainShare.map { Int($0 * Double(count)) } ?? count - test
  require(
    train > 0, "\(count) rows with a test share of \(testShare) leave none to train on")
  return (train, test)
}

/// Stops unless there is something to test on, and room for it beside what is trained on.
func requireShares(_ testShare: Double, _ trainShare: Double?) {
  require(testShare > 0 && testShare < 1, "a test share of \(testShare): give 0 < share < 1")
  guard let trainShare else { return }
  require(
    trainShare > 0 && trainShare + testShare <= 1,
    "a training share of \(trainShare) beside a test share of \(testShare): give more than 0, and "
      + "no more than 1 together")
}
