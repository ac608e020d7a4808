import Model
import Screen

/// The keyboard of the person, as far as it is known: a key of a layout without Latin letters means what the Latin key in
/// the same place means.
package struct Keyboard: Equatable, Sendable {
  /// The layout of the settings; nil to guess it.
  private let chosen: KeyboardLayout?
  /// The layout of the last letter that was not Latin, of this look or an earlier one.
  private(set) var guessed: KeyboardLayout?
  /// The layout of the languages that the person reads, until something is typed.
  private var likely: KeyboardLayout?

  package init(_ layout: Settings.Layout = .auto) {
    chosen = KeyboardLayout(rawValue: layout.rawValue)
  }

  /// Begins with the layout of the last look, else with that of the languages that the person reads, or of the time zone.
  mutating func begin(_ last: KeyboardLayout?, languages: [String], zone: String) {
    guessed = guessed ?? last
    likely = KeyboardLayout.guess(fromLanguages: languages, zone: zone)
  }

  /// Learns the layout from a character that was typed, as a command or into a text.
  mutating func notice(_ character: Character) {
    if let layout = KeyboardLayout.guess(from: character, current: guessed ?? chosen ?? likely) { guessed = layout }
  }

  /// The Latin character of the key that types a character; nil where the character has to be taken as it is.
  ///
  /// Latin characters stay what they are, except where a layout has other signs on the keys of the digits (Kazakh): there
  /// they stand for the digits.
  func latin(_ character: Character) -> Character? {
    // A digit is a digit in every layout: ۷ is 7.
    if !character.isASCII, let scalar = character.unicodeScalars.first,
      scalar.properties.generalCategory == .decimalNumber,
      let digit = character.wholeNumberValue
    {
      return Character(String(digit))
    }
    guard let latin = [chosen, guessed ?? likely].lazy.compactMap({ $0?.latin(character) }).first else { return nil }
    return character.isASCII && !latin.isWholeNumber ? nil : latin
  }

  /// A typed line, and as it is on a Latin keyboard where that differs: commands are found by both. Last with its signs too: on
  /// the Hebrew layout q types "/", and on the Russian one "/" types ".".
  func readings(of line: String) -> [String] {
    let latin = String(line.map { self.latin($0) ?? $0 })
    // A line with Latin letters was typed on a Latin layout, and its signs are what they are.
    let isLatin = line.contains { $0.isASCII && $0.isLetter }
    let signs = isLatin ? latin : String(line.map { self.latin($0) ?? layout?.latin($0) ?? $0 })
    return [line, latin, signs].reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The first of the readings that means something; the line as it was typed where none does.
  func reading(of line: String, where isMeant: (String) -> Bool) -> String {
    readings(of: line).first(where: isMeant) ?? line
  }

  /// The layout in use, as far as it is known.
  private var layout: KeyboardLayout? { guessed ?? chosen ?? likely }
}
