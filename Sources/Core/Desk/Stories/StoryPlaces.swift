/// Countries and cities as news of the region writes them. "KZ:almaty" is a city of the country KZ.
///
/// The form of a line is that of `StoryConcepts`.
enum StoryPlaces {
  struct Place {
    let country: StoryFeatures.Key
    /// Nil for a country.
    let city: StoryFeatures.Key?
    /// The city as a person sees it.
    let label: String?
  }

  static let lexicon = StoryLexicon(table)

  /// The places by their numbers in the lexicon.
  static let all = lexicon.names.map { name in
    let parts = name.split(separator: ":")
    let country = StoryFeatures.Key(.place, parts[0].utf8)
    guard parts.count == 2 else { return Place(country: country, city: nil, label: nil) }
    let label = parts[1].prefix(1).uppercased() + parts[1].dropFirst()
    return Place(country: country, city: StoryFeatures.Key(.place, name.utf8), label: label)
  }

  private static let table = """
    KZ казахстан қазақстан казакстан қозоғистон qozogʻiston qozog'iston қазоқистон gazagystan kazakistan kazakhstan \
    kazakh қазақ= казах казахск قزاقستان 哈萨克斯坦 哈萨克
    KG киргиз кыргыз қырғызстан қирғиз qirgʻiz qirg'iz қирғизистон gyrgyz kırgız kyrgyz قرقیزستان 吉尔吉斯
    UZ узбек өзбек ўзбек oʻzbek o'zbek ӯзбек özbek uzbek ازبکستان 乌兹别克
    TJ таджик тәжік тажик тожик tojik тоҷик täjik tacik tajik تاجیکستان 塔吉克
    TM туркмен түрікмен түркмөн turkman туркманистон türkmen turkmen ترکمنستان 土库曼
    RU росси россий рф= москв ресей орусия россия rossiya русия russiýa rusya russia moscow moskva мәскеу روسیه \
    مسکو 俄罗斯 莫斯科
    CN кита кнр пекин қытай кытай xitoy хитой чин= чинӣ hytaý çin= çin china chinese beijing چین 中国 北京
    US сша= америк вашингтон ақш= акш= aqsh= ақш америка иёлоти-муттаҳид abş= abd= amerika u.s usa= american \
    washington آمریکا امریکا 美国
    TR турци турецк анкар стамбул түркия turkiya туркия туркия türkiýe türkiye turkey turkish ankara istanbul ترکیه \
    土耳其
    IR иран иран eron эрон эрон eýran iran iran tehran тегеран техрон ایران تهران 伊朗
    AF афган ауғанстан афган afgʻon afg'on афғон афғонистон owgan afgan afghan افغانستان کابل 阿富汗
    PK пакистан пәкістан пакистан pokiston покистон pakistan پاکستان 巴基斯坦
    IN= индия индии индийск үндістан индия hindiston ҳиндистон hindistan india indian هند 印度
    DE герман немц немец германия germaniya олмон germaniýa almanya german germany آلمان 德国
    JP япон жапон yaponiya япония ҷопон ýaponiýa japonya japan ژاپن 日本
    KR корея корей корея koreya куриё koreýa kore= korea کره 韩国
    EU евросоюз ес= европ еуроодақ еуропа евробирлик yevropa европа ittifoq аврупо ýewropa avrupa ab= eu= europe \
    european اروپا 欧盟 欧洲
    AZ азербайджан баку әзірбайжан азербайжан ozarbayjon озарбайжон озарбойҷон azerbaýjan azerbaycan azerbaijan \
    baku آذربایجان 阿塞拜疆
    GE грузи тбилис грузия gruziya gürcistan georgia georgian tbilisi گرجستان 格鲁吉亚
    UA украин киев украина ukraina ukrayna ukrain kyiv اوکراین 乌克兰
    MN монгол моңғол mongol moğol mongolia مغولستان 蒙古
    PE перу peru پرو 秘鲁
    SA саудовск сауд saudiya suudi saudi عربستان 沙特
    AE эмират оаэ= дуба әмірлік amirlik бирлашган-араб emirlik emirates uae= dubai امارات 阿联酋
    GB британ лондон британия britaniya ingiltere britain british london بریتانیا 英国
    FR франц париж франция fransiya фаронса fransa france french paris فرانسه 法国
    KZ:astana астан astana آستانه 阿斯塔纳
    KZ:almaty алмат алма-ат almati olmaota almaty آلماتی 阿拉木图
    KZ:shymkent шымкент чимкент chimkent shymkent
    KZ:karaganda караганд қарағанды qaragʻanda karaganda qaraghandy
    KZ:aktau актау ақтау aqtov aktau
    KZ:aktobe актобе ақтөбе aktobe
    KZ:atyrau атырау atirau atyrau
    KZ:turkestan туркестан түркістан turkiston turkestan
    KZ:kostanay костана қостанай kostanay qostanay
    KZ:pavlodar павлодар pavlodar
    KZ:semey семей семипалат semey
    KG:bishkek бишкек bishkek biskek bişkek بیشکک 比什凯克
    KG:osh ош= оше= ошск ошто= ошта= oʻsh= o'sh= osh=
    KG:jalalabad джалал жалал-абад jalolobod jalal
    KG:naryn нарын naryn
    KG:batken баткен botkent batken
    KG:talas талас talas
    UZ:tashkent ташкент тошкент toshkent daşkent taşkent tashkent تاشکند 塔什干
    UZ:samarkand самарканд самарқанд samarqand semerkant samarkand سمرقند 撒马尔罕
    UZ:bukhara бухар бухоро buxoro buhara bukhara بخارا
    UZ:namangan наманган namangan
    UZ:andijan андижан андижон andijon andijan
    UZ:fergana ферган фарғона fargʻona farg'ona fergana
    UZ:navoi навои навоий navoiy navoi
    UZ:karakalpak каракалпак қорақалпоғ qoraqalpog karakalpak нукус nukus
    TJ:dushanbe душанбе dushanbe duşanbe دوشنبه 杜尚别
    TJ:khujand худжанд хуҷанд xoʻjand khujand согд суғд
    TJ:khorog хорог хоруғ бадахшан бадахшон khorog badakhshan بدخشان
    TM:ashgabat ашхабад ашгабат ашғабад ishqobod ашқобод aşgabat aşkabat ashgabat عشق-آباد 阿什哈巴德
    TM:mary мары= mary= balkan
    """
}
