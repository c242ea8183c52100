// The exercises of chapters/03-focal-loss/chapter.md.
// `swift run lesson3 --exercises` checks what you write here.
// `swift run course exercises reset 3` brings the beginnings back.

import Figures
import Imbalance
import Neural
import _Differentiation

// The gradient, with alpha (focal-slope)

/// The slope of one example's focal loss by its logit `z`.
func focalSlope(_ z: Double, y: Int, gamma: Double, alpha: Double)
  -> Double
{
  sigmoid(z) - Double(y)
}

// Bend the threshold (bend)

/// What a perfect focal model says where the truth is `truth`.
func bending(_ truth: Double, gamma: Double, alpha: Double?) -> Double {
  truth
}

// The weight in the wrong place (weight-outside)

/// The focal loss of one example whose class weighs `weight`.
func weightedFocal(_ z: Double, y: Int, weight: Double, gamma: Double)
  -> Double
{
  let entropy = binaryCrossEntropyWithLogits(
    [z], targets: [Double(y)], weight: [weight]).value
  let pt = Double.exp(-entropy)
  return Double.pow(1 - pt, gamma) * entropy
}
