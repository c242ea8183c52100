import Imbalance
import Neural
import Testing

@Suite struct FraudSimulatorTests {
  let world = FraudSimulator(transactions: 100_000, prevalence: 0.01).simulate(seed: 41)

  @Test func countsAreExact() {
    #expect(world.count == 100_000 && world.frauds == 1_000)
    #expect(world.features.rows == 100_000 && world.features.columns == 13)
    #expect(FraudWorld.featureNames.count == 13)
    let shares = FraudPattern.allCases.map { pattern in
      world.transactions.count { $0.pattern == pattern }
    }
    #expect(shares == [450, 250, 200, 100])
    #expect(FraudSimulator().simulate(seed: 1).frauds == 200)
  }

  @Test func everythingIsInTimeOrderAndInRange() {
    let times = world.transactions.map { $0.time }
    #expect(zip(times, times.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(times[0] >= 0 && times[times.count - 1] <= 60)
    #expect(world.features.elements.allSatisfy { $0.isFinite })
    #expect(
      world.transactions.allSatisfy {
        $0.customer >= 0 && $0.customer < 5_000 && $0.terminal >= 0 && $0.terminal < 1_000
      })
  }

  @Test func theSameSeedGivesTheSameBytes() {
    let again = FraudSimulator(transactions: 100_000, prevalence: 0.01).simulate(seed: 41)
    #expect(
      again.features.elements.map { $0.bitPattern } == world.features.elements.map { $0.bitPattern }
    )
    #expect(again.transactions == world.transactions)
    let other = FraudSimulator(transactions: 100_000, prevalence: 0.01).simulate(seed: 42)
    #expect(other.features != world.features)
  }

  @Test func episodesHoldOnePatternAndStayTogether() {
    var byEpisode: [Int: [Transaction]] = [:]
    for fraud in world.transactions where fraud.pattern != nil {
      byEpisode[fraud.episode ?? -1, default: []].append(fraud)
    }
    #expect(byEpisode[-1] == nil)
    for frauds in byEpisode.values {
      #expect(Set(frauds.map { $0.pattern }).count == 1)
      let span = (frauds.last?.time ?? 0) - (frauds.first?.time ?? 0)
      switch frauds[0].pattern {
      case .stolenCard, .cardTesting:
        #expect(Set(frauds.map { $0.customer }).count == 1 && span < 3)
      case .skimmedTerminal:
        #expect(Set(frauds.map { $0.terminal }).count == 1 && span < 12)
        #expect(frauds.allSatisfy { !$0.isOnline && !$0.isNewDevice })
      case .friendly: #expect(frauds.count == 1)
      case nil: Issue.record("a legitimate payment in an episode")
      }
    }
  }

  @Test func drawsWhatItSays() {
    func share(_ among: [Transaction], _ holds: (Transaction) -> Bool) -> Double {
      Double(among.count { holds($0) }) / Double(among.count)
    }
    let honest = world.transactions.filter { $0.pattern == nil }
    #expect(isClose(share(honest) { $0.isNewDevice }, 0.03, 0.003))
    // A third of the payments are online, and four in a hundred of the others are made so.
    #expect(isClose(share(honest) { $0.isOnline }, 1.0 / 3 * 0.96 + 0.04, 0.02))
    let stolen = world.transactions.filter { $0.pattern == .stolenCard }
    #expect(isClose(share(stolen) { $0.isNewDevice }, 0.7, 0.08))
    #expect(isClose(share(stolen) { $0.isOnline }, 0.5, 0.08))
    let testing = world.transactions.filter { $0.pattern == .cardTesting }
    #expect(testing.allSatisfy { $0.isOnline })
    let mean = testing.reduce(0) { $0 + $1.logAmount } / Double(testing.count)
    #expect(isClose(mean, 0.2, 0.2))
  }

  @Test func badParametersStopWithASentence() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = FraudSimulator(transactions: 10, prevalence: 1.5).simulate(seed: 1)
    }
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(text.contains("a prevalence of 1.5"))
  }
}
