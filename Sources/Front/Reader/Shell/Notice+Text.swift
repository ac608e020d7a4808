import Model
import Screen

extension State.Notice {
  /// The longest form of the sentence that fits into `columns`, with its next step in full or in short. If none fits, the
  /// shortest form is cut before its next step, where an address stands.
  func text(within columns: Int) -> String {
    let forms = [text] + shorter
    let fitting = forms.flatMap { [$0, State.Notice.withShortStep($0)] }.first { Width.of($0) <= columns }
    return fitting ?? State.Notice.cut(forms[forms.count - 1], to: columns)
  }

  private static func withShortStep(_ text: String) -> String {
    parts(of: text).map { $0.fact + $0.shortStep } ?? text
  }

  private static func cut(_ text: String, to columns: Int) -> String {
    guard Width.of(text) > columns, let (fact, shortStep) = parts(of: text), columns > 2 * Width.of(shortStep) else {
      return Width.cut(text, to: columns)
    }
    return Width.cut(fact, to: columns - Width.of(shortStep)) + shortStep
  }

  /// "Starred" and " · u undoes" for "Starred.  u undoes it."; nil for a sentence without that step.
  private static func parts(of text: String) -> (fact: String, shortStep: String)? {
    guard text.hasSuffix(" undoes it."), let stop = text.ranges(of: ".  ").last else { return nil }
    return (String(text[..<stop.lowerBound]), " · " + text[stop.upperBound...].dropLast(" it.".count))
  }

  var style: Style { Style(isError ? .error : .notice, .bold) }
}

extension Problem {
  /// The sentence for a row that may be too short for it: the reason comes first, and what it was done to last, as an address is
  /// what can be left out. "There is no network. Could not open https://24.kg/rss." A mistake in a file begins with its place:
  /// "config.toml, line 7: no command nxt."
  var notice: String {
    if let line {
      let file = subject.split(separator: "/").last ?? subject[...]
      return "\(file), line \(line): \(why)."
    }
    if self == .repaired(subject, why: why) { return description }
    // "tool ended with status 3." says which program; an address is too long for a beginning.
    if why.hasPrefix("it "), !subject.contains("://"), !subject.isEmpty { return "\(subject)\(why.dropFirst(2))." }
    return "\(why.asSentence) Could not \(doing) \(subject)."
  }
}

extension String {
  /// With a capital and a stop. The name of a program or an address at the beginning stays as it is.
  fileprivate var asSentence: String {
    let isWord = split(separator: " ").first?.allSatisfy(\.isLetter) == true
    return (isWord ? prefix(1).uppercased() + dropFirst() : self) + "."
  }
}
