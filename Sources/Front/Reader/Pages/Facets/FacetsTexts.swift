enum FacetsTexts {
  static let heading = "Counts of a search's results"
  static let noResults = "Nothing was found that could be narrowed."
  static let counting = "counting …"
  static let empty = "Nothing to narrow by."

  static func name(of kind: FacetsPage.Kind) -> String {
    switch kind {
    case .feeds: "Feeds"
    case .months: "Months"
    case .currencies: "Currencies"
    case .tags: "Tags"
    }
  }
}
