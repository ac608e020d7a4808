extension Country {
  /// Beginnings of words that name a country, folded as `TextScalar` folds, in the ten languages of `MoneyLanguage`; "_" is a
  /// blank, "$" the end of the word.
  ///
  /// After the bar: towns that stand for the country when a word has to be told apart, but do not name it.
  static let table = """
    KZ KZT kazakh qazaq казах қазақ qozog'iston qozoq қозоғ қозоқ қазоқ казак kazak gazagystan gazak kasach казакстан | astana астан almaty алмат
    KG KGS kyrgyz kirgiz kirghiz кыргыз киргиз қырғыз қирғиз qirg'iz kırgız gyrgyz kirgis | bishkek бишкек
    UZ UZS uzbek o'zbek özbek узбек ўзбек өзбек ӯзбек ouzbek usbek | tashkent toshkent ташкент тошкент samarkand
    TJ TJS tajik tojik таджик тоҷик тәжік тожик тажик tacik täjik täjig tadschik tadjik | dushanbe душанбе
    TM TMT turkmen türkmen туркмен түрікмен түркмөн туркман turkman | ashgabat aşgabat ашхабад ашгабат awaza
    AZ AZN azerb azərb азерб әзірбайжан озарб ozarb азарб aserb | baku баку
    RU RUB russia росси рос$ росс$ ресей орус$ рус$ русӣ$ русия$ rossiya rus$ rusya$ rusiýa russi russland russe$ russes$ рф$ | moscow москв kremlin кремл
    BY BYN belarus белорус беларус бел$ belarussisch weißruss biélorus | minsk минск
    UA UAH ukrain украин ukrayna | kyiv kiev киев
    AM AMD armenia армени армянск ermenistan ermeni arman | yerevan ереван
    GE GEL georgia$ georgian georgisch грузия$ грузии$ грузию$ грузией$ грузинск грузин$ gürcü gruziya | tbilisi тбилис
    MD MDL moldov молдав молдов moldaw |
    MN MNT mongol монгол moğol | ulaanbaatar
    AF AFN afghan афган ауған afg'on афғон | kabul кабул
    PK PKR pakistan пакист покистон pokiston |
    IN INR india$ indian$ indians$ indisch индия$ индии$ индию$ индией$ индийск үнді hind$ hindiston ҳинд indien |
    LK LKR sri_lanka |
    NP NPR nepal непал |
    IR IRR iran иран эрон eron | tehran тегеран
    IQ IQD iraq ирак$ ирака$ иракск irak$ irakisch |
    TR TRY turkey$ turkish türkiye turkiye türk$ turk$ turkiya турция$ турции$ турцию$ турцией$ турецк түрік$ түрк$ түркия турк$ туркия турции туркӣ türkisch türkei turc$ turcs$ turque$ | ankara анкар
    CN CNY china chinese китай китая$ китаю$ китае$ китаем$ қытай кытай xitoy хитой hytaý çin$ чин$ чинӣ$ renminbi chinesisch chinois | beijing пекин
    HK HKD hong_kong hongkong гонконг |
    MO MOP macau macao макао |
    TW TWD taiwan тайван |
    JP JPY japan япони японск япон$ жапон yapon japon | tokyo токио
    KR KRW south_korea korea кореи$ корея$ корею$ корейск корей$ koreya kore$ южнокорейск südkorea koreanisch |
    US USD united_states american$ americans$ usa u.s us$ сша$ американск америк$ америка$ амер$ ақш$ акш$ aqsh$ abş$ abd$ amerika$ amerikan$ амрико амрикоӣ$ amerikanisch américain états-unis | washington вашингтон
    EU EUR european_union eurozone евросоюз еврозон |
    GB GBP united_kingdom britain british$ uk$ u.k великобритан британ брит$ sterling стерлинг английск англия ағылшын англис ингли ingliz iňlis britisch britannique | london
    CH CHF switzerland swiss$ швейцар шветсар shveytsar schweiz suisse i̇sviçre isviçre |
    CA CAD canad канад kanad |
    AU AUD australia австрали avstrali avustralya australisch australien |
    NZ NZD new_zealand новозеланд новой_зеланд neuseel yeni_zeland |
    SG SGD singapo сингапур singapur |
    NA NAD namibia намиби |
    JM JMD jamaica ямай |
    BS BSD bahama багам |
    BB BBD barbad барбадос |
    BZ BZD belize белиз |
    FJ FJD fiji фидж |
    LR LRD liberia либери |
    BN BND brunei брунейск |
    PL PLN poland polish$ польша$ польши$ польше$ польск polnisch polonais |
    CZ CZK czech чехи чешск tschech tchèque |
    BG EUR bulgaria болгар |
    HR EUR croatia хорват |
    HU HUF hungar венгри венгерск ungar |
    RO RON romania румын rumän roumain |
    RS RSD serbia сербия$ сербии$ сербск serbisch serbe$ |
    SE SEK swed швеци шведск schwed suédois |
    NO NOK norway norwegian норвег норвеж norweg norvégien |
    DK DKK denmark danish$ дания$ дании$ датск dänisch danois |
    IS ISK iceland исланд isländ |
    IL ILS israel израил |
    SA SAR saudi саудовск |
    AE AED emirat uae$ эмират оаэ$ бәә$ |
    MA MAD morocc марокк maroc |
    QA QAR qatar катар |
    KW KWD kuwait кувейт |
    BH BHD bahrain бахрейн |
    JO JOD jordan$ jordanian иордан |
    TN TND tunisi тунисск |
    DZ DZD algeria алжир algér |
    LY LYD libya ливи |
    OM OMR oman$ omani |
    YE YER yemen йемен |
    EG EGP egypt египет египтск египта$ ägypt égypt |
    SY SYP syria сирия$ сирийск suriye |
    LB LBP leban ливан lübnan |
    ZA ZAR south_africa юар$ южноафрикан südafrik |
    KE KES kenya кени |
    TZ TZS tanzania танзан |
    ZM ZMW zambia замби |
    MW MWK malawi малави |
    UG UGX uganda угандий |
    BR BRL brazil бразил |
    AR ARS argentin аргентин |
    CL CLP chile чили |
    CO COP colombia колумби |
    CU CUP cuba$ cuban кубинск |
    UY UYU urugua уругва |
    MX MXN mexic мексик mexik |
    PH PHP philippin филиппин |
    TH THB thai таиланд тайск |
    VN VND vietnam вьетнам |
    MY MYR malaysia малайзи |
    ID IDR indonesia индонези |
    BD BDT bangladesh бангладеш |
    """

  /// Whole words that say whose a name of money is when they stand behind it: долларов США, dollars canadiens, доллари
  /// амрикоӣ, фунтов стерлингов. Names of countries in other places may be the beginning of something else.
  static let followers: [String: String] = {
    let words = [
      "USD": "сша us амрикоӣ амрико има шма américain américains ақш", "CAD": "канады canadien canadiens канадагӣ",
      "AUD": "австралии australien australiens австралиягӣ", "HKD": "гонконга hongkongais",
      "SGD": "сингапура singapourien",
      "TWD": "тайваня taïwanais", "GBP": "стерлингов стерлинга стерлинг sterling sterlings sterlinga стерлинга англисӣ",
      "CHF": "suisse suisses шветсарӣ швейцарӣ швейцарии", "RUB": "рф russe russes русӣ русия россия русии",
      "TRY": "turc turque turques туркӣ туркия", "KZT": "kazakh kazakhs қазоқӣ қазоқистонӣ қазоқистон рк",
      "KGS": "kirghize kirghizes kirghiz қирғизӣ қирғизистонӣ қирғиз", "UZS": "ouzbek ouzbeks ӯзбекӣ ӯзбекистонӣ ӯзбек",
      "TJS": "tadjik tadjiks tadjike тоҷикӣ", "TMT": "turkmène turkmènes туркманӣ туркманистон",
      "AZN": "azerbaïdjanais озарбойҷонӣ озарбойҷон", "CNY": "chinois чинӣ", "JPY": "japonais ҷопонӣ",
      "BYN": "biélorusse",
    ]
    return words.reduce(into: [:]) { table, row in
      for word in row.value.split(separator: " ") { table[String(word)] = row.key }
    }
  }()
}
