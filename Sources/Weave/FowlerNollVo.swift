/// The 64-bit FNV-1a hash, which tells one edition of a file, or of the site, from another.
package struct FowlerNollVo {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  package init() {}

  // By a pointer and an index: a site is megabytes, and in a debug build an iterator takes seconds.
  package mutating func add(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { buffer in
      guard let first = buffer.baseAddress else { return }
      var index = 0
      while index < buffer.count {
        state = (state ^ UInt64(first[index])) &* 0x100_0000_01b3
        index &+= 1
      }
    }
  }

  package var text: String { String(state, radix: 16) }
}
