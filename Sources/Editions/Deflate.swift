/// Compresses as every ZIP reader can undo (RFC 1951), and to the same bytes on every machine, which a
/// library of the system's does not promise.
struct Deflate {
  private var writer = BitWriter()

  static func compressed(_ bytes: [UInt8]) -> [UInt8] {
    var deflate = Deflate()
    let tokens = Repetitions.tokens(of: bytes)
    var rest = tokens[...]
    repeat {
      let block = rest.prefix(blockSize)
      rest = rest.dropFirst(blockSize)
      deflate.write(block, isLast: rest.isEmpty)
    } while !rest.isEmpty
    deflate.writer.finish()
    return deflate.writer.bytes
  }

  /// Tokens that share their codes.
  private static let blockSize = 1 << 15
  private static let endOfBlock = 256

  private mutating func write(_ tokens: ArraySlice<Token>, isLast: Bool) {
    var symbols = Array(repeating: 0, count: 286)
    var distances = Array(repeating: 0, count: 30)
    symbols[Self.endOfBlock] = 1
    for token in tokens {
      switch token {
      case .literal(let byte): symbols[Int(byte)] += 1
      case .copy(let length, let distance):
        symbols[257 + Steps.lengths.index(of: length)] += 1
        distances[Steps.distances.index(of: distance)] += 1
      }
    }
    // A code of no symbols cannot be written.
    if distances.allSatisfy({ $0 == 0 }) { distances[0] = 1 }
    let symbolCode = HuffmanCode(frequencies: symbols, limit: 15)
    let distanceCode = HuffmanCode(frequencies: distances, limit: 15)
    writer.write(isLast ? 1 : 0, 1)
    writer.write(2, 2)
    write(symbolCode.lengths, distanceCode.lengths)
    for token in tokens {
      switch token {
      case .literal(let byte): symbolCode.write(Int(byte), to: &writer)
      case .copy(let length, let distance):
        write(length, in: .lengths, from: 257, by: symbolCode)
        write(distance, in: .distances, from: 0, by: distanceCode)
      }
    }
    symbolCode.write(Self.endOfBlock, to: &writer)
  }

  /// A number as the symbol of its step, and how far it is above that step.
  private mutating func write(_ number: Int, in steps: Steps, from first: Int, by code: HuffmanCode)
  {
    let index = steps.index(of: number)
    code.write(first + index, to: &writer)
    writer.write(number - steps.starts[index], steps.widths[index])
  }

  /// The two codes, by the lengths of their bits, which have a code of their own.
  private mutating func write(_ symbols: [Int], _ distances: [Int]) {
    let all = symbols + distances
    var frequencies = Array(repeating: 0, count: 19)
    for length in all { frequencies[length] += 1 }
    let code = HuffmanCode(frequencies: frequencies, limit: 7)
    writer.write(symbols.count - 257, 5)
    writer.write(distances.count - 1, 5)
    writer.write(Self.orderOfLengths.count - 4, 4)
    for length in Self.orderOfLengths { writer.write(code.lengths[length], 3) }
    for length in all { code.write(length, to: &writer) }
  }

  private static let orderOfLengths = [
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
  ]
}

/// The steps by which lengths and distances are told: each covers as many numbers as its extra bits say.
private struct Steps {
  let starts: [Int]
  let widths: [Int]

  static let lengths: Steps = {
    let widths = (0..<28).map { max(0, $0 / 4 - 1) }
    let steps = Steps(from: 3, widths)
    // The longest length has a symbol of its own.
    return Steps(starts: steps.starts + [258], widths: widths + [0])
  }()
  static let distances = Steps(from: 1, (0..<30).map { max(0, $0 / 2 - 1) })

  private init(starts: [Int], widths: [Int]) {
    self.starts = starts
    self.widths = widths
  }

  private init(from first: Int, _ widths: [Int]) {
    var starts = [first]
    for width in widths.dropLast() { starts.append(starts[starts.count - 1] + 1 << width) }
    self.init(starts: starts, widths: widths)
  }

  /// The last step at or below the number.
  func index(of number: Int) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= number { low = middle } else { high = middle }
    }
    return low
  }
}
