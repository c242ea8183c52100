import Imbalance
import Neural

/// Prints a fingerprint of what each part of the kit computes.
///
/// The tests build it in several ways, run it on processors with and without features, and as
/// WebAssembly; it has to print the same each time.
@main
enum SameBits {
  static func main() {
    functions()
    draws()
    losses()
    training()
    metrics()
    resampling()
    world()
  }

  static func report(_ name: String, _ values: [Double]) {
    var fingerprint = Fingerprint()
    fingerprint.add(values)
    report(name, fingerprint)
  }

  static func report(_ name: String, _ values: [Float]) {
    var fingerprint = Fingerprint()
    fingerprint.add(values)
    report(name, fingerprint)
  }

  static func report<T: Scalar>(_ name: String, _ loss: Loss<T>) {
    report(name, (loss.elements + [loss.value] + loss.gradient).map { Double($0) })
  }

  private static func report(_ name: String, _ fingerprint: Fingerprint) {
    print("\(name): \(fingerprint.value)")
  }
}
