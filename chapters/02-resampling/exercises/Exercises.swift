// The exercises of chapters/02-resampling/chapter.md.
// `swift run lesson2 --exercises` checks what you write here.
// `swift run course exercises reset 2` brings the beginnings back.

import Figures
import Imbalance
import Neural

// Find the leak (find-the-leak)

typealias Rows = (x: Matrix, y: [Int])

/// ROC AUC over five folds, with resampled training data.
func foldedAUC(
  _ data: Rows, _ source: inout RandomSource,
  resample: (Rows, inout RandomSource) throws -> Rows
) throws -> Double {
  let data = try resample(data, &source)
  var scores = data.y.map { _ in 0.0 }
  for fold in try StratifiedKFold(5)
    .splits(labels: data.y, shuffledBy: &source)
  {
    let train = (
      x: data.x.selecting(rows: fold.train),
      y: fold.train.map { data.y[$0] }
    )
    let model = KNeighborsClassifier(train.x, labels: train.y, k: 5)
    let test = model.scores(data.x.selecting(rows: fold.test))
    for (row, score) in zip(fold.test, test) { scores[row] = score }
  }
  return try rocAUC(scores: scores, labels: data.y)
}

// Two knobs, one shift (two-knobs)

/// The prevalence after resampling.
func prevalenceSeen(_ prevalence: Double, keep: Double, copies: Int)
  -> Double
{
  prevalence * Double(copies)
}

/// The probability that a score from the resampled data stands for.
func probability(behind score: Double, keep: Double, copies: Int)
  -> Double
{
  score
}

// What an epoch passes over (negatives-met)

/// The share of the negatives drawn at least once.
func negativesMet(positiveShare: Double, epochs: Int) -> Double {
  1 - Double.exp(-0.5 * Double(epochs))
}
