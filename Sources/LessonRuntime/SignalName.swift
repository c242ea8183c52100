internal import Glibc

/// `Killed` for 9.
func signalName(_ signal: Int32) -> String {
  strsignal(signal).map { String(cString: $0) } ?? "of no name"
}
