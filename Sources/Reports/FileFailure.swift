import Foundation

extension Error {
  /// `No such file or directory`, where a file could not be read or written for that reason.
  package var fileFailure: String {
    let underlying = (self as NSError).userInfo[NSUnderlyingErrorKey]
    guard let code = (underlying as? POSIXError)?.code else { return localizedDescription }
    return String(cString: strerror(code.rawValue))
  }
}
