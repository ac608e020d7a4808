import Model
import Money

/// All pages, in the order of the help. A new page is registered here.
package enum Pages {
  package static let all: [any Page.Type] = [
    HelpPage.self, PalettePage.self, LinksPage.self, FactsPage.self, FacetsPage.self, LanguagePage.self,
    AddingPage.self, JoiningPage.self,
    HealthPage.self, ChangesPage.self, TimelinePage.self,
    PairPage.self,
    ConverterPage.self, MatrixPage.self, SumsPage.self, DayPage.self, SaveSearchPage.self, AlertsPage.self,
    RowLinePage.self, OutputPage.self, ThemesPage.self,
  ]
}

/// Something that a page reads from the store. A page that needs something new adds a case here, and the handler in the
/// executable answers it. `asOf` is the day whose figures count; nil is now.
package enum PageQuestion: Equatable, Sendable {
  /// The feeds of the list to begin with that are not followed yet.
  case starter
  /// The services of accounts.
  case services
  case feedHealth
  /// The differences between the article and its earlier version.
  case changes(ArticleID)
  /// The course of the affair that an article belongs to.
  case timeline(ArticleID)
  /// The report on a pair, and the articles that name its currency.
  case pair(Pair, asOf: Day?)
  /// The result of a line of the converter.
  case conversion(String, asOf: Day?)
  /// The cross rates of the currencies of the band and of the world.
  case matrix(asOf: Day?)
  /// The sums in an article and their worth.
  case sums(ArticleID)
  case alerts
  /// The themes of the folder of themes.
  case themes
}
