import Foundation

/// Countries in searches and sentences.
extension Country {
  /// The first country in the table that has this currency; nil when none has.
  package static func issuing(_ currency: String) -> Country? { all.first { $0.currency == currency } }

  /// In English, as it stands in a sentence: "Kazakhstan", "the United States".
  package var name: String { Country.names[code] ?? code }

  /// The words that name it in ten languages, as a query: "\"kazakh\"* OR \"қазақ\"* OR …".
  package var query: String {
    let words = Country.names(of: self).map { name -> String in
      let isWhole = name.hasSuffix("$")
      let text = name.replacing("_", with: " ").replacing("$", with: "")
      return isWhole ? "\"\(text)\"" : "\"\(text)\"*"
    }
    return "(\(words.joined(separator: " OR ")))"
  }

  private static let names: [String: String] = [
    "KZ": "Kazakhstan", "KG": "Kyrgyzstan", "UZ": "Uzbekistan", "TJ": "Tajikistan", "TM": "Turkmenistan",
    "AZ": "Azerbaijan", "RU": "Russia", "BY": "Belarus", "UA": "Ukraine", "AM": "Armenia", "GE": "Georgia",
    "MD": "Moldova", "MN": "Mongolia", "AF": "Afghanistan", "PK": "Pakistan", "IN": "India", "LK": "Sri Lanka",
    "NP": "Nepal", "IR": "Iran", "IQ": "Iraq", "TR": "Turkey", "CN": "China", "HK": "Hong Kong", "MO": "Macau",
    "TW": "Taiwan", "JP": "Japan", "KR": "Korea", "US": "the United States", "EU": "the European Union",
    "GB": "Britain", "CH": "Switzerland", "CA": "Canada", "AU": "Australia", "NZ": "New Zealand", "SG": "Singapore",
    "NA": "Namibia", "JM": "Jamaica", "BS": "the Bahamas", "BB": "Barbados", "BZ": "Belize", "FJ": "Fiji",
    "LR": "Liberia", "BN": "Brunei", "PL": "Poland", "CZ": "Czechia", "BG": "Bulgaria", "HR": "Croatia",
    "HU": "Hungary", "RO": "Romania", "RS": "Serbia", "SE": "Sweden", "NO": "Norway", "DK": "Denmark", "IS": "Iceland",
    "IL": "Israel", "SA": "Saudi Arabia", "AE": "the Emirates", "MA": "Morocco", "QA": "Qatar", "KW": "Kuwait",
    "BH": "Bahrain", "JO": "Jordan", "TN": "Tunisia", "DZ": "Algeria", "LY": "Libya", "OM": "Oman", "YE": "Yemen",
    "EG": "Egypt", "SY": "Syria", "LB": "Lebanon", "ZA": "South Africa", "KE": "Kenya", "TZ": "Tanzania",
    "ZM": "Zambia", "MW": "Malawi", "UG": "Uganda", "BR": "Brazil", "AR": "Argentina", "CL": "Chile", "CO": "Colombia",
    "CU": "Cuba", "UY": "Uruguay", "MX": "Mexico", "PH": "the Philippines", "TH": "Thailand", "VN": "Vietnam",
    "MY": "Malaysia", "ID": "Indonesia", "BD": "Bangladesh",
  ]
}
