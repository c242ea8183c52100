import Foundation
import LessonRuntime

/// Builds lessons one at a time, each by itself, so that a broken chapter spoils no other.
package struct LessonBuilder: Sendable {
  /// The package's folder.
  package var folder: URL
  /// Where SwiftPM keeps what it builds.
  package var scratch: URL
  /// `debug` or `release`.
  package var configuration: String
  /// How long a build may take: with everything a lesson needs, but not for ever.
  package var limit = Duration.seconds(1800)

  /// The builder that puts lessons where this executable of the package lies. An executable from elsewhere
  /// is another package's, or a copy: then they go to the package's own `.build`.
  package init(folder: URL, besides executable: URL) {
    self.folder = folder
    let products = executable.resolvingSymlinksInPath().deletingLastPathComponent()
    let package = folder.resolvingSymlinksInPath().path(percentEncoded: false)
    if products.path(percentEncoded: false).hasPrefix(package) {
      configuration = products.lastPathComponent
      scratch = products.deletingLastPathComponent().deletingLastPathComponent()
    } else {
      configuration = "debug"
      scratch = folder.appending(path: ".build")
    }
  }

  /// What a build came to.
  package enum Result: Sendable {
    case built(executable: URL)
    case failed([String])
  }

  /// Builds a lesson's program; this blocks.
  package func build(_ product: String) throws -> Result {
    let arguments = [
      "build", "--product", product, "--configuration", configuration, "--package-path",
      folder.path(percentEncoded: false), "--scratch-path", scratch.path(percentEncoded: false),
    ]
    // SwiftPM compiles anew what was compiled with another environment, so it gets this one as it is.
    let build = try FinishedProcess(running: "swift", arguments, within: limit)
    switch build.status {
    case .exited(0):
      return .built(executable: scratch.appending(path: "\(configuration)/\(product)"))
    case .outOfTime:
      return .failed(["error: \(product) took more than \(limit) to build and was ended"])
    case .exited, .signalled, .cutOff:
      let messages = build.text.chapterMessages
      return .failed(messages.isEmpty ? build.text.lastLines : messages)
    }
  }

  /// What the compiler last said of a lesson, whether this build compiled it or an earlier one.
  func diagnostics(of product: String) throws -> [SerializedDiagnostic] {
    let folder = scratch.appending(path: "\(configuration)/\(product).build")
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.path(percentEncoded: false))
    return try names.sorted().filter { $0.hasSuffix(".dia") }.flatMap { name in
      // A file that the compiler had nothing to say of is empty.
      let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
      return bytes.isEmpty ? [] : try SerializedDiagnostic.read(bytes)
    }
  }

  /// Where the runs of lessons are kept.
  var store: TranscriptStore {
    TranscriptStore(folder: scratch.appending(path: "transcripts/\(configuration)"))
  }

  /// Where what else need not be done again is kept.
  package var kept: URL { scratch.appending(path: "kept/\(configuration)") }
}

extension String {
  /// What the compiler and the tangle tool say of lines of a chapter, each thing once with its excerpt: the
  /// compiler says it once for each of its stages.
  var chapterMessages: [String] {
    var messages: [[Substring]] = []
    var isInMessage = false
    for line in split(separator: "\n", omittingEmptySubsequences: false) {
      let start = line.range(of: "chapters/")?.lowerBound
      if let start, line[start...].isDiagnostic {
        messages.append([line[start...]])
        isInMessage = true
      } else if isInMessage, line.isExcerpt {
        messages[messages.count - 1].append(line)
      } else {
        isInMessage = false
      }
    }
    var seen: Set<Substring> = []
    return messages.filter { seen.insert($0[0]).inserted }
      .map { ($0.prefix(1) + Array($0.dropFirst()).marked).joined(separator: "\n") }
  }

  fileprivate var lastLines: [String] {
    split(separator: "\n").suffix(20).map(String.init)
  }
}

extension [Substring] {
  /// The lines of an excerpt that have a mark below them, and the marks, without the numbers before them: these
  /// count the lines of the file that was made of the chapter.
  fileprivate var marked: [Substring] {
    let parts = compactMap { $0.wholeMatch(of: /\s*(\d*)\s*\| ?(.*)/)?.output }
    return parts.indices.filter { index in
      let isMark = parts[index].1.isEmpty
      return isMark
        ? !parts[index].2.isEmpty
        : index + 1 < parts.count && parts[index + 1].1.isEmpty && !parts[index + 1].2.isEmpty
    }.map { parts[$0].2 }
  }
}

extension Substring {
  /// `FILE:LINE:COLUMN: error: MESSAGE` of a chapter or its exercises, the column being optional.
  fileprivate var isDiagnostic: Bool {
    prefixMatch(of: #/[^:\s]+\.(md|swift):\d+:(\d+:)? (error|warning): /#) != nil
  }

  /// A line of source below a message, or the mark below it.
  fileprivate var isExcerpt: Bool {
    prefixMatch(of: /\s*\d*\s*\|/) != nil
  }
}
