import Foundation
import Model

/// Names for the articles of an edition, which have none of their own.
///
/// A key is made from the day and the headline, and from nothing that a corrected edition corrects: body, rates and the
/// order of the articles may change, and so may case, spaces and punctuation in the headline.
struct EditionKeys {
  private let day: Day?
  private var uses: [String: Int] = [:]

  init(day: Day?) {
    self.day = day
  }

  /// "2025-12-11 usaid-modernizes-customs"; the second article of the same headline gets " 2", the third " 3".
  mutating func key(forTitle title: String) -> String {
    let name = EditionKeys.folded(title)
    uses[name, default: 0] += 1
    let count = uses[name, default: 1]
    return (day.map { "\($0) " } ?? "") + name + (count > 1 ? " \(count)" : "")
  }

  /// Letters, marks and digits in lower case, the rest a hyphen each run. Composed first, because one letter may be
  /// saved in two ways.
  private static func folded(_ title: String) -> String {
    title.precomposedStringWithCanonicalMapping.lowercased()
      .split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
  }
}
