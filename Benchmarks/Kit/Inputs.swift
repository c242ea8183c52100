import Foundation
import Neural

/// The data of a row, as files of plain numbers that the kit and its peer both read.
struct Inputs {
  /// Where the files are.
  var folder: URL

  /// How many threads may be used.
  var threads: Int

  func floats(_ name: String) throws -> [Float] { try numbers(name) }

  func doubles(_ name: String) throws -> [Double] { try numbers(name) }

  func integers(_ name: String) throws -> [Int] { try numbers(name) }

  func features() throws -> Matrix {
    let shape = try integers("shape")
    return Matrix(rows: shape[0], columns: shape[1], elements: try floats("features"))
  }

  private func numbers<Number: BitwiseCopyable>(_ name: String) throws -> [Number] {
    let bytes = try Data(contentsOf: folder.appending(path: name))
    return bytes.withUnsafeBytes { Array($0.bindMemory(to: Number.self)) }
  }
}
