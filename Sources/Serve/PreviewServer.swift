import FlyingFox
import FlyingSocks
import Foundation

/// Serves a preview to browsers on this machine, and to nobody else.
package struct PreviewServer: Sendable {
  private let server: HTTPServer
  private let port: UInt16

  /// - Parameter port: 0 for any that is free.
  package init(preview: Preview, port: UInt16) throws {
    self.port = port
    server = HTTPServer(
      address: try .inet(ip4: "127.0.0.1", port: port), timeout: 60, logger: .disabled,
      handler: ClosureHTTPHandler { try await preview.answer($0) })
  }

  /// Serves until its task is cancelled.
  package func run() async throws {
    do {
      try await server.run()
    } catch let error as SocketError {
      if Task.isCancelled { return }
      throw PreviewServerError(port: port, reason: "\(error)")
    }
  }

  /// Where it listens, as soon as it does: `http://127.0.0.1:8080`.
  package func address() async throws -> String {
    // A server that cannot listen ends by itself; a machine may be busy for longer than the five seconds
    // that this would wait otherwise.
    try await server.waitUntilListening(timeout: 600)
    guard case .ip4(let host, let port) = await server.listeningAddress else { return "" }
    return "http://\(host):\(port)"
  }
}

package struct PreviewServerError: Error, CustomStringConvertible {
  package var port: UInt16
  package var reason: String

  package var description: String {
    "nothing can be served on 127.0.0.1:\(port), which another program may have: try --port 0 (\(reason))"
  }
}

extension Preview {
  /// What a browser that asks this gets.
  fileprivate nonisolated func answer(_ request: HTTPRequest) async throws -> HTTPResponse {
    guard request.isMeantForThisMachine else { return HTTPResponse(statusCode: .forbidden) }
    guard request.method == .GET || request.method == .HEAD else {
      return HTTPResponse(statusCode: .methodNotAllowed)
    }
    if request.path == "/changes" {
      let version = try await change(
        ofPage: request.query["page"] ?? "/", since: request.query["since"] ?? "")
      return HTTPResponse(.ok, Array(version.utf8), type: "text/plain")
    }
    guard let (body, type) = await response(to: request.path) else {
      let page =
        "<!DOCTYPE html><title>Not there</title><p>There is no such page: <a href=\"/\">the book</a>.</p>"
      return HTTPResponse(.notFound, Array(page.utf8), type: "text/html; charset=utf-8")
    }
    return HTTPResponse(.ok, body, type: type)
  }
}

extension HTTPResponse {
  fileprivate init(_ status: HTTPStatusCode, _ body: [UInt8], type: String) {
    self.init(
      statusCode: status,
      headers: [.contentType: type, HTTPHeader("Cache-Control"): "no-store"], body: Data(body))
  }
}

extension HTTPRequest {
  /// Pages of other sites reach this machine too, under names of theirs.
  fileprivate var isMeantForThisMachine: Bool {
    guard let host = headers[.host] else { return true }
    let name = host.split(separator: ":").first
    return name == "127.0.0.1" || name == "localhost"
  }
}
