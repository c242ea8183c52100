import Neural

extension RandomSource {
  /// How many of `trials` succeed, each with probability `p`.
  ///
  /// Few expected successes are counted by inversion (Kachitvichyanukul and Schmeiser, 1988). For
  /// many, one of the trials' sorted uniform numbers, the one expected nearest to `p`, has a beta
  /// distribution; on which side of `p` it falls settles most of the trials at once (Ahrens and
  /// Dieter, 1974).
  mutating func binomial(_ trials: Int, _ p: Double) -> Int {
    var left = trials
    var share = p
    var successes = 0
    while Double(left) * min(share, 1 - share) > 20 {
      let rank = min(left, Int(Double(left) * share) + 1)
      let middle = beta(Double(rank), Double(left + 1 - rank))
      if middle <= share {
        successes += rank
        share = (share - middle) / (1 - middle)
        left -= rank
      } else {
        share = min(1, share / middle)
        left = rank - 1
      }
    }
    if share > 0.5 { return successes + left - fewSuccesses(left, 1 - share) }
    return successes + fewSuccesses(left, share)
  }

  /// The same for `p` up to one half, by adding up the probabilities of 0, 1, 2, … successes.
  private mutating func fewSuccesses(_ trials: Int, _ p: Double) -> Int {
    if p <= 0 || trials == 0 { return 0 }
    let odds = p / (1 - p)
    var probability = Double.exp(Double(trials) * Double.log1p(-p))
    var rest = uniform()
    for successes in 0..<trials {
      if rest < probability { return successes }
      rest -= probability
      probability *= odds * Double(trials - successes) / Double(successes + 1)
    }
    return trials
  }
}
