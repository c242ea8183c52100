import Foundation

// kit-bench ROW FOLDER [THREADS]
//
// Reads the row's data, runs it twice to warm up, then once for each line on standard input, and
// prints the seconds and the result of each run. `run.py` alternates it with the peer.

let workloads = Workload.training + Workload.losses + Workload.metrics + Workload.sampling
let arguments = CommandLine.arguments.dropFirst()
guard let name = arguments.first, let workload = workloads.first(where: { $0.name == name }),
  arguments.count >= 2
else {
  print("usage: kit-bench ROW FOLDER [THREADS]; rows: \(workloads.map(\.name))")
  exit(2)
}
let inputs = Inputs(
  folder: URL(fileURLWithPath: CommandLine.arguments[2]),
  threads: arguments.count > 2 ? Int(CommandLine.arguments[3]) ?? 1 : 1)
let run = try workload.prepare(inputs)
for _ in 0..<2 { _ = try await run() }
print("ready")
fflush(nil)
while readLine() != nil {
  let clock = ContinuousClock()
  let start = clock.now
  let result = try await run()
  print((clock.now - start) / .seconds(1), result)
  fflush(nil)
}
