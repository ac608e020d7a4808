@testable import Model
import TestKit
import Testing

/// Arguments of chance with placeholders in them.
@Suite struct ArgumentPatternPropertyTests {
  @Test func anArgumentIsTheTextsAndValuesThatItWasMadeOf() throws {
    var dice = Dice(seed: 201)
    let texts = ["-", "a b", "作", "é", "/", "'", "\"", ";", "$(x)", "1", " ", "=", "_"]
    for _ in 0..<2000 {
      var (source, expected): (String, String) = ("", "")
      var placeholders: [Placeholder] = []
      for _ in 0..<Int.random(in: 0...6, using: &dice) {
        switch Int.random(in: 0..<4, using: &dice) {
        case 0:
          let placeholder = Placeholder.ofArticles.randomElement(using: &dice) ?? .url
          placeholders.append(placeholder)
          // A sign behind it, so that no letter goes on with its name.
          source += "%\(placeholder.rawValue)-"
          expected += "<\(placeholder.rawValue)>-"
        case 1:
          source += "%%"
          expected += "%"
        case 2:
          source += "% "
          expected += "% "
        default:
          let text = texts.randomElement(using: &dice) ?? ""
          source += text
          expected += text
        }
      }
      let pattern = try ArgumentPattern(source)
      #expect(pattern.placeholders == placeholders && pattern.source == source)
      #expect(try pattern.expanded { "<\($0.rawValue)>" } == expected, "\(source)")
      // The text of a value is never read again.
      #expect(try pattern.expanded { _ in "%url%%" }.components(of: "%url%%") == placeholders.count, "\(source)")
    }
  }

  @Test func anArgumentIsTakenAsItIsWhenItIsALiteral() throws {
    for text in ["", "%", "%url", "%%", "a%nosuch", "100 %"] {
      #expect(try ArgumentPattern(literal: text).expanded { _ in "x" } == text)
      #expect(ArgumentPattern(literal: text).placeholders.isEmpty && !ArgumentPattern(literal: text).beginsWithValue)
    }
  }

  @Test func everyPlaceholderIsReadByItsName() throws {
    for placeholder in Placeholder.allCases {
      let names = Placeholder.ofTranslations.contains(placeholder) ? Placeholder.ofTranslations : Placeholder.ofArticles
      #expect(try ArgumentPattern("%\(placeholder.rawValue)", among: names).placeholders == [placeholder])
      #expect(throws: ArgumentPattern.UnknownPlaceholder(name: placeholder.rawValue)) {
        try ArgumentPattern("%\(placeholder.rawValue)", among: [])
      }
    }
  }

  @Test func theKeysOfACommandAreLinesOfTheirOwn() throws {
    let command = OwnCommand(
      "save", run: [try ArgumentPattern("save"), try ArgumentPattern("%url")], keys: ["g p", "F9"], line: 7)
    #expect(
      command.keyLines == [
        Settings.KeyLine("g p", ["run save"], line: 7), Settings.KeyLine("F9", ["run save"], line: 7),
      ])
    #expect(OwnCommand("save", run: []).keyLines.isEmpty)
    var settings = Settings()
    settings.keys = [Settings.KeyLine("next", ["x"], line: 3)]
    settings.commands = [command]
    #expect(settings.allKeys.map(\.line) == [3, 7, 7])
  }
}

extension String {
  /// The number of places in which a text stands.
  fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}
