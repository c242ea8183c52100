import Neural

/// Computes the features of transactions that are in the order of time.
struct FraudFeatures {
  static let names = [
    "log amount", "amount z-score", "hour sine", "hour cosine", "online", "home distance",
    "distance change", "log count 1 h", "log count 24 h", "log gap", "terminal known frauds",
    "terminal log count", "new device",
  ]

  let population: FraudPopulation
  let labelDelay: Double
  private let window = 28.0

  init(population: FraudPopulation, labelDelay: Double) {
    self.population = population
    self.labelDelay = labelDelay
  }

  func matrix(_ transactions: [Transaction]) -> Matrix {
    var table = FeatureTable(rows: transactions.count, columns: FraudFeatures.names.count)
    for row in 0..<transactions.count { fillOwn(&table, row, transactions[row]) }
    let customers = RowGroups(transactions.map { $0.customer }, count: population.customers.count)
    for customer in 0..<customers.count {
      fillHistory(&table, customers[customer], transactions)
    }
    // An online payment happens at no terminal: group past the last one.
    let places = transactions.map { $0.isOnline ? population.terminals.count : $0.terminal }
    let terminals = RowGroups(places, count: population.terminals.count + 1)
    for terminal in 0..<population.terminals.count {
      fillTerminal(&table, terminals[terminal], transactions)
    }
    return Matrix(rows: table.rows, columns: table.columns, elements: table.elements)
  }

  /// What the payment itself says.
  private func fillOwn(_ table: inout FeatureTable, _ row: Int, _ payment: Transaction) {
    let angle = 2 * Double.pi * (payment.time - payment.time.rounded(.down))
    table[row, 0] = payment.logAmount
    table[row, 2] = Double.sin(angle)
    table[row, 3] = Double.cos(angle)
    table[row, 4] = payment.isOnline ? 1 : 0
    table[row, 5] = homeDistance(payment)
    table[row, 12] = payment.isNewDevice ? 1 : 0
  }

  private func homeDistance(_ payment: Transaction) -> Double {
    if payment.isOnline { return 0 }
    let home = population.customers[payment.customer].home
    return home.distance(to: population.terminals[payment.terminal])
  }

  /// What the customer's earlier payments, `rows` in the order of time, say.
  private func fillHistory(
    _ table: inout FeatureTable, _ rows: ArraySlice<Int>, _ transactions: [Transaction]
  ) {
    var amounts = AmountHistory()
    var withinHour = rows.startIndex
    var withinDay = rows.startIndex
    for place in rows.indices {
      let row = rows[place]
      let payment = transactions[row]
      table[row, 1] = amounts.zScore(payment.logAmount)
      amounts.add(payment.logAmount)
      while transactions[rows[withinHour]].time < payment.time - 1.0 / 24 { withinHour += 1 }
      while transactions[rows[withinDay]].time < payment.time - 1 { withinDay += 1 }
      table[row, 7] = Double.log1p(Double(place - withinHour))
      table[row, 8] = Double.log1p(Double(place - withinDay))
      var gap = 30.0
      if place > rows.startIndex {
        let previous = transactions[rows[place - 1]]
        gap = payment.time - previous.time
        table[row, 6] = (homeDistance(payment) - homeDistance(previous)).magnitude
      }
      table[row, 9] = Double.log(gap + 0.001)
    }
  }

  /// What was known about the terminal when each payment of `rows` was made at it.
  private func fillTerminal(
    _ table: inout FeatureTable, _ rows: ArraySlice<Int>, _ transactions: [Transaction]
  ) {
    var first = rows.startIndex
    var end = rows.startIndex
    var frauds = 0
    for row in rows {
      let time = transactions[row].time
      while transactions[rows[end]].time <= time - labelDelay {
        frauds += transactions[rows[end]].label
        end += 1
      }
      while first < end && transactions[rows[first]].time < time - labelDelay - window {
        frauds -= transactions[rows[first]].label
        first += 1
      }
      table[row, 10] = Double(frauds)
      table[row, 11] = Double.log1p(Double(end - first))
    }
  }
}
