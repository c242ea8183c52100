import Testing

@testable import Serve

@Suite struct WaitingLessonsTests {
  @Test func theOneThatIsLookedAtComesFirst() {
    var waiting = WaitingLessons()
    for file in ["a", "b", "c", "b"] { waiting.add(file) }
    #expect(waiting.next(preferring: "b") == "b")
    #expect(waiting.next(preferring: "b") == "a")
    waiting.remove("c")
    #expect(waiting.next(preferring: nil) == nil)
  }
}
