import Foundation

extension TOML {
  /// A value with its type. Types are not converted: 1 is not "1", and 1.0 is not an integer.
  package enum Value: Equatable, Sendable {
    case flag(Bool)
    case integer(Int)
    case number(Double)
    case text(String)
    case time(Time)
    case list([Value])
    case table(Table)

    /// A whole number is a number too: `speed = 4` means the same as `speed = 4.0`.
    package var asNumber: Double? {
      switch self {
      case .integer(let integer): Double(integer)
      case .number(let number): number
      default: nil
      }
    }

    package var asFlag: Bool? { if case .flag(let flag) = self { flag } else { nil } }
    package var asInteger: Int? { if case .integer(let integer) = self { integer } else { nil } }
    package var asText: String? { if case .text(let text) = self { text } else { nil } }

    /// The strings of an array; nil when a member is not a string.
    package var asTexts: [String]? {
      guard case .list(let values) = self else { return nil }
      let texts = values.compactMap(\.asText)
      return texts.count == values.count ? texts : nil
    }
  }
}

extension TOML.Value: CustomStringConvertible {
  /// The value as TOML, on one line.
  package var description: String {
    switch self {
    case .flag(let flag): String(flag)
    case .integer(let integer): String(integer)
    case .number(let number): number == number.rounded() && abs(number) < 1e9 ? String(Int(number)) : String(number)
    case .text(let text): TOML.quoted(text)
    case .time(let time): time.text
    case .list(let values): "[" + values.map(\.description).joined(separator: ", ") + "]"
    case .table(let table) where table.members.isEmpty: "{}"
    case .table(let table):
      "{ " + table.members.map { "\(TOML.key([$0.key])) = \($0.value)" }.joined(separator: ", ") + " }"
    }
  }
}

extension TOML {
  /// A path as TOML: dots between the keys, quotes only where they are needed.
  package static func key(_ path: some Sequence<String>) -> String {
    path.map { !$0.isEmpty && $0.utf8.allSatisfy(TOMLReader.isBare) ? $0 : quoted($0) }.joined(separator: ".")
  }

  /// A text between quotes. Quotes, backslashes, control characters and invisible format characters are escaped, so that
  /// the result is safe in a message.
  package static func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\n": "\\n"
      case "\t": "\\t"
      // A joiner inside of a word is part of its spelling, and of many emoji.
      case "\u{200C}", "\u{200D}": String(scalar)
      default:
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator:
          String(format: scalar.value > 0xFFFF ? "\\U%08X" : "\\u%04X", scalar.value)
        default: String(scalar)
        }
      }
    }
    return "\"" + escaped.joined() + "\""
  }
}
