import Model
import Screen

/// The name of a source in the list, where there is little room for it.
enum SourceName {
  private static let columns = 18
  private static let separators = [" — ", " – ", " - ", " | ", " :: ", ": ", " · ", " » ", " • ", " (", ", "]
    .map { Array($0.utf8) }
  /// Words that a name cannot end with.
  private static let linking: Set<String> = [
    "of", "with", "for", "the", "and", "in", "on", "a", "an", "to", "from", "by", "at", "&",
    "и", "в", "на", "с", "о", "об", "для", "по", "из", "от", "за",
  ]

  /// The name that the person gave the feed for lists, else one made of its title.
  static func of(_ headline: Headline) -> String {
    headline.shortName.map { Width.cut($0, to: columns) } ?? short(headline.feedTitle)
  }

  /// The part of a feed's title before a dash, bar or colon, and of that the first words that fit into 18 columns:
  /// "AKIpress" for "AKIpress — Kyrgyzstan news in English". A single word that is wider is cut, and
  /// so is a name that would end with a word such as "of".
  static func short(_ title: String) -> String {
    let name = title.prefix(upTo: end(of: title))
    guard Width.of(String(name)) > columns else { return String(name) }
    var short = ""
    for word in name.split(separator: " ") {
      let longer = short.isEmpty ? String(word) : "\(short) \(word)"
      guard Width.of(longer) <= columns else { break }
      short = longer
    }
    if let last = short.split(separator: " ").last, linking.contains(last.lowercased()) { short = "" }
    return short.isEmpty ? Width.cut(String(name), to: columns) : short
  }

  /// The place of the first separator that has something before it. Searched in bytes: every row of a list has a source.
  private static func end(of title: String) -> String.Index {
    let bytes = title.utf8
    var place = bytes.startIndex
    while place < bytes.endIndex {
      let byte = bytes[place]
      if byte == UInt8(ascii: " ") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ","), place > bytes.startIndex,
        separators.contains(where: { bytes[place...].starts(with: $0) })
      {
        return place
      }
      bytes.formIndex(after: &place)
    }
    return place
  }
}
