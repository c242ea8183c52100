import ArgumentParser
import Chapters
import Foundation
import Serve
import Verify

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Shows the book in a browser while it is being written.",
    discussion: """
      A saved chapter is verified, its page rebuilt and loaded again. What is wrong stands in the page,
      at the block it is about. Ctrl-C ends everything.
      """)

  @Option(help: "The port on 127.0.0.1; 0 for any that is free.")
  var port: UInt16 = 8080

  func run() async throws {
    let book = try Book.here()
    let kept = try KeptFolder.besides(book)
    let preview = Preview(
      package: book.folder, kept: kept.highlighting(), keptPages: kept.pages,
      verification: Verification { files in
        let results = await Verifier.recalled(files, of: book)
        results.printFindings()
        return results
      } run: { file in
        let results = await Verifier.verify([file], of: book)
        if !Task.isCancelled { results.printFindings() }
        return results[0]
      })
    let server = try PreviewServer(preview: preview, port: port)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await server.run() }
      group.addTask {
        print("The book is at \(try await server.address()); Ctrl-C ends it.")
        await preview.run()
      }
      try await group.next()
      group.cancelAll()
    }
  }
}
