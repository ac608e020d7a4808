/// Which passages of a page are headlines. Nothing marks them but their form.
enum Headlines {
  /// In characters.
  private static let longest = 120
  /// In words.
  private static let wordiest = 18

  /// Indices of the headlines among the passages, ascending.
  ///
  /// A headline is followed by text. Of several short lines in a row the last is the headline: those before it are what
  /// pages carry between articles, the names of sections and links to others.
  static func find(in passages: [PageParagraph], turns: [Int: Conversation.Line]) -> [Int] {
    var found: [Int] = []
    var isTextBelow = false
    for index in passages.indices.reversed() {
      let passage = passages[index]
      if turns[index] != nil || !hasForm(passage) {
        // A date may stand between a headline and its text, and between the name of a page and its first headline.
        if passage.date == nil { isTextBelow = true }
      } else if isTextBelow, !isByline(passage, below: index > 0 ? passages[index - 1] : nil) {
        found.append(index)
        isTextBelow = false
      }
    }
    return found.reversed()
  }

  /// One line of its own, neither long nor closed like a sentence, and no caption, date or entry of a list. In any
  /// script: capitals are no condition.
  static func hasForm(_ passage: PageParagraph) -> Bool {
    let text = passage.text
    guard passage.isAlone, passage.date == nil, passage.caption == nil, text.utf8.count <= longest * 4,
      text.count <= longest,
      text.split(separator: " ").count <= wordiest, text.contains(where: \.isLetter), let first = text.first,
      first.isLetter || first.isNumber || (first.isSymbol && first != "©") || "“\"«‘'„(¿¡#".contains(first)
    else { return false }
    return !endsLikeText(text) && !isAddress(text) && Bullet.ofItem(text) == nil
  }
}

extension Headlines {
  /// A full stop, or a mark after which more must come. A question or a call may be a headline; "the U.S." too.
  private static func endsLikeText(_ text: String) -> Bool {
    if let last = text.last, ":;,–—-".contains(last) { return true }
    switch Closing.stop(text) {
    case nil, "?", "!", "？", "！", "؟": return false
    default: return !endsWithInitials(text)
    }
  }

  /// "U.S.", "D.C."
  private static func endsWithInitials(_ text: String) -> Bool {
    let word = text.split(separator: " ").last ?? ""
    let letters = word.split(separator: ".", omittingEmptySubsequences: false)
    return letters.count > 2 && letters.last?.isEmpty == true
      && letters.dropLast().allSatisfy { $0.count == 1 && $0.first?.isUppercase == true }
  }

  /// A link that stands by itself.
  private static func isAddress(_ text: String) -> Bool {
    !text.contains(" ") && (text.contains("://") || text.contains("@") || text.hasPrefix("www."))
  }

  /// "By A. Name" under what could be a headline.
  private static func isByline(_ passage: PageParagraph, below above: PageParagraph?) -> Bool {
    guard let above, hasForm(above) else { return false }
    let words = passage.text.split(separator: " ")
    return words.first?.lowercased() == "by" && (2...6).contains(words.count)
      && words.dropFirst().allSatisfy { $0.first?.isUppercase == true || $0 == "and" }
  }
}
