/// One row of the benchmark: what the kit does with given data.
struct Workload: Sendable {
  /// The name that `rows.py` knows it by too.
  var name: String

  /// Reads the data and returns what is timed; its result is compared with the peer's.
  var prepare: @Sendable (Inputs) throws -> () async throws -> Double
}
