/// The currencies called dollar. The country beside the word says which one it is; without a country it is that of the United
/// States.
private let dollars =
  "USD CAD AUD HKD SGD NZD TWD NAD JMD TTD BSD BBD BZD FJD GYD LRD BND KYD BMD XCD"

extension CurrencyName {
  /// The names of the region's money and of the world's main ones, in ten languages. Of two names with one form the first
  /// has it.
  package static let all: [CurrencyName] = region + neighbours + great + world + short

  private static let region: [CurrencyName] = [
    CurrencyName(
      "KZT", .en("tenge tenges"), .ru("тенге"), .kk("теңге"), .ky("теңге"), .uz("tenge"), .uzCyrillic("тенге"),
      .tg("тенге"), .tr("tenge"), .tk("teňge"), .kk("teńge teñge teŋge"), .de("tenge")),
    // Latin "som" is what English says for both; Cyrillic сом is Kyrgyz, сум and сўм are Uzbek.
    CurrencyName("KGS UZS", .en("som soms"), .de("som"), choice: .nearest),
    CurrencyName(
      "KGS UZS", .uz("som"), .trWords("som soma somu somun somda somdan somluk"), choice: .nearest, needsSum: true),
    CurrencyName("KGS", .ruHard("сом"), .ky("сом"), .kk("сом")),
    CurrencyName(
      "UZS", .en("soum soums sums"), .uz("so'm"), .uzCyrillic("сўм сӯм"), .tk("so'm")),
    CurrencyName("UZS", .ruHard("сум"), .kk("сум"), .ru("сумы"), .tg("сӯм сум")),
    CurrencyName("UZS", .en("sum"), .uz("sum"), .tr("sum"), choice: .nearestOnly, needsSum: true),
    CurrencyName(
      "TJS", .en("somoni somonis"), .ru("сомони"), .tg("сомонӣ сомон сомони"), .kk("сомони"), .ky("сомони"),
      .uz("somoniy somoni"), .uzCyrillic("сомоний сомони"), .tg("somonī"), .tr("somoni"), .de("somoni"),
      notAfter: ["ismoil", "ismoili", "ismail", "исмоил", "исмоили", "исмаил"]),
    CurrencyName(
      "TMT AZN", .en("manat manats"), .ruHard("манат"), .kk("манат"), .ky("манат"), .uz("manat"), .uzCyrillic("манат"),
      .tg("манат"), .tk("manat", soft: "manad"), .tr("manat"), .de("manat"), choice: .nearestOnly),
  ]

  private static let neighbours: [CurrencyName] = [
    CurrencyName(
      "RUB BYN", .en("rouble roubles ruble rubles"), .ruSoft("рубл"), .kk("рубль рубл"), .ky("рубль рубл"),
      .uz("rubl"), .uzCyrillic("рубль рубл"), .tg("рубл рубли"), .tk("rubl"), .tr("ruble"), .de("rubel rubels")),
    CurrencyName(
      "CNY", .en("yuan yuans renminbi"), .ruSoft("юан"), .kk("юань юан"), .ky("юань юан"), .uz("yuan"),
      .uzCyrillic("юань юан"), .tg("юан"), .tk("ýuan"), .tr("yuan"), .de("yuan renminbi")),
    CurrencyName(
      "UAH", .en("hryvnia hryvnias hryvna hryvnas"), .ruFeminine("гривн"), .ru("гривен"), .kk("гривна"), .ky("гривна"),
      .uz("grivna"), .tr("grivna"), .de("hrywnja griwna")),
    CurrencyName("GEL", .en("lari laris"), .ru("лари"), .tr("lari"), .uz("lari"), .de("lari")),
    CurrencyName("AMD", .en("dram drams"), .ruHard("драм"), .kk("драм"), .de("dram"), needsSum: true),
    CurrencyName(
      "MNT", .en("tugrik tugriks tögrög togrog"), .ru("төгрөг тугрики"), .ruHard("тугрик"), .kk("төгрөг тугрик")),
    CurrencyName("AFN", .en("afghani afghanis"), .ru("афгани"), .tg("афғонӣ"), needsSum: true),
    CurrencyName(
      "INR PKR LKR NPR MUR SCR", .en("rupee rupees"), .ruFeminineSoft("рупи"), .kk("рупия"), .ky("рупия"),
      .uz("rupiya"),
      .uzCyrillic("рупия"), .tr("rupi"), .de("rupie rupien"), .fr("roupie roupies"), choice: .nearest),
    CurrencyName("IRR OMR QAR SAR YER", .en("rial rials"), .ruHard("риал"), .kk("риал"), .uz("rial"), .de("rial")),
    CurrencyName(
      "TRY", .en("lira liras"), .ruFeminine("лир"), .kk("лира"), .ky("лира"), .uz("lira"), .uzCyrillic("лира"),
      .tg("лира"), .tk("lira"), .tr("lira"), .de("lira"), style: .grouping),
    CurrencyName("MDL RON", .en("leu lei"), .ru("лей лея леев леи"), .de("lei"), choice: .nearestOnly),
  ]

  private static let great: [CurrencyName] = [
    CurrencyName(
      dollars, .en("dollar dollars greenback"), .ruHard("доллар"), .kk("доллар"), .ky("доллар"), .uz("dollar"),
      .uzCyrillic("доллар"), .tg("доллар"), .tk("dollar"), .tr("dolar"), .de("dollar"), .fr("dollar")),
    CurrencyName(
      "EUR", .en("euro euros"), .ru("евро"), .kk("еуро евро"), .ky("евро"), .uz("yevro evro"), .uzCyrillic("евро"),
      .tg("евро юро"), .tk("ýewro ewro"), .tr("avro"), .de("euro"), .fr("euro")),
    CurrencyName("EUR", .tr("euro"), .uz("euro"), needsSum: true),
    CurrencyName(
      "GBP EGP", .en("pound pounds"), .ruHard("фунт"), .kk("фунт"), .ky("фунт"), .uz("funt"), .uzCyrillic("фунт"),
      .tg("фунт"), .tk("funt"), .de("pfund"), .fr("livre livres"), choice: .nearestOnly, needsSum: true),
    CurrencyName("GBP", .en("sterling"), .ru("стерлингов стерлинга"), .tr("sterlin")),
    CurrencyName(
      "JPY", .en("yen"), .ruFeminine("иен йен"), .kk("иена йена"), .ky("иена йена"), .uz("iyena yena"),
      .uzCyrillic("иена йена"), .trWords("yen yene yenin yende yenden yenlik"), .tk("iýena ýena"), .de("yen"),
      .fr("yens")),
    CurrencyName(
      "CHF", .en("franc francs"), .ruHard("франк"), .kk("франк"), .ky("франк"), .uz("frank"), .uzCyrillic("франк"),
      .tr("frank frang"), choice: .nearestOnly),
    // German says "belgische Franken" of any other; Franken alone is a region, too.
    CurrencyName("CHF", .de("franken"), needsSum: true),
  ]

  private static let world: [CurrencyName] = [
    CurrencyName(
      "KRW KPW", .en("won"), .ru("вон воны"), .kk("вон"), .ky("вон"), .uz("von"), .de("won"), needsSum: true),
    CurrencyName(
      "PLN", .en("zloty zlotys zlotych złoty złotych"), .ru("злотый злотых злотого злотые"), .de("zloty złoty")),
    CurrencyName("CZK", .en("koruna korunas")),
    CurrencyName(
      "SEK CZK NOK DKK ISK", .en("krona kronor krone kroner króna krónur crown crowns"), .ruFeminine("крон"),
      .de("krone kronen"), choice: .nearestOnly),
    CurrencyName("HUF", .en("forint forints"), .ruHard("форинт"), .de("forint")),
    CurrencyName("BGN", .en("leva"), .ru("левов лева"), needsSum: true),
    CurrencyName("ILS", .en("shekel shekels"), .ruSoft("шекел"), .de("schekel")),
    CurrencyName(
      "AED MAD", .en("dirham dirhams"), .ruHard("дирхам"), .kk("дирхам дирһам"), .uz("dirham"), .de("dirham")),
    CurrencyName("SAR QAR", .en("riyal riyals"), .ruHard("риял"), .tr("riyal"), .de("riyal")),
    CurrencyName(
      "KWD IQD RSD JOD BHD LYD TND DZD", .en("dinar dinars"), .ruHard("динар"), .tr("dinar"), .de("dinar"),
      choice: .nearestOnly),
    CurrencyName(
      "MXN ARS CLP COP CUP DOP PHP UYU", .en("peso pesos"), .ru("песо"), .tr("peso"), .de("peso"), choice: .nearestOnly),
    CurrencyName("THB", .en("baht"), .ru("бат батов бата"), .de("baht"), needsSum: true),
    CurrencyName("ZAR", .en("rand rands"), .ru("рэнд рэндов рэнда ранд рандов"), needsSum: true),
    CurrencyName("IDR", .en("rupiah rupiahs"), needsSum: true),
    CurrencyName("MYR", .en("ringgit ringgits"), .ru("ринггит ринггитов ринггита"), needsSum: true),
    CurrencyName("VND", .en("dong"), .ru("донгов донга"), needsSum: true),
    CurrencyName(
      "KES TZS UGX SOS", .en("shilling shillings"), .ruHard("шиллинг"), choice: .nearestOnly, needsSum: true),
    CurrencyName("BRL", .en("reais"), .ru("реалов реалы"), needsSum: true),
    CurrencyName("NGN", .en("naira nairas"), .ru("найра найр найры")),
    CurrencyName("GHS", .en("cedi cedis")),
    CurrencyName("ETB", .en("birr birrs"), .ru("быр быров быра")),
    CurrencyName("BDT", .en("taka takas"), needsSum: true),
    CurrencyName("ZMW MWK", .en("kwacha kwachas"), choice: .nearestOnly),
    CurrencyName("MMK", .en("kyat kyats"), .ru("кьят кьятов")),
    CurrencyName("KHR", .en("riel riels"), .ru("риель риелей"), needsSum: true),
    CurrencyName("AOA", .en("kwanza kwanzas")),
    CurrencyName("PYG", .en("guarani guaranis guaraní guaraníes"), needsSum: true),
    CurrencyName("ALL", .en("lek leks"), needsSum: true),
    CurrencyName("HRK", .en("kuna kunas"), needsSum: true),
    CurrencyName("LTL", .en("litas"), .ru("литов лита"), needsSum: true),
    CurrencyName("BWP", .en("pula pulas"), needsSum: true),
  ]

  /// Short forms. They count behind an amount only, and those that may stand on either side, beside one.
  private static let short: [CurrencyName] = [
    CurrencyName("KZT", .ru("тг тнг"), .kk("тг тнг"), .en("tg"), needsSum: true, isAbbreviation: true),
    CurrencyName("TJS", .tg("смн"), .ru("смн"), needsSum: true, isAbbreviation: true),
    CurrencyName("RUB BYN", .ru("руб р"), needsSum: true, isAbbreviation: true),
    CurrencyName("USD CAD AUD", .ru("долл дол"), needsSum: true, isAbbreviation: true),
    CurrencyName("UAH", .ru("грн"), needsSum: true, isAbbreviation: true),
    CurrencyName("TRY", .tr("tl"), style: .grouping, needsSum: true),
    CurrencyName("USD", .en("usd"), needsSum: true),
    CurrencyName("EUR", .en("eur"), needsSum: true),
    CurrencyName("KZT", .en("kzt"), needsSum: true),
    CurrencyName("UZS", .en("uzs"), needsSum: true),
    CurrencyName("TJS", .en("tjs"), needsSum: true),
    CurrencyName("TMT", .en("tmt"), needsSum: true),
    CurrencyName("CNY", .en("rmb"), isEitherSide: true),
    CurrencyName(
      "INR PKR LKR NPR MUR", .en("rs"), choice: .nearestOnly, needsSum: true, isAbbreviation: true, isEitherSide: true),
    CurrencyName("SEK NOK DKK ISK", .en("kr"), choice: .nearestOnly, needsSum: true, isEitherSide: true),
    CurrencyName("CHF", .de("sfr"), needsSum: true, isAbbreviation: true, isEitherSide: true),
    CurrencyName("PLN", .en("zł"), needsSum: true),
    CurrencyName(
      "IDR", .en("rp"), style: .grouping, needsSum: true, isAbbreviation: true, isEitherSide: true, needsProof: true),
    CurrencyName("ILS", .en("nis"), needsSum: true, isEitherSide: true, needsProof: true),
    CurrencyName("MYR", .en("rm"), needsSum: true, isEitherSide: true, needsProof: true),
    CurrencyName("ZAR", .en("r"), needsSum: true, isEitherSide: true, needsProof: true),
    CurrencyName("CZK", .en("kč"), needsSum: true),
  ]
}
