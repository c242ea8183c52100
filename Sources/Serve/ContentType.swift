extension String {
  /// What a browser is told of a file with this name.
  var contentType: String {
    switch split(separator: ".").last {
    case "css": "text/css; charset=utf-8"
    case "js": "text/javascript; charset=utf-8"
    case "svg": "image/svg+xml"
    case "json": "application/json"
    case "epub": "application/epub+zip"
    case "wasm": "application/wasm"
    case "woff2": "font/woff2"
    case "html": "text/html; charset=utf-8"
    default: "application/octet-stream"
    }
  }
}
