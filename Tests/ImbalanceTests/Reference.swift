import Foundation

/// Values that PyTorch, scikit-learn and imbalanced-learn gave; their versions stand in the file.
struct Reference: Decodable {
  struct CrossEntropy: Decodable {
    let logits: [[Double]]
    let targets: [Int]
    let weight, none, weightedNone, weightedSmoothedNone: [Double]
    let mean, weightedMean, weightedSum, smoothedMean, weightedSmoothedMean: Double
    let weightedMeanOverExamples, targetProbabilitiesWeightedMean: Double
    let weightedMeanGradient: [[Double]]
  }

  struct BinaryCrossEntropy: Decodable {
    let logits, targets, none, posWeight3None, posWeight3MeanGradient: [Double]
    let mean, posWeight3Mean: Double
  }

  struct Focal: Decodable {
    struct Case: Decodable {
      let alpha: Double?
      let gamma: Double
      let values: [Double]
    }
    let none: [Case]
    let gamma2SumGradient: [Double]
  }

  struct FocalInverse: Decodable { let v, gamma, eta: Double }

  struct LongTail: Decodable {
    struct ClassBalanced: Decodable {
      let beta: Double
      let weights: [Double]
    }
    let counts: [Int]
    let classBalanced: [ClassBalanced]
    let ldamMargins: [Double]
  }

  struct LogitAdjustment: Decodable {
    let priors: [Double]
    let adjusted: [[Double]]
    let mean: Double
  }

  struct Metrics: Decodable {
    struct PrecisionRecall: Decodable { let precision, recall, thresholds: [Double] }
    struct ROC: Decodable {
      let falsePositiveRates, truePositiveRates: [Double]
      let thresholdsAfterInfinity: [Double]?
    }
    let labels: [Int]
    let scores: [Double]
    let confusion: [[Int]]
    let averagePrecision, trapezoidalPRArea, rocAUC, rocAUCUpTo10Percent: Double
    let accuracy, balancedAccuracy, precision, recall, specificity, f1, f2, fHalf: Double
    let matthewsCorrelation, cohenKappa, jaccard, gMean, brierScore, logLoss: Double
    let calibrationUniform5, calibrationQuantile5: [[Double]]
    let isotonic: [Double]
    let calibrationError15: Double
    let precisionRecall: PrecisionRecall
    let roc, rocFull: ROC
  }

  struct Multiclass: Decodable {
    let labels, predictions: [Int]
    let confusion: [[Int]]
    let matthewsCorrelation, balancedAccuracy, f1Micro, f1Macro, f1Weighted: Double
    let gMean, f1OfMacroAverages: Double
  }

  struct Splits: Decodable {
    let labels: [Int]
    let stratified, plain: [[Int]]
  }

  let crossEntropy: CrossEntropy
  let binaryCrossEntropy: BinaryCrossEntropy
  let focal: Focal
  let focalInverse: [FocalInverse]
  let longTail: LongTail
  let logitAdjustment: LogitAdjustment
  let asymmetricLoss: [Double]
  let metrics: Metrics
  let multiclass: Multiclass
  let splits: Splits
  let balancedClassWeights: [Double]
}

let reference = try! JSONDecoder().decode(
  Reference.self,
  from: Data(
    contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/reference.json")))
