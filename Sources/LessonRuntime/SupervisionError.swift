/// Why a lesson could not be run, or one of its blocks not be compiled.
package enum SupervisionError: Error, Equatable, CustomStringConvertible {
  case cannotStart(String, String)
  case cannotWrite(String, String)
  case noPlan(String)

  package var description: String {
    switch self {
    case .cannotStart(let program, let reason): "error: \(program) cannot be started: \(reason)"
    case .cannotWrite(let path, let reason): "error: \(path) cannot be written: \(reason)"
    case .noPlan(let program): "error: \(program) is no lesson: it does not answer --plan"
    }
  }
}
