/// Why a lesson could not be run, or one of its blocks not be compiled.
package enum SupervisionError: Error, Equatable, CustomStringConvertible {
  case cannotStart(String, String)
  case cannotWrite(String, String)
  case noPlan(String)
  case cannotCheck(String, String)

  package var description: String {
    switch self {
    case .cannotStart(let program, let reason): "error: \(program) cannot be started: \(reason)"
    case .cannotWrite(let path, let reason): "error: \(path) cannot be written: \(reason)"
    case .cannotCheck(let place, let problem):
      "\(place): error: this block cannot be checked, for the code before it does not compile: \(problem)"
    case .noPlan(let program): "error: \(program) is no lesson: it does not answer --plan"
    }
  }
}
