import Model

/// A sum with the words that name it: "$6 million".
package struct NamedSum: Hashable, Sendable {
  package let text: String
  package let sum: Sum

  /// `text` is the one in which the sum was found.
  package init(_ sum: Sum, in text: String) {
    self.text = String(text[sum.range])
    self.sum = sum
  }
}

extension StoredArticle {
  /// The text in which its money is looked for: the title, since a headline often names the only sum, and below it the blocks
  /// or the text.
  package var moneyText: String {
    let body = article.blocks.isEmpty ? [article.text] : article.blocks.map(\.text)
    return ([headline.title] + body).joined(separator: "\n\n")
  }

  /// The sums that it names, in order, each amount of a currency once.
  package var namedSums: [NamedSum] {
    let text = moneyText
    var seen: Set<[String]> = []
    return Sum.all(in: text).filter { sum in
      seen.insert([sum.code, sum.figure.description, sum.upper?.description ?? ""]).inserted
    }.map { NamedSum($0, in: text) }
  }
}
