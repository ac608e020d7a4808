import Model
import Parse
import Query

/// The kinds of rows: the values that are allowed, and how a value gets to its place in `Settings`.
extension Setting {
  typealias Place<Kept> = any WritableKeyPath<Settings, Kept> & Sendable

  static func flag(_ key: String, _ place: Place<Bool>, _ meaning: String) -> Setting {
    one(key, place, "true or false", meaning, read: \.asFlag, write: TOML.Value.flag)
  }

  /// A number in a range, whole or not. No range contains inf or nan.
  static func number(
    _ key: String, _ place: Place<Double>, _ range: ClosedRange<Double>, _ unit: String, _ meaning: String
  ) -> Setting {
    let allowed = "a number of \(unit) from \(text(range.lowerBound)) to \(text(range.upperBound))"
    return one(
      key, place, allowed, meaning, read: { $0.asNumber.flatMap { range.contains($0) ? $0 : nil } },
      write: TOML.Value.number)
  }

  static func integer(
    _ key: String, _ place: Place<Int>, _ range: ClosedRange<Int>, _ unit: String, _ meaning: String
  ) -> Setting {
    let allowed = "a whole number of \(unit) from \(range.lowerBound) to \(range.upperBound)"
    return one(
      key, place, allowed, meaning, read: { $0.asInteger.flatMap { range.contains($0) ? $0 : nil } },
      write: TOML.Value.integer)
  }

  /// One of the names of an enumeration's cases.
  static func choice<Choice>(_ key: String, _ place: Place<Choice>, _ meaning: String) -> Setting
  where Choice: RawRepresentable<String> & CaseIterable & Sendable {
    one(
      key, place, alternatives(Choice.allCases.map(\.rawValue)), meaning,
      read: { $0.asText.flatMap(Choice.init(rawValue:)) }, write: { .text($0.rawValue) })
  }

  /// A text for which `isAllowed` holds.
  static func text(
    _ key: String, _ place: Place<String>, _ allowed: String, _ meaning: String, variable: String? = nil,
    isPath: Bool = false,
    sample: String? = nil, isAllowed: @escaping @Sendable (String) -> Bool
  ) -> Setting {
    one(
      key, place, allowed, meaning, variable: variable, isPath: isPath, sample: sample,
      read: { $0.asText.flatMap { isAllowed($0) ? $0 : nil } }, write: TOML.Value.text)
  }

  /// A list of texts. `element` converts each to the stored value, `text` converts it back; `isAllowed` looks at the whole list.
  static func list<Element: Sendable>(
    _ key: String, _ place: Place<[Element]>, _ allowed: String, _ meaning: String,
    element: @escaping @Sendable (String) -> Element?, text: @escaping @Sendable (Element) -> String,
    isAllowed: @escaping @Sendable ([Element]) -> Bool = { _ in true }
  ) -> Setting {
    one(
      key, place, allowed, meaning,
      read: { value in
        guard let texts = value.asTexts else { return nil }
        let elements = texts.compactMap(element)
        return elements.count == texts.count && isAllowed(elements) ? elements : nil
      },
      write: { .list($0.map { .text(text($0)) }) })
  }

  /// "one", "one or two", "one, two or three", each in quotes.
  static func alternatives(_ words: [String]) -> String {
    let quoted = words.map(TOML.quoted)
    guard let last = quoted.last, quoted.count > 1 else { return quoted.joined() }
    return quoted.dropLast().joined(separator: ", ") + " or " + last
  }
}

extension Setting {
  /// A row for one value. `read` returns nil for a value that is not allowed.
  private static func one<Kept: Sendable>(
    _ key: String, _ place: Place<Kept>, _ allowed: String, _ meaning: String, variable: String? = nil,
    isPath: Bool = false, sample: String? = nil, read: @escaping @Sendable (TOML.Value) -> Kept?,
    write: @escaping @Sendable (Kept) -> TOML.Value
  ) -> Setting {
    Setting(
      path: key.split(separator: ".").map(String.init), allowed: allowed, meaning: meaning, variable: variable,
      isPath: isPath, sample: sample.map { ([], .text($0)) },
      values: { [([], write($0[keyPath: place]))] },
      put: { value, _, settings in
        guard let kept = read(value) else { return false }
        settings[keyPath: place] = kept
        return true
      })
  }

  private static func text(_ number: Double) -> String { TOML.Value.number(number).description }
}
