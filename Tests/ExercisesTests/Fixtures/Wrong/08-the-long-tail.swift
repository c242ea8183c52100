import Imbalance
import Neural

// tail-logits: Subtract, do not add.
func tailLogits(_ logits: [Double], counts: [Int]) -> [Double] {
  zip(logits, counts).map { $0 + Double.log(Double($1)) }
}

// macro-f1s: The other one.
func macroF1s(_ labels: [Int], _ decided: [Int], classes: Int)
  -> (meanOfF1: Double, f1OfMeans: Double)
{
  let matrix = MulticlassConfusionMatrix(labels: labels, predictions: decided, classes: classes)
  return (matrix.f1OfMacroAverages, matrix.f1(average: .macro))
}

// other-traffic: Multiply by the deployed share, divide by the trained one.
func decision(_ p: [Double], trained: [Double], deployed: [Double]) -> Int {
  let q = p.indices.map { p[$0] * trained[$0] / deployed[$0] }
  return q.indices.max { q[$0] < q[$1] }!
}
