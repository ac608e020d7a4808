import Model

extension RateSource {
  /// Every source that newsband knows, central banks first; a currency without a bank of its own here is looked up in
  /// this order.
  package static let all: [RateSource] = [
    nbk, nbkr, nbkrWeekly, cbu, nbt, cbt, cbr, ecb, nbg, cba, frankfurter, openERAPI, fawazahmed0, yahoo, imf, table,
    csv, edition,
  ]

  /// https://nationalbank.kz/en/exchangerates. The rate of the session of 15:30 holds for the next day.
  package static let nbk = RateSource(
    "nbk", "National Bank of Kazakhstan", issues: "KZT", base: "KZT", exactness: .places(2), schedule: .workdays,
    hour: 11, east: 5, lead: 1, patience: 4,
    attribution: "National Bank of the Republic of Kazakhstan, nationalbank.kz",
    latest: [
      "https://nationalbank.kz/rss/get_rates.cfm?fdate={d}.{m}.{y}", "https://nationalbank.kz/rss/rates_all.xml",
    ],
    daily: ["https://nationalbank.kz/rss/get_rates.cfm?fdate={d}.{m}.{y}"])

  /// Dollar, euro, yuan, tenge and rouble, dated with the calendar day that follows.
  package static let nbkr = RateSource(
    "nbkr", "National Bank of Kyrgyzstan", issues: "KGS", base: "KGS", exactness: .places(4), schedule: .workdays,
    hour: 10, patience: 4, attribution: "National Bank of the Kyrgyz Republic, nbkr.kg",
    latest: ["https://www.nbkr.kg/XML/daily.xml"],
    history: [
      "https://www.nbkr.kg/index1.jsp?item=1562&lang=ENG&valuta_id=15&beg_day={d}&beg_month={m}&beg_year={y}&end_day={d2}&end_month={m2}&end_year={y2}"
    ])

  /// The other forty currencies, once a week.
  package static let nbkrWeekly = RateSource(
    "nbkr-weekly", "National Bank of Kyrgyzstan, weekly", base: "KGS", exactness: .places(4), schedule: .weeks,
    hour: 10,
    patience: 9, attribution: "National Bank of the Kyrgyz Republic, nbkr.kg",
    latest: ["https://www.nbkr.kg/XML/weekly.xml"])

  /// https://cbu.uz/en/arkhiv-kursov-valyut/veb-masteram/
  package static let cbu = RateSource(
    "cbu", "Central Bank of Uzbekistan", issues: "UZS", base: "UZS", exactness: .places(2), schedule: .workdays,
    hour: 11,
    patience: 4, attribution: "Central Bank of the Republic of Uzbekistan, cbu.uz",
    latest: ["https://cbu.uz/en/arkhiv-kursov-valyut/json/", "https://cbu.uz/en/arkhiv-kursov-valyut/xml/"],
    daily: [
      "https://cbu.uz/en/arkhiv-kursov-valyut/json/all/{y}-{m}-{d}/",
      "https://cbu.uz/en/arkhiv-kursov-valyut/xml/all/{y}.{m}.{d}/",
    ])

  /// Without `export` the answer is a page of help; a day that it does not know gets today's figures.
  package static let nbt = RateSource(
    "nbt", "National Bank of Tajikistan", issues: "TJS", base: "TJS", exactness: .places(4), schedule: .days, hour: 11,
    east: 5, patience: 4, attribution: "National Bank of Tajikistan, nbt.tj",
    latest: ["https://www.nbt.tj/en/kurs/export_xml.php?date={y}-{m}-{d}&export=xmlout"],
    daily: ["https://www.nbt.tj/en/kurs/export_xml.php?date={y}-{m}-{d}&export=xmlout"],
    history: [
      "https://www.nbt.tj/en/kurs/export_xml_dynamic.php?d1={y}-{m}-{d}&d2={y2}-{m2}-{d2}&cn=840&cs=USD&export=xml"
    ])

  /// Often out of reach from abroad, which is why the peg of the manat is known without it.
  package static let cbt = RateSource(
    "cbt", "Central Bank of Turkmenistan", issues: "TMT", base: "TMT", exactness: .places(4), schedule: .workdays,
    hour: 11, east: 5, lead: 1, patience: 5, attribution: "Central Bank of Turkmenistan, cbt.tm",
    latest: ["https://cbt.tm/kurs/{y}/{d}{m}{y}.xml"], daily: ["https://cbt.tm/kurs/{y}/{d}{m}{y}.xml"])

  /// https://www.cbr.ru/development/SXML/. Its nominals keep four decimals at about six digits for every currency.
  ///
  /// Its archive is asked for the currencies of the region and those that they are measured in, by its numbers for them
  /// (https://www.cbr.ru/scripts/XML_val.asp?d=0).
  package static let cbr = RateSource(
    "cbr", "Bank of Russia", issues: "RUB", base: "RUB", exactness: .places(4), schedule: .workdays, hour: 13,
    patience: 5, attribution: "Bank of Russia, cbr.ru",
    latest: ["https://www.cbr.ru/scripts/XML_daily.asp"],
    daily: ["https://www.cbr.ru/scripts/XML_daily.asp?date_req={d}/{m}/{y}"],
    history: [
      "https://www.cbr.ru/scripts/XML_dynamic.asp?date_req1={d}/{m}/{y}&date_req2={d2}/{m2}/{y2}&VAL_NM_RQ={series}"
    ],
    series: [
      "USD": "R01235", "EUR": "R01239", "KZT": "R01335", "KGS": "R01370", "CNY": "R01375", "TJS": "R01670",
      "TMT": "R01710A", "UZS": "R01717",
    ])

  /// https://www.ecb.europa.eu/stats/policy_and_exchange_rates/euro_reference_exchange_rates
  package static let ecb = RateSource(
    "ecb", "European Central Bank", issues: "EUR", base: "EUR", exactness: .digits(5), schedule: .workdays, hour: 15,
    patience: 5,
    attribution: "European Central Bank, ecb.europa.eu; for information only",
    latest: ["https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml"],
    history: [
      "https://www.ecb.europa.eu/stats/eurofxref/eurofxref-hist-90d.xml",
      "https://data-api.ecb.europa.eu/service/data/EXR/D..EUR.SP00.A?format=csvdata&startPeriod={y}-{m}-{d}&endPeriod={y2}-{m2}-{d2}",
    ])

  package static let nbg = RateSource(
    "nbg", "National Bank of Georgia", issues: "GEL", base: "GEL", exactness: .places(4), schedule: .workdays, hour: 14,
    patience: 4,
    attribution: "National Bank of Georgia, nbg.gov.ge",
    latest: ["https://nbg.gov.ge/gw/api/ct/monetarypolicy/currencies/en/json/"],
    daily: ["https://nbg.gov.ge/gw/api/ct/monetarypolicy/currencies/en/json/?date={y}-{m}-{d}"])

  /// Answers to SOAP only, so it is read from files and not fetched.
  package static let cba = RateSource(
    "cba", "Central Bank of Armenia", issues: "AMD", base: "AMD", exactness: .places(2), schedule: .workdays, hour: 13,
    patience: 4,
    attribution: "Central Bank of Armenia, cba.am")
}

extension RateSource {
  /// https://frankfurter.dev. Asked for what a dollar costs, because it rounds small figures to few digits.
  package static let frankfurter = RateSource(
    "frankfurter", "Frankfurter", base: "USD", exactness: .digits(4), schedule: .days, hour: 16, patience: 4,
    attribution: "frankfurter.dev, from what central banks publish",
    latest: ["https://api.frankfurter.dev/v2/rates?base=USD"],
    daily: ["https://api.frankfurter.dev/v2/rates?base=USD&date={y}-{m}-{d}"],
    history: [
      "https://api.frankfurter.dev/v2/rates?base=USD&quotes=KGS,KZT,TJS,UZS,TMT,EUR,RUB,CNY&from={y}-{m}-{d}&to={y2}-{m2}-{d2}"
    ])

  /// https://www.exchangerate-api.com/docs/free. Its terms ask to be named.
  package static let openERAPI = RateSource(
    "open.er-api", "ExchangeRate-API", base: "USD", exactness: .places(6), schedule: .days, hour: 1, patience: 2,
    attribution: "Rates By Exchange Rate API, https://www.exchangerate-api.com",
    latest: ["https://open.er-api.com/v6/latest/USD"])

  /// https://github.com/fawazahmed0/exchange-api. Its date is that of its run, so weekends look fresh.
  package static let fawazahmed0 = RateSource(
    "fawazahmed0", "fawazahmed0 exchange-api", base: "USD", exactness: .places(8), schedule: .days, hour: 1,
    patience: 3,
    attribution: "fawazahmed0/exchange-api, public domain",
    latest: [
      "https://cdn.jsdelivr.net/npm/@fawazahmed0/currency-api@latest/v1/currencies/usd.min.json",
      "https://latest.currency-api.pages.dev/v1/currencies/usd.json",
    ],
    daily: [
      "https://cdn.jsdelivr.net/npm/@fawazahmed0/currency-api@{y}-{m}-{d}/v1/currencies/usd.min.json",
      "https://{y}-{m}-{d}.currency-api.pages.dev/v1/currencies/usd.json",
    ])

  /// A market's last price, read from files; nothing of it is official or documented.
  package static let yahoo = RateSource(
    "yahoo", "Yahoo Finance", schedule: .workdays, patience: 4, attribution: "Yahoo Finance")

  package static let imf = RateSource(
    "imf", "International Monetary Fund", base: "USD", schedule: .workdays, patience: 7,
    attribution: "International Monetary Fund, representative rates")

  /// JSON of the form `{"base", "date", "rates"}`, as many services and one's own scripts write it.
  package static let table = RateSource("table", "A table of rates", schedule: .never, patience: 4, attribution: "")

  package static let csv = RateSource("csv", "Rates from a CSV file", schedule: .never, patience: 4, attribution: "")

  /// The rates printed in the band of an edition.
  package static let edition = RateSource(
    "edition", "The edition", base: "USD", schedule: .never, patience: 4, attribution: "")
}
