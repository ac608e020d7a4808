import Foundation
import Text

/// The numbers of people who died or were hurt, as far as a text says them in figures beside the word.
enum StoryCasualties {
  /// Concepts of the word list that count people.
  private static let concepts = ["dead", "injured"]
  /// Words between a number and its concept at most, on either side: "17 people were injured", "пострадали не менее 17".
  private static let (after, before) = (3, 2)

  /// One figure of each kind at most, the first one of the text.
  static func figures(title: String, text: String) -> [ClaimedFigure] {
    var found: [String: ClaimedFigure] = [:]
    for part in parts(of: title) + parts(of: String(text.prefix(4_000))) {
      read(part, into: &found)
    }
    return concepts.compactMap { found[$0] }
  }

  /// A word, with the number that it is in figures and the concept that it means.
  private struct Word {
    let number: Int?
    let concept: String?
  }

  /// Parts that no sign cuts: a number belongs to no word behind a comma.
  private static func parts(of text: String) -> [Substring] {
    withWholeNumbers(text).split { ".,;:!?—–()«»“”\"\n".contains($0) }
  }

  /// The text with its numbers in one piece: without the sign between thousands ("1,200", "1 200"), and with a sign that cuts
  /// nothing for a point ("1.2").
  private static func withWholeNumbers(_ text: String) -> String {
    let characters = Array(text)
    func isDigit(_ at: Int) -> Bool {
      characters.indices.contains(at) && characters[at].isASCII && characters[at].isNumber
    }
    var (whole, digits) = ("", 0)
    for (at, character) in characters.enumerated() {
      let isGroup =
        (1...3).contains(digits) && (1...3).allSatisfy { isDigit(at + $0) } && !isDigit(at + 4)
        && (character == "," || character.isWhitespace && !character.isNewline)
      if isGroup {
        digits = 0
        continue
      }
      digits = isDigit(at) ? digits + 1 : 0
      whole.append(character == "." && isDigit(at - 1) && isDigit(at + 1) ? "·" : character)
    }
    return whole
  }

  private static func read(_ part: Substring, into found: inout [String: ClaimedFigure]) {
    guard part.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return }
    let words = part.split(whereSeparator: \.isWhitespace).map { word in
      let names = StoryConcepts.lexicon.names(of: Latinizer.latin(word), next: [])
        .map { StoryConcepts.lexicon.names[$0] }
      return Word(number: number(word), concept: concepts.first(where: names.contains))
    }
    for (place, word) in words.enumerated() {
      guard let number = word.number else { continue }
      let next = words[(place + 1)...].prefix { $0.number == nil }.prefix(after + 1).compactMap(\.concept).first
      let last = words[..<place].reversed().prefix { $0.number == nil }.prefix(before + 1).compactMap(\.concept).first
      guard let concept = next ?? last, found[concept] == nil else { continue }
      found[concept] = ClaimedFigure(Double(number), concept, "\(number) \(concept)")
    }
  }

  /// Nil for a year, for what is not written in digits alone, and for more digits than a count of people has.
  private static func number(_ word: Substring) -> Int? {
    guard word.utf8.count <= 5, word.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(word),
      number > 0, !(1990...2035).contains(number)
    else { return nil }
    return number
  }
}
