import Foundation

// engine-bench STAGE BOOK
//
// Reads the book's chapters, puts them through the stage twice to warm up, then once for each line on standard
// input, and prints the seconds of each run. `engine.py` alternates it with other programs.

let arguments = CommandLine.arguments
guard arguments.count == 3, let stage = Stage(rawValue: arguments[1]) else {
  print("usage: engine-bench STAGE BOOK; stages: \(Stage.allCases.map(\.rawValue))")
  exit(2)
}
let book = try MeasuredBook(folder: URL(filePath: arguments[2], directoryHint: .isDirectory))
for _ in 0..<2 { try book.run(stage) }
print("ready")
fflush(nil)
while readLine() != nil {
  let clock = ContinuousClock()
  let start = clock.now
  try book.run(stage)
  print((clock.now - start) / .seconds(1))
  fflush(nil)
}
