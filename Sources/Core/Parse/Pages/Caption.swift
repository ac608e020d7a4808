/// The line under a picture: what it shows, and who made it.
///
/// The credit is what tells a caption from a headline: "…near a yurt; image: A. Name", "(Photo: A. Name)", "© A. Name",
/// "photo by A. Name", «Фото: …», "Surat manbasi: …".
struct Caption: Hashable {
  /// The words about the picture, without the credit; empty when the line has nothing but the credit.
  let text: String
  let credit: String

  /// A longer passage is a paragraph that cites a source.
  private static let longest = 400
  private static let longestCredit = 80
  /// In words, the credit counted in.
  private static let longestPhrase = 12

  /// Nil for a line without a credit. The ways to write one are tried from the surest to the least sure.
  init?(_ line: String) {
    guard line.utf8.count <= Caption.longest * 2, Caption.mayHaveCredit(line), line.count <= Caption.longest,
      let (before, after) = Caption.sign(line) ?? Caption.label(line) ?? Caption.phrase(line)
        ?? Caption.bareLabel(line)
    else { return nil }
    let (text, credit) = Caption.unwrapped(before, after)
    guard !credit.isEmpty, credit.count <= Caption.longestCredit else { return nil }
    // "Photo: rescuers reach the village in the valley" is a headline; a credit alone is short.
    guard !text.isEmpty || credit.split(separator: " ").count <= 6 else { return nil }
    self.text = text
    self.credit = credit
  }
}

extension Caption {
  private typealias Parts = (before: Substring, after: Substring)

  /// False for a line that has none of the signs that a credit needs: a line of a table has none, and a table has hundreds of
  /// thousands of lines.
  private static func mayHaveCredit(_ line: String) -> Bool {
    // Without a space there is one word, and a phrase has two.
    line.holds(anyOf: " :;|(") || line.holds("©") || line.holds("：")
  }

  /// "© A. Name". A year after the sign and nothing before it is the imprint of the page.
  private static func sign(_ line: String) -> Parts? {
    guard let sign = line.unicodeScalars.lastIndex(of: "©") else { return nil }
    let (before, after) = (line[..<sign], line[line.unicodeScalars.index(after: sign)...].trimmed)
    if before.trimmed.isEmpty, after.first?.isNumber == true { return nil }
    return (before, after)
  }

  /// "image: A. Name": words for pictures and their makers between a separator and a colon. Where the separator was
  /// lost, a capital stands for it ("…in the valley Photo: A. Name").
  private static func label(_ line: String) -> Parts? {
    guard let colon = line.unicodeScalars.lastIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
    var start = colon
    var isLabel = false
    while let word = lastWord(line[..<start]), labels.contains(word.lowercased()) || makers.contains(word.lowercased())
    {
      start = word.startIndex
      isLabel = isLabel || labels.contains(word.lowercased())
      if endsWithSeparator(line[..<start]) { break }
    }
    guard isLabel, endsWithSeparator(line[..<start]) || line[start].isUppercase else { return nil }
    return (line[..<start], line[line.unicodeScalars.index(after: colon)...])
  }

  /// "; photo A. Name", "(photo Reuters)", «; фото из архива»: without the colon, a strong separator and few words.
  private static func bareLabel(_ line: String) -> Parts? {
    guard let separator = line.unicodeScalars.lastIndex(where: { $0 == ";" || $0 == "|" || $0 == "(" }),
      line.unicodeScalars[separator] != "(" || line.last == ")"
    else { return nil }
    let words = line[line.unicodeScalars.index(after: separator)...].split(separator: " ")
    guard (2...7).contains(words.count), labels.contains(words[0].lowercased()) else { return nil }
    return (line[..<separator], line[words[1].startIndex...])
  }

  /// "photo by A. Name", "courtesy of A. Name" among the last words, after a separator or at the beginning.
  private static func phrase(_ line: String) -> Parts? {
    guard line.holds(anyOf: " ") else { return nil }
    let words = line.split(separator: " ").suffix(longestPhrase)
    for (word, next) in zip(words, words.dropFirst()) {
      let first = word.drop { $0 == "(" || $0 == "[" }.lowercased()
      let link = next.lowercased()
      let isPhrase =
        thanks[first] == link || (labels.contains(first) && (link == "by" || link == "courtesy"))
      // "…went there, courtesy of the embassy" is a sentence.
      guard isPhrase, endsWithSeparator(line[..<word.endIndex].dropLast(first.count), orComma: false) else { continue }
      let credit = line[next.endIndex...].trimmed
      return (line[..<word.startIndex], link == "courtesy" && credit.hasPrefix("of ") ? credit.dropFirst(3) : credit)
    }
    return nil
  }

  /// Nil where no letter stands at the end.
  private static func lastWord(_ text: Substring) -> Substring? {
    let text = text.trimmed
    guard text.last?.isLetter == true else { return nil }
    return text.lastIndex { !$0.isLetter }.map { text[text.index(after: $0)...] } ?? text
  }

  /// Also true for nothing at all: the credit opens the line.
  private static func endsWithSeparator(_ text: Substring, orComma comma: Bool = true) -> Bool {
    guard let last = text.trimmed.last else { return true }
    return ";|/()[].–—-•·!?”»".contains(last) || (comma && last == ",")
  }

  /// Without the brackets and separators that held the credit.
  private static func unwrapped(_ before: Substring, _ after: Substring) -> (text: String, credit: String) {
    var text = before.trimmed
    while let last = text.last, ";|/([,–—-•·: ".contains(last) { text.removeLast() }
    var credit = after.trimmed
    if let last = credit.last, last == ")" || last == "]", !credit.contains(last == ")" ? "(" : "[") {
      credit.removeLast()
    }
    while let last = credit.last, ";, ".contains(last) { credit.removeLast() }
    while let first = credit.first, ":, ".contains(first) { credit.removeFirst() }
    return (String(text), String(credit))
  }

  /// Words for pictures and where they come from: English, Russian; Kazakh, Kyrgyz, Tajik; Uzbek, Turkmen; German,
  /// French, Spanish, Turkish.
  private static let labels: Set<String> = [
    "image", "images", "photo", "photograph", "picture", "source", "sources", "credit", "credits", "illustration",
    "screenshot",
    "фото", "фотография", "источник", "изображение", "иллюстрация", "снимок", "коллаж", "скриншот", "инфографика",
    "сурет", "суреті", "фотосурет", "дереккөз", "дереккөзі", "сүрөт", "сүрөтү", "булак", "булагы", "акс", "аксҳо",
    "манбаъ",
    "surat", "rasm", "manba", "manbasi", "foto", "fotosurat", "сурат", "расм", "манба", "манбаси", "çeşme",
    "bild", "quelle", "bildquelle", "crédit", "crédits", "imagen", "fuente", "crédito", "fotoğraf", "kaynak",
  ]

  /// Words that stand beside a label only: "сурет авторы:", "photo courtesy:".
  private static let makers: Set<String> = [
    "courtesy", "by", "автор", "автора", "авторы", "muallifi", "муаллифи", "autor", "auteur",
  ]

  /// Words that announce a credit together with the one after them.
  private static let thanks = ["courtesy": "of", "cortesía": "de", "предоставлено": "автором"]
}
