/// How well an answer was remembered, as the four buttons say it.
package enum Rating: Int, CaseIterable, Sendable, Codable {
  case again = 1
  case hard, good, easy
}
