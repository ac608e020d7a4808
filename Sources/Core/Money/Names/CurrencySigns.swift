extension CurrencyName {
  /// The currencies that a sign of money can mean, the likeliest first.
  static let signs: [String: [String]] = [
    "$": ["USD"], "€": ["EUR"], "£": ["GBP"], "¥": ["JPY", "CNY"], "₸": ["KZT"], "⃀": ["KGS"], "₽": ["RUB"],
    "₼": ["AZN"], "₾": ["GEL"], "֏": ["AMD"], "₴": ["UAH"], "₮": ["MNT"], "₺": ["TRY"], "₹": ["INR"], "₩": ["KRW"],
    "؋": ["AFN"], "₪": ["ILS"], "﷼": ["IRR"], "฿": ["THB"], "₫": ["VND"], "៛": ["KHR"], "৳": ["BDT"], "₱": ["PHP"],
    "₦": ["NGN"], "₵": ["GHS"], "₡": ["CRC"], "₭": ["LAK"], "₲": ["PYG"], "＄": ["USD"], "￡": ["GBP"],
    "￥": ["JPY", "CNY"], "￦": ["KRW"],
  ]

  /// Signs with letters, written before or behind: US$, $A. Letters in capitals with any other meaning, as in "Bds$", make
  /// a sign unknown.
  static let prefixedSigns: [String: [String]] = {
    let letters = [
      "us u.s usa": "USD", "a au aus": "AUD", "c ca can cdn": "CAD", "hk": "HKD", "s sg": "SGD", "nz": "NZD",
      "nt tw": "TWD", "r": "BRL", "mx mex": "MXN", "ar": "ARS", "clp cl": "CLP", "col co": "COP", "rd": "DOP",
      "j ja": "JMD", "tt": "TTD", "ec": "XCD", "bz": "BZD", "fj": "FJD", "gy": "GYD", "n": "NAD", "b": "BND",
      "bds": "BBD",
    ]
    var signs: [String: [String]] = [:]
    for (words, code) in letters { for word in words.split(separator: " ") { signs["\(word)$"] = [code] } }
    let others = ["e£": "EGP", "le£": "EGP", "gb£": "GBP", "uk£": "GBP", "cn¥": "CNY", "jp¥": "JPY", "rmb¥": "CNY"]
    for (sign, code) in others { signs[sign] = [code] }
    return signs
  }()

  /// The currencies that are written with a sign, so that a code or a name behind a sum says which one it is: $5 AUD.
  static let families: [Unicode.Scalar: Set<String>] = [
    "$": dollarFamily, "¥": ["JPY", "CNY"], "£": ["GBP", "EGP", "SYP", "LBP", "GIP", "FKP", "SHP", "SSP", "SDG"],
    "₹": ["INR", "PKR", "NPR"], "₩": ["KRW", "KPW"],
  ]

  static let dollarFamily: Set<String> = [
    "USD", "AUD", "CAD", "HKD", "SGD", "NZD", "TWD", "BRL", "MXN", "ARS", "CLP", "COP", "DOP", "JMD", "TTD", "XCD",
    "BZD",
    "FJD", "GYD", "NAD", "BND", "BBD", "BSD", "BMD", "KYD", "LRD", "SBD", "SRD", "UYU", "CUP",
  ]

  /// Codes that count as a mention wherever they stand in capitals. Any other needs an amount beside it.
  static let plainCodes: Set<String> = [
    "KZT", "KGS", "UZS", "TJS", "TMT", "AZN", "RUB", "BYN", "UAH", "MNT", "AFN", "CNY", "USD", "EUR", "GBP", "JPY",
    "CHF", "INR", "PKR", "IRR", "KRW", "PLN", "CZK", "HUF", "SEK", "NOK", "DKK", "AUD", "NZD", "HKD", "SGD", "AED",
  ]

  /// Codes that are words in capitals, or stand for something else more often than for money: they need an amount that
  /// can only be money, with a "million", separated thousands or two decimals.
  static let wordCodes: Set<String> = [
    "ALL", "AMD", "ANG", "AOA", "BAM", "BIF", "BMD", "BND", "BOB", "BSD", "BTN", "CAD", "CDF", "COP", "CRC", "CUP",
    "CVE",
    "DOP", "ERN", "ETB", "FKP", "GEL", "GIP", "GMD", "HNL", "KES", "KMF", "LAK", "LSL", "MAD", "MOP", "MRU", "MUR",
    "MVR",
    "NAD", "NIO", "PAB", "PEN", "PHP", "RON", "SAR", "SBD", "SCR", "SDG", "SHP", "SLE", "SOS", "SRD", "SSP", "STN",
    "SVC",
    "SYP", "TND", "TOP", "TRY", "TTD", "VED", "VES", "WST", "XDR", "YER", "ISK", "ILS", "ARS", "MDL", "DEM", "SIT",
    "LIT",
  ]

  /// Those of them after which a number with a point is a version: PHP 8.25, BSD 4.40.
  static let versionCodes: Set<String> = ["PHP", "BSD", "AMD", "CVE", "SSP", "SDG", "PEN", "MDL", "XDR"]
}
