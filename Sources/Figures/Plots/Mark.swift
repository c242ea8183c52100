/// The shapes that tell clouds of points apart: disc, square, triangle, diamond.
enum Mark {
  static func path(_ series: Int, at place: (x: Double, y: Double)) -> String {
    let start = "M\(number(place.x)) \(number(place.y))"
    switch series % 4 {
    case 0: return start + "m-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0z"
    case 1: return start + "m-3.2-3.2h6.4v6.4h-6.4z"
    case 2: return start + "m0-4.2l4.2 7.4h-8.4z"
    default: return start + "m0-4.6l4.6 4.6l-4.6 4.6l-4.6-4.6z"
    }
  }
}
