import Model
import Money

/// The declarations of a `style` attribute that matter without colours and boxes.
struct CSSDeclarations {
  /// The ways to show white space in a text (https://www.w3.org/TR/css-text-3/#white-space-property).
  enum WhiteSpace { case collapsed, lines, preserved }

  private(set) var isHidden = false
  /// Nil when the style does not say.
  private(set) var whiteSpace: WhiteSpace?
  private(set) var hasFixedWidth = false
  private(set) var marks: InlineRun.Marks = []
  /// Pixels.
  private(set) var width: Int?
  private(set) var height: Int?

  /// Reads the declarations that are known and passes over all others; text that is no CSS has none.
  init(_ text: String) {
    for declaration in text.asciiLowercased.split(separator: ";") {
      guard let colon = declaration.firstIndex(of: ":") else { continue }
      let property = declaration[..<colon].filter { !$0.isWhitespace }
      let value = declaration[declaration.index(after: colon)...].filter { !$0.isWhitespace }
      switch property {
      case "display": isHidden = isHidden || value.hasPrefix("none")
      case "visibility": isHidden = isHidden || value.hasPrefix("hidden")
      case "font-weight": if ["bold", "bolder", "600", "700", "800", "900"].contains(value) { marks.insert(.strong) }
      case "font-style": if value == "italic" || value == "oblique" { marks.insert(.emphasis) }
      case "text-decoration", "text-decoration-line": if value.contains("line-through") { marks.insert(.struck) }
      case "vertical-align":
        if value == "super" { marks.insert(.superscript) } else if value == "sub" { marks.insert(.subscript) }
      case "white-space", "white-space-collapse":
        whiteSpace =
          switch value.prefix(while: { $0 != "!" }) {
          case "pre", "pre-wrap", "break-spaces", "preserve": .preserved
          case "pre-line", "preserve-breaks": .lines
          default: .collapsed
          }
      case "font-family": hasFixedWidth = value.contains("mono") || value.contains("courier")
      case "width": width = CSSDeclarations.pixels(value)
      case "height": height = CSSDeclarations.pixels(value)
      default: break
      }
    }
  }

  /// "16", "16px", "1.5px"; nil for any other unit.
  static func pixels(_ text: String) -> Int? {
    let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let unit = text.dropFirst(digits.count)
    guard unit.isEmpty || unit == "px" else { return nil }
    return Double(digits).flatMap { Int(exactly: $0.rounded()) }
  }
}
