import Neural

/// Simulates the card payments of one population for sixty days, a few of them fraudulent.
///
/// Every call makes a world of its own: other customers, other terminals, other frauds. Use one
/// for training and another for testing.
///
/// The model that is drawn from, all logarithms natural, days from 0 to 60:
///
/// - Customers, 5,000: mean log amount N(3.4, 0.5), its spread U(0.5, 0.9), activity Gamma(2),
///   home uniform in the unit square, online share Beta(2, 4), hour centre N(14, 2). Terminals,
///   1,000, uniform; each customer uses the 20 nearest.
/// - Legitimate payment: a customer by activity; a day uniform, the hour centre + N(0, 3.5)
///   modulo 24; log amount normal with the customer's mean and spread; online with the customer's
///   share; one of the 20 terminals; a new device with probability 0.03.
/// - Look-alikes: one customer in ten makes a trip of U(2, 7) days that starts at a uniform time;
///   payments on it are at any terminal and hour, log amount + 0.6. Four payments in a hundred are
///   online with log amount N(0.6, 0.6). Two in a hundred move to an exponential time of mean 0.03
///   days after the customer's previous payment.
/// - Fraud, with s the strength, 1.15, in shares of 45, 25, 20 and 10 %:
///   - stolen card: 2 + Poisson(3) payments of any customer, each an exponential time of mean
///     0.15 days after a common start; log amount + 1.6 s, online 0.5, any terminal, new device
///     0.7;
///   - skimmed terminal: 6 + Poisson(10) payments of any customers at one terminal, uniform over
///     12 days that lie in the world; log amount + 0.5 s, in person, no new device;
///   - card testing: 3 + Poisson(4) online payments of any customer within exponential times of
///     mean 0.02 days; log amount N(0.2, 0.6), new device 0.8;
///   - friendly: one payment of a customer by activity, log amount + 0.4 s, otherwise ordinary.
/// - Times past the end are set to the end. The number of frauds is exact.
///
/// The 13 features, known when the payment is made (times in days): log amount; its z-score
/// against the customer's own past, which begins with three observations of mean 3.4 and second
/// moment 3.4^2 + 0.8, variance at least 0.05; sine and cosine of the hour; online; distance from
/// home to the terminal, 0 online; its absolute change since the customer's previous payment, 0 at
/// the first; log(1 + count) of the customer's payments in the last hour, and in the last day; the
/// log of 0.001 + the time since the previous one, 30 at the first; the number of frauds known at
/// the terminal, those between 33 and 5 days ago, for a fraud is reported after five days, 0
/// online; log(1 + count) of the payments there in that window, 0 online; new device. Only in-person
/// payments count at a terminal.
///
///     let train = FraudSimulator(transactions: 100_000).simulate(seed: 1)
///     let test = FraudSimulator(transactions: 200_000).simulate(seed: 2)
public struct FraudSimulator: Sendable, Equatable {
  /// How many payments a world has.
  public var transactions: Int

  /// The share of frauds; the count is rounded to a whole number.
  public var prevalence: Double

  /// How long a world lasts, in days.
  public var days = 60

  /// How many customers a world has.
  public var customers = 5_000

  /// How many terminals a world has.
  public var terminals = 1_000

  /// How far the amounts of frauds stand out, in log amount.
  public var strength = 1.15

  /// How many days it takes until a fraud is known as one.
  public var labelDelay = 5.0

  /// A simulator of worlds with so many payments, a share `prevalence` of them frauds.
  public init(transactions: Int = 200_000, prevalence: Double = 0.001) {
    self.transactions = transactions
    self.prevalence = prevalence
  }

  /// The world that belongs to `seed`; the same seed gives the same bytes.
  public func simulate(seed: UInt64) -> FraudWorld {
    var source = RandomSource(seed: seed)
    return simulate(using: &source)
  }

  /// A world drawn with `source`.
  public func simulate(using source: inout RandomSource) -> FraudWorld {
    requireValid()
    let population = FraudPopulation(
      customers: customers, terminals: terminals, days: Double(days), using: &source)
    let frauds = fraudTransactions(population, using: &source)
    let legitimate = population.legitimateTransactions(
      transactions - frauds.count, days: days, using: &source)
    let ordered = inOrderOfTime(frauds + legitimate)
    let features = FraudFeatures(population: population, labelDelay: labelDelay)
    return FraudWorld(
      transactions: ordered, features: features.matrix(ordered), labels: ordered.map { $0.label })
  }

  private func requireValid() {
    require(
      transactions > 0 && days > 0 && customers > 0 && terminals > 0,
      "a world needs a transaction, a day, a customer and a terminal at least")
    require(
      prevalence >= 0 && prevalence <= 1,
      "a prevalence of \(prevalence): it must be a share from 0 to 1")
    require(labelDelay >= 0, "a label delay of \(labelDelay) days: labels cannot come early")
  }

  private func fraudTransactions(
    _ population: FraudPopulation, using source: inout RandomSource
  ) -> [Transaction] {
    let count = Int((prevalence * Double(transactions)).rounded())
    let counts = largestRemainders(of: count, shares: [0.45, 0.25, 0.20, 0.10])
    let episodes = FraudEpisodes(population: population, days: days, strength: strength)
    var frauds: [Transaction] = []
    for pattern in FraudPattern.allCases {
      frauds += episodes.frauds(
        pattern, count: counts[pattern.rawValue],
        firstEpisode: (frauds.last?.episode ?? -1) + 1, using: &source)
    }
    return frauds
  }

  private func inOrderOfTime(_ transactions: [Transaction]) -> [Transaction] {
    let end = Double(days)
    var clamped = transactions
    for row in 0..<clamped.count { clamped[row].time = min(clamped[row].time, end) }
    // Hour by hour, for a sort of all at once is slow and jumps through memory.
    let hours = RowGroups(clamped.map { Int($0.time * 24) }, count: 24 * days + 1)
    let order = (0..<hours.count).flatMap { hour in
      hours[hour].sorted {
        let (a, b) = (clamped[$0].time, clamped[$1].time)
        return a == b ? $0 < $1 : a < b
      }
    }
    return order.map { clamped[$0] }
  }
}
