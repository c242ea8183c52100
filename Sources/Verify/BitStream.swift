/// LLVM's bit stream: blocks of records whose fields are written with as many bits as they need
/// (llvm.org/docs/BitCodeFormat.html).
struct BitStream {
  struct Record: Equatable {
    /// The number of the innermost block around it.
    var block: Int
    var code: Int
    var fields: [UInt64]
    var blob: [UInt8] = []
  }

  private enum Operand {
    case literal(UInt64)
    case fixed(Int)
    case variable(Int)
    case array
    case character
    case blob
  }

  private struct Block {
    var number: Int
    var width: Int
    var abbreviations: [[Operand]]
  }

  private static let infoBlock = 0
  private let bytes: [UInt8]
  private var position = 0
  private var stack: [Block] = []
  private var inherited: [Int: [[Operand]]] = [:]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// All records, in order.
  mutating func records() throws(SerializedDiagnosticsError) -> [Record] {
    var records: [Record] = []
    var described: Int?
    while position + 32 <= bytes.count * 8 || !stack.isEmpty {
      switch try fixed(stack.last?.width ?? 2) {
      case 0:
        if stack.popLast() == nil { throw .malformed }
        align()
      case 1: try enterBlock()
      case 2: try define(for: described)
      case 3:
        let record = try unabbreviated()
        if record.block == Self.infoBlock, record.code == 1 {
          described = record.fields.first.flatMap { Int(exactly: $0) }
        }
        records.append(record)
      case let number: records.append(try abbreviated(Int(number) - 4))
      }
    }
    return records
  }

  private mutating func enterBlock() throws(SerializedDiagnosticsError) {
    let number = Int(try variable(8))
    let width = Int(try variable(4))
    align()
    _ = try fixed(32)
    guard width > 0, width <= 32 else { throw .malformed }
    stack.append(Block(number: number, width: width, abbreviations: inherited[number] ?? []))
  }

  private mutating func define(for described: Int?) throws(SerializedDiagnosticsError) {
    guard let block = stack.last else { throw .malformed }
    var operands: [Operand] = []
    for _ in 0..<(try variable(5)) {
      if try fixed(1) == 1 {
        operands.append(.literal(try variable(8)))
      } else {
        operands.append(try encoding())
      }
    }
    if block.number == Self.infoBlock {
      guard let described else { throw .malformed }
      inherited[described, default: []].append(operands)
    } else {
      stack[stack.count - 1].abbreviations.append(operands)
    }
  }

  private mutating func encoding() throws(SerializedDiagnosticsError) -> Operand {
    switch try fixed(3) {
    case 1: .fixed(Int(try variable(5)))
    case 2: .variable(Int(try variable(5)))
    case 3: .array
    case 4: .character
    case 5: .blob
    default: throw .malformed
    }
  }

  private mutating func unabbreviated() throws(SerializedDiagnosticsError) -> Record {
    var record = Record(block: stack.last?.number ?? -1, code: Int(try variable(6)), fields: [])
    for _ in 0..<(try variable(6)) { record.fields.append(try variable(6)) }
    return record
  }

  private mutating func abbreviated(_ index: Int) throws(SerializedDiagnosticsError) -> Record {
    guard let block = stack.last, block.abbreviations.indices.contains(index) else {
      throw .malformed
    }
    var operands = block.abbreviations[index][...]
    var record = Record(block: block.number, code: 0, fields: [])
    while let operand = operands.popFirst() {
      switch operand {
      case .array:
        guard let element = operands.popFirst() else { throw .malformed }
        for _ in 0..<(try variable(6)) { record.fields.append(try scalar(element)) }
      case .blob: record.blob = try blob()
      default: record.fields.append(try scalar(operand))
      }
    }
    guard let code = record.fields.first else { throw .malformed }
    record.fields.removeFirst()
    record.code = Int(truncatingIfNeeded: code)
    return record
  }

  private mutating func scalar(_ operand: Operand) throws(SerializedDiagnosticsError) -> UInt64 {
    switch operand {
    case .literal(let value): value
    case .fixed(let width): try fixed(width)
    case .variable(let width): width == 0 ? 0 : try variable(width)
    case .character: try fixed(6)
    case .array, .blob: throw .malformed
    }
  }

  private mutating func blob() throws(SerializedDiagnosticsError) -> [UInt8] {
    let length = try variable(6)
    align()
    let start = position / 8
    guard length <= UInt64(bytes.count), start + Int(length) <= bytes.count else {
      throw .malformed
    }
    position += Int(length) * 8
    align()
    return Array(bytes[start..<start + Int(length)])
  }

  private mutating func fixed(_ width: Int) throws(SerializedDiagnosticsError) -> UInt64 {
    guard width <= 64, position + width <= bytes.count * 8 else { throw .malformed }
    var value: UInt64 = 0
    for bit in 0..<width {
      let (byte, offset) = ((position + bit) / 8, (position + bit) % 8)
      value |= UInt64(bytes[byte] >> UInt8(offset) & 1) << UInt64(bit)
    }
    position += width
    return value
  }

  /// A number in groups of `width` bits, of which the highest says whether another follows.
  private mutating func variable(_ width: Int) throws(SerializedDiagnosticsError) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    let more: UInt64 = 1 << UInt64(width - 1)
    while true {
      let group = try fixed(width)
      value |= (group & (more - 1)) << shift
      if group & more == 0 { return value }
      shift += UInt64(width - 1)
      if shift >= 64 { throw .malformed }
    }
  }

  private mutating func align() {
    position = (position + 31) / 32 * 32
  }
}
