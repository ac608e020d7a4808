import Foundation
import Text

extension HTTPResponse {
  /// The line of the log about this answer.
  var logLine: String {
    let (asked, final) = (request.url.loggedAddress, url.loggedAddress)
    let end = asked == final ? "" : " from \(final)"
    let seconds = String(format: "%.2f s", seconds)
    return switch result {
    case .body: "fetched \(request.url.loggedAddress)\(end): \(status), \(bytes) bytes, \(seconds)"
    case .unchanged: "fetched \(request.url.loggedAddress)\(end): \(status), unchanged, \(seconds)"
    case .gone: "not fetched \(request.url.loggedAddress): \(status), gone for good, \(seconds)"
    case .failed(let why): "not fetched \(request.url.loggedAddress): \(why), \(seconds)"
    case .heldBack: "not fetched \(request.url.loggedAddress): its host asked for a pause"
    }
  }
}
