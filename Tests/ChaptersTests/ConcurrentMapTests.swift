import Testing

@testable import Chapters

@Suite struct ConcurrentMapTests {
  @Test(arguments: [0, 1, 2, 1000])
  func keepsTheOrder(count: Int) {
    #expect(Array(0..<count).concurrentMap { $0 * 2 } == (0..<count).map { $0 * 2 })
  }

  @Test func canStandInItself() {
    let sums = Array(0..<20).concurrentMap { row in
      Array(0..<20).concurrentMap { row * $0 }.reduce(0, +)
    }
    #expect(sums == (0..<20).map { $0 * 190 })
  }
}
