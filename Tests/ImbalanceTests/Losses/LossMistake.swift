import Imbalance
import Neural

/// What a caller of a loss can get wrong, each with a piece of the sentence that must stop the program.
enum LossMistake: String, CaseIterable, Codable, Sendable {
  case noLogits = "a loss of no examples"
  case tooFewTargets = "4 logits with 1 targets: each needs 2 logits"
  case unevenRows = "row 1 has 1 logits and row 0 has 2: one for each class"
  case targetTooLarge = "target 2 in row 1 with 2 classes"
  case targetBelowZero = "target -1 in row 0 with 2 classes"
  case tooFewWeights = "1 class weights for 2 classes: one each, none negative"
  case negativeClassWeight = "2 class weights for 2 classes: one each, none negative"
  case smoothingAboveOne = "a label smoothing of 1.5: give a share from 0 to 1"
  case negativeTargetProbability = "the target probability -0.5 in row 0 is negative"
  case tooFewTargetProbabilities = "1 target probabilities a row with 2 logits"
  case targetAboveOne = "a target of 2.0 in row 1: give 0 to 1"
  case targetNotANumber = "a target of nan in row 0: give 0 to 1"
  case focalTargetBelowZero = "a target of -1.0 in row 0: give 0 to 1"
  case negativeWeight = "a weight of -1.0 in row 1: it must not be negative"
  case weightsOfAnotherCount = "1 weights with 2 logits: each logit needs one weight"
  case negativePosWeight = "a positive weight of -3.0: it must not be negative"
  case alphaAboveOne = "an alpha of 2.0: give a share from 0 to 1, or nil for none"
  case negativeSoftmaxGamma = "a gamma of -2.0: it must not be negative"
  case negativeAsymmetricGamma = "gammas of -1.0 and 1.0: neither may be negative"
  case clipOfOne = "a clip of 1.0: give a probability below 1"
  case tooFewPriors = "1 priors for 2 classes: each class needs one"
  case priorOfZero = "a prior of 0.0: it must be above 0"
  case tooFewCounts = "1 counts for 2 classes: each class needs one"
  case tooFewMargins = "1 margins for 2 classes: each class needs one"
  case noProbabilityToInvert = "1.5 is not a probability"
  case prevalenceAboveOne = "a prevalence of 2.0: give 0 to 1"
  case betaAboveOne = "a beta of 1.5: give a number from 0 to 1"
  case allIgnored = "the mean of a batch whose targets all have weight 0 or are ignored"

  /// Makes the mistake.
  func make() throws {
    let two = [[1.0, 2], [3, 4]]
    switch self {
    case .noLogits: _ = sigmoidFocalLoss([] as [Double], targets: [])
    case .tooFewTargets: _ = crossEntropy(two, targets: [0])
    case .unevenRows: _ = softmaxFocalLoss([[1.0, 2], [3]], targets: [0, 0])
    case .targetTooLarge: _ = crossEntropy(two, targets: [0, 2])
    case .targetBelowZero: _ = negativeLogLikelihood(two, targets: [-1, 0])
    case .tooFewWeights: _ = crossEntropy(two, targets: [0, 1], weight: [1])
    case .negativeClassWeight: _ = crossEntropy(two, targets: [0, 1], weight: [1, -1])
    case .smoothingAboveOne: _ = crossEntropy(two, targets: [0, 1], labelSmoothing: 1.5)
    case .negativeTargetProbability:
      _ = crossEntropy(two, targetProbabilities: [[-0.5, 1.5], [0, 1]])
    case .tooFewTargetProbabilities: _ = crossEntropy(two, targetProbabilities: [[1], [1]])
    case .targetAboveOne: _ = binaryCrossEntropyWithLogits([0.0, 0], targets: [1, 2])
    case .targetNotANumber: _ = asymmetricLoss([0.0], targets: [.nan])
    case .focalTargetBelowZero: _ = sigmoidFocalLoss([0.0], targets: [-1])
    case .negativeWeight:
      _ = binaryCrossEntropyWithLogits([0.0, 0], targets: [1, 0], weight: [1, -1])
    case .weightsOfAnotherCount: _ = binaryCrossEntropy([0.5, 0.5], targets: [1, 0], weight: [1])
    case .negativePosWeight:
      _ = binaryCrossEntropyWithLogits([0.0], targets: [1], posWeight: -3)
    case .alphaAboveOne: _ = sigmoidFocalLoss([0.0], targets: [1], alpha: 2)
    case .negativeSoftmaxGamma: _ = softmaxFocalLoss(two, targets: [0, 1], gamma: -2)
    case .negativeAsymmetricGamma: _ = asymmetricLoss([0.0], targets: [1], gammaNeg: -1)
    case .clipOfOne: _ = asymmetricLoss([0.0], targets: [1], clip: 1)
    case .tooFewPriors: _ = logitAdjustedCrossEntropy(two, targets: [0, 1], priors: [1])
    case .priorOfZero: _ = logitAdjustedCrossEntropy(two, targets: [0, 1], priors: [1, 0])
    case .tooFewCounts: _ = try classBalancedFocalLoss(two, targets: [0, 1], counts: [5])
    case .tooFewMargins: _ = ldamLoss(two, targets: [0, 1], margins: [0.5])
    case .noProbabilityToInvert: _ = focalInverse(1.5)
    case .prevalenceAboveOne: _ = focalMinimizer(prevalence: 2.0)
    case .betaAboveOne: _ = effectiveNumber(of: 3, beta: 1.5)
    case .allIgnored: _ = softmaxFocalLoss(two, targets: [-100, -100])
    }
  }
}
