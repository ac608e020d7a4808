import Screen

/// The name of a source in the list, where there is little room for it.
enum SourceName {
  private static let columns = 18
  private static let separators = [" — ", " – ", " - ", " | ", " :: ", ": ", " · ", " » ", " • ", " (", ", "]

  /// The part of a feed's title before a dash, bar or colon, and of that the first words that fit into 18 columns:
  /// "AKIpress" for "AKIpress — Kyrgyzstan news in English". A single word that is wider is cut.
  static func short(_ title: String) -> String {
    var name = title[...]
    for separator in separators {
      guard let range = name.firstRange(of: separator), range.lowerBound > name.startIndex else { continue }
      name = name[..<range.lowerBound]
    }
    guard Width.of(String(name)) > columns else { return String(name) }
    var short = ""
    for word in name.split(separator: " ") {
      let longer = short.isEmpty ? String(word) : "\(short) \(word)"
      guard Width.of(longer) <= columns else { break }
      short = longer
    }
    return short.isEmpty ? Width.cut(String(name), to: columns) : short
  }
}
