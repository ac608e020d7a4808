import Foundation
import Model
import Money
import Testing
@testable import Parse

/// What a payload parses to, the newest day first. Fails the test when it is no rates at all.
func publications(_ bytes: [UInt8], name: String = "payload") throws -> [Publication] {
  guard case .rates(let publications) = try parse(Source(bytes: bytes, name: name)) else {
    throw Problem(doing: "test", to: name, why: "it was taken for something else")
  }
  return publications
}

func publications(_ text: String, name: String = "payload") throws -> [Publication] {
  try publications(Array(text.utf8), name: name)
}

/// Why a payload is refused; nil when it is not.
func refusal(_ text: String, name: String = "payload") -> String? {
  do {
    _ = try publications(text, name: name)
    return nil
  } catch { return (error as? Problem)?.why ?? "\(error)" }
}

extension Publication {
  /// "475.09" of USD/KZT, "16.3172/100" where the nominal is 100; nil when the pair is not there.
  func text(_ base: String, _ quote: String) -> String? {
    rates.first { $0.pair == Pair(base, quote) }.map { $0.nominal == "1" ? $0.value : "\($0.value)/\($0.nominal)" }
  }
}
