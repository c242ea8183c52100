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
    let customers = Groups(transactions.map { $0.customer }, count: population.customers.count)
    for customer in 0..<customers.count {
      fillHistory(&table, customers[customer], transactions)
    }
    // An online payment happens at no terminal: group past the last one.
    let places = transactions.map { $0.isOnline ? population.terminals.count : $0.terminal }
    let terminals = Groups(places, count: population.terminals.count + 1)
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

/// The running moments of a customer's log amounts, begun with three typical payments.
private struct AmountHistory {
  private var count = 3.0
  private var sum = 3 * 3.4
  private var squares = 3 * (3.4 * 3.4 + 0.8)

  func zScore(_ amount: Double) -> Double {
    let mean = sum / count
    let variance = max(squares / count - mean * mean, 0.05)
    return (amount - mean) / variance.squareRoot()
  }

  mutating func add(_ amount: Double) {
    count += 1
    sum += amount
    squares += amount * amount
  }
}

/// A matrix while it is being filled.
private struct FeatureTable {
  let rows: Int
  let columns: Int
  var elements: [Float]

  init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    elements = [Float](repeating: 0, count: rows * columns)
  }

  subscript(row: Int, column: Int) -> Double {
    get { Double(elements[row * columns + column]) }
    set { elements[row * columns + column] = Float(newValue) }
  }
}

/// The rows of each group, in their own order (a counting sort).
private struct Groups {
  private let rows: [Int]
  private let starts: [Int]

  var count: Int { starts.count - 1 }

  init(_ group: [Int], count: Int) {
    var starts = [Int](repeating: 0, count: count + 1)
    for number in group { starts[number + 1] += 1 }
    for number in 0..<count { starts[number + 1] += starts[number] }
    var next = starts
    var rows = [Int](repeating: 0, count: group.count)
    for row in 0..<group.count {
      rows[next[group[row]]] = row
      next[group[row]] += 1
    }
    self.rows = rows
    self.starts = starts
  }

  subscript(group: Int) -> ArraySlice<Int> { rows[starts[group]..<starts[group + 1]] }
}
