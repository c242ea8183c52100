import Imbalance
import Neural

// focal-slope: The factor depends on z too.
func focalSlope(_ z: Double, y: Int, gamma: Double, alpha: Double) -> Double {
  let miss = y == 1 ? 1 - sigmoid(z) : sigmoid(z)
  let slope = Double.pow(miss, gamma + 1)
  return y == 1 ? -alpha * slope : (1 - alpha) * slope
}

// bend: That is the way back; 0.001 is the truth here.
func bending(_ truth: Double, gamma: Double, alpha: Double?) -> Double {
  focalInverse(truth, gamma: gamma, alpha: alpha)
}

// weight-outside: The weight is lost.
func weightedFocal(_ z: Double, y: Int, weight: Double, gamma: Double) -> Double {
  sigmoidFocalLoss([z], targets: [Double(y)], alpha: nil, gamma: gamma).value
}
