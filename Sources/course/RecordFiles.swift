import ArgumentParser
import Foundation
import Reports
import Verify

/// Where what became of each block is written for machines; `-` is standard output.
struct RecordFiles {
  var json: String?
  var junit: String?

  /// What a machine reads from standard output is not to be mixed with what people read.
  var textDescriptor: Int32 {
    [json, junit].contains("-") ? STDERR_FILENO : STDOUT_FILENO
  }

  func printForPeople(_ lines: [String]) {
    let text = lines.joined(separator: "\n") + "\n"
    FileHandle(fileDescriptor: textDescriptor).write(Data(text.utf8))
  }

  func write(_ records: [BlockRecord]) throws {
    if let json { try write(try records.json(), to: json) }
    if let junit { try write(records.junit(), to: junit) }
  }

  private func write(_ text: String, to file: String) throws {
    let data = Data(text.utf8)
    if file == "-" {
      FileHandle.standardOutput.write(data)
    } else {
      do {
        try replaceFile(URL(filePath: file), with: data)
      } catch {
        throw ValidationError("'\(file)' cannot be written: \(error.fileFailure)")
      }
    }
  }
}
