import Model
import Money

extension Settings.Rates {
  /// The code of the currency that a person counts in: the one in the settings, else that of the locale's country (POSIX: the
  /// first of LC_ALL, LC_MONETARY and LANG that is set), else the dollar.
  package func currency(environment: [String: String]) -> String {
    if home != Settings.Rates.byLocale { return home }
    let locale = ["LC_ALL", "LC_MONETARY", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    return Home.currency(ofLocale: locale ?? "")
  }
}

extension Settings {
  /// The settings with the pair of the person's own currency in place of the word for it in `band.pinned`; with none pinned where
  /// no pair of the band has that currency.
  package func pinningHome(environment: [String: String]) -> Settings {
    guard band.pinned == Settings.Band.home else { return self }
    let home = rates.currency(environment: environment)
    var settings = self
    settings.band.pinned = band.pairs.first { [$0.base, $0.quote].contains(home) }?.description ?? ""
    return settings
  }
}
