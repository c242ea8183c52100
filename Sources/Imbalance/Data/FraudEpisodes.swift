import Neural

/// Draws series of frauds in a population.
struct FraudEpisodes {
  let population: FraudPopulation
  let days: Int
  /// How far the amounts of fraud stand out.
  let strength: Double

  /// `count` frauds of `pattern`, in episodes numbered from `firstEpisode`; the last episode is cut
  /// short where the count is reached.
  func frauds(
    _ pattern: FraudPattern, count: Int, firstEpisode: Int, using source: inout RandomSource
  ) -> [Transaction] {
    var frauds: [Transaction] = []
    var episode = firstEpisode
    while frauds.count < count {
      for var fraud in series(pattern, using: &source) where frauds.count < count {
        fraud.pattern = pattern
        fraud.episode = episode
        frauds.append(fraud)
      }
      episode += 1
    }
    return frauds
  }

  private func series(
    _ pattern: FraudPattern, using source: inout RandomSource
  ) -> [Transaction] {
    switch pattern {
    case .stolenCard: stolenCard(using: &source)
    case .skimmedTerminal: skimmedTerminal(using: &source)
    case .cardTesting: cardTesting(using: &source)
    case .friendly: friendly(using: &source)
    }
  }

  private func stolenCard(using source: inout RandomSource) -> [Transaction] {
    let size = 2 + source.poisson(mean: 3)
    let customer = population.anyCustomer(using: &source)
    let start = source.uniform(in: 0..<Double(days))
    return (0..<size).map { _ in
      Transaction(
        time: start + source.exponential(mean: 0.15),
        logAmount: population.logAmount(of: customer, shift: 1.6 * strength, using: &source),
        customer: customer,
        terminal: population.anyTerminal(using: &source),
        isOnline: source.bernoulli(0.5),
        isNewDevice: source.bernoulli(0.7))
    }
  }

  private func skimmedTerminal(using source: inout RandomSource) -> [Transaction] {
    let size = 6 + source.poisson(mean: 10)
    let terminal = population.anyTerminal(using: &source)
    let start = source.uniform(in: 0..<max(1, Double(days) - 12))
    return (0..<size).map { _ in
      let customer = population.anyCustomer(using: &source)
      return Transaction(
        time: start + source.uniform(in: 0..<12),
        logAmount: population.logAmount(of: customer, shift: 0.5 * strength, using: &source),
        customer: customer, terminal: terminal, isOnline: false, isNewDevice: false)
    }
  }

  private func cardTesting(using source: inout RandomSource) -> [Transaction] {
    let size = 3 + source.poisson(mean: 4)
    let customer = population.anyCustomer(using: &source)
    let start = source.uniform(in: 0..<Double(days))
    return (0..<size).map { _ in
      Transaction(
        time: start + source.exponential(mean: 0.02),
        logAmount: source.normal(mean: 0.2, standardDeviation: 0.6),
        customer: customer,
        terminal: population.anyTerminal(using: &source),
        isOnline: true,
        isNewDevice: source.bernoulli(0.8))
    }
  }

  private func friendly(using source: inout RandomSource) -> [Transaction] {
    let customer = population.activeCustomer(using: &source)
    return [population.payment(of: customer, days: days, shift: 0.4 * strength, using: &source)]
  }
}
