import Foundation

/// What FSRS-6 believes of one memory.
///
/// The model and its default parameters are those of the Free Spaced Repetition Scheduler, version 6
/// (https://github.com/open-spaced-repetition).
package struct MemoryState: Equatable, Sendable {
  /// Days until the chance to remember falls to 0.9.
  package var stability: Double
  /// From 1, easy, to 10.
  package var difficulty: Double

  package init(stability: Double, difficulty: Double) {
    self.stability = stability
    self.difficulty = difficulty
  }

  /// After the first rating.
  package init(first rating: Rating) {
    stability = weights[rating.rawValue - 1].clamped(to: stabilityRange)
    difficulty = Self.initialDifficulty(rating).clamped(to: difficultyRange)
  }

  /// The chance to remember after `days`: (1 + factor t / S)^decay.
  package func retrievability(afterDays days: Double) -> Double {
    pow(1 + factor * days / stability, decay)
  }

  /// The days after which the chance to remember is `retention`, whole and from 1 to 36,500.
  package func interval(retention: Double = 0.9) -> Int {
    let days = stability / factor * (pow(retention, 1 / decay) - 1)
    return Int(min(max(days.rounded(.toNearestOrEven), 1), 36_500))
  }

  /// After a rating `days` after the last one; on the same day it is 0.
  package func reviewed(_ rating: Rating, afterDays days: Int) -> MemoryState {
    let stability =
      if days == 0 {
        sameDayStability(rating)
      } else if rating == .again {
        forgottenStability(retrievability(afterDays: Double(days)))
      } else {
        recalledStability(rating, retrievability(afterDays: Double(days)))
      }
    return MemoryState(
      stability: stability.clamped(to: stabilityRange), difficulty: nextDifficulty(rating))
  }
}

/// w0 to w20, the defaults of FSRS-6.
private let weights = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
  0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
]
private let decay = -weights[20]
private let factor = pow(0.9, 1 / decay) - 1
private let stabilityRange = 0.001...36_500
private let difficultyRange = 1.0...10.0

extension MemoryState {
  private static func initialDifficulty(_ rating: Rating) -> Double {
    weights[4] - exp(weights[5] * Double(rating.rawValue - 1)) + 1
  }

  func nextDifficulty(_ rating: Rating) -> Double {
    let change = -weights[6] * Double(rating.rawValue - 3)
    let damped = difficulty + change * (10 - difficulty) / 9
    return (weights[7] * Self.initialDifficulty(.easy) + (1 - weights[7]) * damped)
      .clamped(to: difficultyRange)
  }

  func recalledStability(_ rating: Rating, _ retrievability: Double) -> Double {
    let bonus = rating == .hard ? weights[15] : rating == .easy ? weights[16] : 1
    let growth =
      exp(weights[8]) * (11 - difficulty) * pow(stability, -weights[9])
      * (exp(weights[10] * (1 - retrievability)) - 1) * bonus
    return stability * (1 + growth)
  }

  func forgottenStability(_ retrievability: Double) -> Double {
    let long =
      weights[11] * pow(difficulty, -weights[12]) * (pow(stability + 1, weights[13]) - 1)
      * exp(weights[14] * (1 - retrievability))
    return min(long, stability / exp(weights[17] * weights[18]))
  }

  func sameDayStability(_ rating: Rating) -> Double {
    let increase =
      exp(weights[17] * (Double(rating.rawValue) - 3 + weights[18]))
      * pow(stability, -weights[19])
    return stability * (rating == .again ? increase : max(increase, 1))
  }
}

extension Double {
  fileprivate func clamped(to range: ClosedRange<Double>) -> Double {
    min(max(self, range.lowerBound), range.upperBound)
  }
}
