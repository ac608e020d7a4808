import Foundation

extension TOML {
  /// A value with its type, which is not mended: 1 is no "1", and 1.0 no whole number.
  enum Value: Equatable, Sendable {
    case flag(Bool)
    case integer(Int)
    case number(Double)
    case text(String)
    case list([Value])
    case table([Entry])
    /// A date or a time, as it is written.
    case other(String)

    /// As it is written in TOML.
    var description: String {
      switch self {
      case .flag(let flag): String(flag)
      case .integer(let integer): String(integer)
      case .number(let number): number == number.rounded() && abs(number) < 1e9 ? String(Int(number)) : String(number)
      case .text(let text): Value.quoted(text)
      case .list(let values): "[" + values.map(\.description).joined(separator: ", ") + "]"
      case .table(let entries):
        "{ " + entries.map { "\(TOML.key($0.path)) = \($0.value.description)" }.joined(separator: ", ") + " }"
      case .other(let text): text
      }
    }

    var asFlag: Bool? { if case .flag(let flag) = self { flag } else { nil } }
    var asInteger: Int? { if case .integer(let integer) = self { integer } else { nil } }
    var asText: String? { if case .text(let text) = self { text } else { nil } }

    /// A whole number is a number too: `speed = 4` is meant as well as 4.0.
    var asNumber: Double? {
      switch self {
      case .integer(let integer): Double(integer)
      case .number(let number): number
      default: nil
      }
    }

    /// Nil unless every member is a text.
    var asTexts: [String]? {
      guard case .list(let values) = self else { return nil }
      let texts = values.compactMap(\.asText)
      return texts.count == values.count ? texts : nil
    }

    /// A text between quotes; quotes, backslashes and control characters in it are escaped.
    static func quoted(_ text: String) -> String {
      let escaped = text.unicodeScalars.map { scalar in
        switch scalar {
        case "\"": "\\\""
        case "\\": "\\\\"
        case "\n": "\\n"
        case "\t": "\\t"
        case _ where scalar.properties.generalCategory == .control: String(format: "\\u%04X", scalar.value)
        default: String(scalar)
        }
      }
      return "\"" + escaped.joined() + "\""
    }
  }
}
