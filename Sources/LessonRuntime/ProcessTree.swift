internal import Glibc

/// Ends a program, everything in its process group, and whatever descends from it: a build's compilers run in
/// groups of their own.
func endTree(of program: pid_t) {
  // A stopped program starts no others while the list of its descendants is read.
  kill(-program, SIGSTOP)
  var parents = [program]
  while let parent = parents.popLast() {
    let children = runningProcesses().filter { $0.parent == parent }.map(\.id)
    for child in children { kill(child, SIGSTOP) }
    parents += children
    if parent != program { kill(parent, SIGKILL) }
  }
  kill(-program, SIGKILL)
}

/// Ends whatever carries this mark in its environment: a daemon leaves its process group and its parent, and
/// takes the environment along. Returns when nothing that carries it is left.
func endProcesses(marked mark: String) {
  let mark = Array(mark.utf8)
  let rounds = 100
  for _ in 0..<rounds {
    let marked = runningProcesses().filter { process in
      process.id != getpid() && process.environmentContains(mark)
    }
    if marked.isEmpty { return }
    for process in marked { kill(process.id, SIGKILL) }
    usleep(1000)
  }
}

private struct RunningProcess {
  var id: pid_t
  var parent: pid_t

  /// Reads `PID (NAME) STATE PARENT …`; a name may hold anything, so what counts comes after the last `)`.
  init?(id: pid_t) {
    let text = contents(of: "/proc/\(id)/stat")
    guard let name = text.lastIndex(of: ")") else { return nil }
    let fields = text[name...].split(separator: " ")
    guard fields.count > 2, fields[1] != "Z", let parent = pid_t(fields[2]) else { return nil }
    self.id = id
    self.parent = parent
  }

  func environmentContains(_ mark: [UInt8]) -> Bool {
    bytes(of: "/proc/\(id)/environ").split(separator: 0).contains { $0.elementsEqual(mark) }
  }
}

private func runningProcesses() -> [RunningProcess] {
  guard let folder = opendir("/proc") else { return [] }
  defer { closedir(folder) }
  var processes: [RunningProcess] = []
  while let entry = readdir(folder) {
    let id = withUnsafePointer(to: &entry.pointee.d_name) { name in
      name.withMemoryRebound(to: CChar.self, capacity: 256) { pid_t(String(cString: $0)) }
    }
    if let process = id.flatMap(RunningProcess.init) { processes.append(process) }
  }
  return processes
}
