extension Format {
  /// Every format of rates, the surest to recognise first: the Bank of Russia's stands after those who borrowed its form, and
  /// forms of no one bank stand last.
  static let rates: [Format] = [
    .nbk, .nbkr, .nbkrHistory, .cbuJSON, .cbuXML, .nbtHistory, .nbt, .cbt, .cbr, .ecbXML, .ecbCSV, .ecbSDMX, .cba, .nbg,
    .openERAPI, .refusedJSON, .frankfurter, .yahoo, .tableJSON, .fawazahmed0, .imf, .plainCSV,
  ]
}
