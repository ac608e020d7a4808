import Model

extension Format {
  /// The front page of a news site saved as text: rates, a date, articles.
  static let pageText = Format(name: "page text", recognises: { !$0.head.isEmpty }) { source throws(Problem) in
    throw Problem(doing: "parse", to: source.name, why: "page text is not read yet")
  }
}
