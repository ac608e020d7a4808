import Model
import Store

/// Finds out which languages a person reads.
package struct ReaderLanguages {
  private let store: Store
  private let environment: [String: String]

  package init(_ store: Store, environment: [String: String]) {
    self.store = store
    self.environment = environment
  }

  /// The choices of a list, with the languages that the person is likely to read where the settings name none: that of the
  /// locale, then those of the articles that were read among the newest. Nothing is hidden because of a guess.
  package func grouping(_ wanted: ListGrouping) throws(Problem) -> ListGrouping {
    guard wanted.languages.isEmpty else { return wanted }
    var grouping = wanted
    grouping.hidesOthers = false
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    let language = locale.mainLanguage
    grouping.languages = language.count == 2 ? [language] : []
    grouping.languages += try store.languagesRead().filter { grouping.languages.place(ofLanguage: $0) == nil }
    return grouping
  }
}
