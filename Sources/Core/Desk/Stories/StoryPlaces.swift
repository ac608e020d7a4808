import Text

/// Countries and cities as news of the region writes them. "KZ:almaty" is a city of the country KZ, or its region, which mostly
/// has the same name; "KZ:pavlodar:ekibastuz" is another town of that region.
///
/// The form of a line is that of `StoryConcepts`.
enum StoryPlaces {
  struct Place {
    let country: StoryFeatures.Key
    /// The city or region; nil for a country.
    let city: StoryFeatures.Key?
    /// A town that the region does not have its name from; nil for others.
    let town: StoryFeatures.Key?
    /// The city or the town as a person sees it.
    let label: String?
  }

  static let lexicon = StoryLexicon(table)

  /// True of a word that is no place in this language: qabul and қабыл are "accepted" in Turkic languages, and no capital.
  static func isOther(_ word: [UInt8], _ language: Language?) -> Bool {
    switch language {
    case .uzbekLatin, .uzbekCyrillic, .turkish, .turkmen, .azerbaijani: word.starts(with: kabul)
    case .kazakh, .kyrgyz, .tatar: word.starts(with: kabil)
    default: false
    }
  }

  private static let (kabul, kabil) = (Array("kabul".utf8), Array("kabil".utf8))

  /// The places by their numbers in the lexicon.
  static let all = lexicon.names.map { name in
    let parts = name.split(separator: ":")
    let country = StoryFeatures.Key(.place, parts[0].utf8)
    guard parts.count > 1, let last = parts.last else {
      return Place(country: country, city: nil, town: nil, label: nil)
    }
    let city = StoryFeatures.Key(.place, "\(parts[0]):\(parts[1])".utf8)
    let town = parts.count > 2 ? StoryFeatures.Key(.place, name.utf8) : nil
    return Place(country: country, city: city, town: town, label: last.prefix(1).uppercased() + last.dropFirst())
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
    TR турци турецк анкар түркия turkiya туркия туркия türkiýe türkiye turkey turkish ankara anqara آنکارا ترکیه \
    土耳其
    IR иран иран eron эрон эрон eýran iran iran tehran tahran tehron тегеран техрон ایران تهران 伊朗
    AF афган ауғанстан кабул kabul kobul kabil afgʻon afg'on афғон афғонистон owgan afgan afghan افغانستان کابل 阿富汗
    PK исламабад islamabad islomobod пакистан пәкістан пакистан pokiston покистон pakistan پاکستان 巴基斯坦
    IN= индия дехли delhi индии индийск үндістан индия hindiston ҳиндистон hindistan india indian هند 印度
    DE герман берлин berlin немц немец германия germaniya олмон germaniýa almanya german germany آلمان 德国
    JP япон жапон токио tokyo tokio yaponiya япония ҷопон ýaponiýa japonya japan ژاپن 日本
    KR корея корей сеул seul seoul корея koreya куриё koreýa kore= korea کره 韩国
    EU евросоюз ес= европ еуроодақ еуропа евробирлик yevropa европа ittifoq аврупо ýewropa avrupa ab= eu= europe \
    european اروپا 欧盟 欧洲
    AZ азербайджан баку= bakı= bakıda bakü= boku= әзірбайжан азербайжан ozarbayjon озарбайжон озарбойҷон azerbaýjan azerbaycan \
    azerbaijan baku آذربایجان 阿塞拜疆
    GE грузи тбилис грузия gruziya gürcistan georgia georgian tbilisi گرجستان 格鲁吉亚
    UA украин киев kiev украина ukraina ukrayna ukrain kyiv اوکراین 乌克兰
    MN улан-батор ulaanbaatar монгол моңғол mongol moğol mongolia مغولستان 蒙古
    PE перу peru پرو 秘鲁
    SA саудовск эр-рияд riyadh сауд saudiya suudi saudi عربستان 沙特
    AE эмират оаэ= әмірлік amirlik бирлашган-араб emirlik emirates uae= امارات 阿联酋
    GB британ лондон британия britaniya ingiltere britain british london بریتانیا 英国
    FR франц париж франция fransiya фаронса fransa france french paris فرانسه 法国
    HU венгри венгрия мажар vengriya венгрия macar hungary hungarian budapest будапешт мажарстан 匈牙利
    PL польш польск варшав polsha polşa polonya poland polish warsaw لهستان 波兰
    IT= итали италия italiya italya italy italian рим= rome= ایتالیا 意大利
    ES испан испания ispaniya ispanya spain spanish madrid мадрид اسپانیا 西班牙
    GR греци греческ афин gretsiya yunanistan greece greek athens یونان 希腊
    BY белорус беларус минск belarus belorus بلاروس 白俄罗斯
    AM армени ереван армения armaniston ermenistan armenia yerevan ارمنستان 亚美尼亚
    RS серби белград serbiya sırbistan serbia صربستان 塞尔维亚
    IL израил исроил isroil israil israel اسرائیل 以色列
    IQ ирак= ирака ираке iroq ırak irak= iraq baghdad багдад عراق 伊拉克
    SY сирия сирии сирийс suriya suriye syria سوریه 叙利亚
    QA катар= катара qatar katar= doha доха= قطر 卡塔尔
    KW кувейт quvayt kuveyt kuwait كويت کویت 科威特
    EG египт misr= mısır egypt cairo каир مصر 埃及
    VN вьетнам vyetnam vietnam hanoi ханой ویتنام 越南
    ID индонези индонезия indoneziya endonezya indonesia jakarta джакарт اندونزی 印度尼西亚
    MY малайзи малайзия malayziya malezya malaysia مالزی 马来西亚
    SG сингапур singapur singapore سنگاپور 新加坡
    TH таиланд таиланд tailand tayland thailand bangkok бангкок تایلند 泰国
    PH филиппин filippin filipin philippine فیلیپین 菲律宾
    NP непал nepal نپال 尼泊尔
    BD бангладеш bangladesh bangladeş بنگلادش 孟加拉
    CA канад kanada canad کانادا 加拿大
    MX мексик meksika mexic مکزیک 墨西哥
    BR бразили бразилия braziliya brezilya brazil برزیل 巴西
    AR= аргентин argentin arjantin آرژانتین 阿根廷
    CL= чили= chili= şili chile شیلی 智利
    AU= австрали австралия avstraliya avustralya australia استرالیا 澳大利亚
    NL нидерланд голланд niderland hollanda netherlands dutch amsterdam هلند 荷兰
    SE швеци швеция shvetsiya isveç sweden swedish سوئد 瑞典
    CH швейцар shveytsariya isviçre switzerland swiss سوئیس 瑞士
    RO румыни румыния ruminiya romanya romania رومانی 罗马尼亚
    BG болгари болгария bolgariya bulgaristan bulgaria بلغارستان 保加利亚
    CZ чехия чехии чешск chexiya çekya czech 捷克
    KZ:astana астан astana نور-سلطان آستانه 阿斯塔纳
    KZ:almaty алмат алма-ат almati olmaota almaty آلماتی 阿拉木图
    KZ:shymkent шымкент чимкент chimkent shymkent şimkent çimkent 奇姆肯特
    KZ:karaganda караганд қарағанд qaragʻanda qarag'anda karaganda qaraghandy karagandy 卡拉干达
    KZ:karaganda:temirtau темиртау теміртау temirtau
    KZ:karaganda:shakhtinsk шахтинск shakhtinsk shaxtinsk
    KZ:aktau актау ақтау aqtov aktau aqtau мангист маңғыст mangistau mangystau mangʻistov 阿克套
    KZ:aktobe актобе актюб ақтөбе aktobe aqtobe aktyubinsk oqtoʻbe 阿克托别
    KZ:atyrau атырау atirau atyrau 阿特劳
    KZ:turkestan туркестан түркістан turkiston= turkistonda turkistan turkestan türkistan türküstan 突厥斯坦
    KZ:turkestan:kentau кентау kentau
    KZ:kostanay костана кустанай қостанай kostanay qostanay kostanai
    KZ:kostanay:rudny рудный= рудном= рудного= рудныйда рудныйдағы rudny= rudnyy=
    KZ:pavlodar павлодар pavlodar
    KZ:pavlodar:ekibastuz экибастуз екібастұз ekibastuz
    KZ:semey семей= семее семея семипалат семейде семейдің semey= semeyda semipalat абай-област абай-облыс \
    области-абай abai-region abay-region
    KZ:kyzylorda кызылорд қызылорд qizilo'rda qizilo‘rda kyzylorda qyzylorda kızılorda
    KZ:kyzylorda:baikonur байконур байқоңыр baykonur baikonur
    KZ:kokshetau кокшетау көкшетау kokshetau koʻkchatov akmola акмол ақмола aqmola kokchetav кокчетав
    KZ:taraz тараз= тараза таразе таразда таразға таразды taraz= tarazda жамбылс жамбыл-облыс жамбыл= zhambyl jambyl
    KZ:taraz:zhanatas жанатас жаңатас zhanatas
    KZ:oral уральск= уральске уральска орал= оралда оралға oral= uralsk западно-казахстан батыс-қазақстан \
    west-kazakhstan
    KZ:oskemen усть-каменогорск өскемен oskemen öskemen ust-kamenogorsk ust-kamenogorsk восточно-казахстан \
    шығыс-қазақстан east-kazakhstan
    KZ:oskemen:ridder риддер ridder
    KZ:petropavl петропавловск= петропавловске петропавл= петропавлда petropavl= petropavlovsk= северо-казахстан \
    солтүстік-қазақстан north-kazakhstan
    KZ:taldykorgan талдыкорган талдықорған taldykorgan taldyqorghan taldikorgan жетысу жетісу жетісуда zhetysu jetisu
    KZ:konaev қонаев= қонаевта конаев= конаеве конаева қапшағай капчагай kapchagay qonaev konaev
    KZ:zhezkazgan жезказган жезқазған zhezkazgan jezqazgan jezkazgan улытау ұлытау ulytau
    KZ:balkhash балхаш балқаш balkhash balqash balkaş прибалхаш
    KZ:khorgos хоргос қорғас khorgos horgos qorgʻos
    KG:bishkek бишкек bishkek biskek bişkek بیشکک 比什凯克
    KG:osh ош= оше= ошск ошто= ошта= оштун= ошко= oʻsh= o'sh= oʻshda osh= oş= oşta= 奥什
    KG:jalalabad джалал жалал-абад jalolobod jalal манас-шаары jalalabad 贾拉拉巴德
    KG:naryn нарын naryn norin= norinda ат-баш at-bashy at-bash 纳伦
    KG:batken баткен botkent batken leylek лейлек кадамжай 巴特肯
    KG:batken:kyzyl-kiya кызыл-кия кызыл-кыя kyzyl-kiya
    KG:talas талас talas 塔拉斯
    KG:karakol каракол қарақол karakol qorakoʻl иссык ысык-көл ысык-кол ыстықкөл issyk-kul issyk issiqkoʻl issiqko'l \
    伊塞克湖
    KG:karakol:cholpon-ata чолпон-ат cholpon-ata
    KG:karakol:balykchy балыкчы balykchy
    KG:chuy чуйск чүй= чуй= чуйлик chuy= chui=
    KG:chuy:tokmok токмок tokmok
    KG:chuy:kara-balta кара-балт kara-balta
    KG:chuy:kemin кемин kemin
    KG:uzgen узген өзгөн oʻzgan uzgen
    UZ:tashkent ташкент тошкент toshkent daşkent taşkent tashkent تاشکند 塔什干
    UZ:tashkent:chirchiq чирчик chirchiq
    UZ:tashkent:angren ангрен angren
    UZ:samarkand самарканд самарқанд samarqand semerkant samarkand سمرقند 撒马尔罕
    UZ:samarkand:kattakurgan каттакурган kattaqoʻrgʻon kattaqo'rg'on
    UZ:bukhara бухар бухоро buxoro buhara bukhara بخارا 布哈拉
    UZ:namangan наманган namangan نمنگان
    UZ:andijan андижан андижон andijon andijan اندیجان
    UZ:fergana ферган фарғона fargʻona farg'ona fergana فرغانه
    UZ:fergana:kokand коканд қўқон qoʻqon qo'qon kokand
    UZ:fergana:margilan маргилан margʻilon
    UZ:navoi навои= навоий навоийда navoiy navoi= навоийск
    UZ:navoi:zarafshan зарафшан зарафшон zarafshon
    UZ:karakalpak каракалпак қорақалпоғ қарақалпақ qoraqalpog karakalpak нукус nukus
    UZ:karakalpak:muynak муйнак moʻynoq
    UZ:surkhandarya сурхандар сурхондар surxondar surkhandar surhanderya термез термиз termiz termez ترمذ
    UZ:surkhandarya:denau денау denov
    UZ:surkhandarya:boysun boysun байсун бойсун
    UZ:kashkadarya кашкадар қашқадар qashqadar kashkadar карши= карши қарши qarshi karshi قرشی
    UZ:kashkadarya:shahrisabz шахрисабз shahrisabz
    UZ:jizzakh джизак жиззах jizzax jizzakh jizzak жызақ جیزک
    UZ:khorezm хорезм хоразм xorazm khorezm khorazm harezm خوارزم
    UZ:khorezm:urgench ургенч= урганч urganch urgench
    UZ:khorezm:khiva хива= хиве хивы xiva khiva
    UZ:sirdaryo сырдарьинск сирдарё-вилоят sirdaryo-viloyat syrdarya-region гулистан guliston gulistan
    TJ:dushanbe душанбе= душанбеде душанбега dushanbe= dushanbeda duşanbe= duşanbede دوشنبه 杜尚别
    TJ:khujand худжанд хуҷанд xoʻjand xo'jand khujand hocent согд суғд sughd sogd خجند سغد 苦盏
    TJ:khujand:isfara исфар
    TJ:khujand:istaravshan istaravshan истаравшан
    TJ:khujand:penjikent пенджикент панҷакент panjakent penjikent پنجکنت
    TJ:khujand:kanibadam канибадам конибодом
    TJ:khorog хорог хоруғ бадахшан бадахшон khorog badakhshan бадаҳшон خاروغ 霍罗格
    TJ:khorog:murghab мургаб мурғоб murghab
    TJ:khatlon хатлон xatlon khatlon ختلان
    TJ:khatlon:bokhtar бохтар bokhtar qurghonteppa курган-тюб
    TJ:khatlon:kulob куляб кӯлоб kulob
    TJ:khatlon:nurek нурек норак nurek norak
    TJ:rasht рашт= рашта раште rasht= rasht-valley
    TJ:rasht:rogun рогун роғун rogun roghun
    TM:ashgabat ашхабад ашгабат ашғабад ishqobod ашқобод aşgabat aşkabat ashgabat аркадаг arkadag عشق-آباد 阿什哈巴德
    TM:mary мары= mary= marydaky maryda مرو
    TM:mary:bayramaly байрамали baýramaly
    TM:lebap лебап lebap туркменабат türkmenabat turkmenabat чарджоу
    TM:balkan балканск= balkan=
    TM:balkan:balkanabat балканабат balkanabat
    TM:balkan:turkmenbashi туркменбаши= türkmenbaşy= turkmenbashi= аваза awaza
    TM:dashoguz дашогуз дашховуз daşoguz dashoguz
    TM:ahal ахалск ahal= ahalyň ахал=
    AF:herat герат hirot ҳирот herat هرات
    AF:mazar мазари-шариф mazari-sharif мазари mazar-i balkh балх= balx بلخ مزارشریف
    AF:kunduz кундуз qunduz kunduz قندوز
    AF:baghlan баглан bagʻlon baghlan بغلان
    AF:kandahar кандагар qandahor kandahar قندهار
    RU:petersburg петербург peterburg petersburg سن-پترزبورگ 圣彼得堡
    RU:novosibirsk новосибирск novosibirsk 新西伯利亚
    RU:yekaterinburg екатеринбург yekaterinburg свердловск
    RU:omsk омск= омске омской омска omsk
    RU:chelyabinsk челябинск chelyabinsk
    RU:orenburg оренбург orenburg
    RU:astrakhan астрахан astrakhan
    RU:samara самар= самаре самары самарск samara=
    RU:kazan казань= казани казанск kazan= qozon=
    RU:kamchatka камчат kamchatka петропавловск-камчатск
    RU:vladivostok владивосток vladivostok
    RU:krasnoyarsk красноярск krasnoyarsk
    RU:volgograd волгоград volgograd
    CN:shanghai шанхай shanghay şanghay shanghai 上海
    CN:xinjiang синьцзян шыңжаң шинжаң xinjiang sincan shinjon урумчи үрімжі үрүмчү urumchi urumqi кашгар kashgar qashqar \
    新疆 乌鲁木齐 喀什
    CN:shanxi шаньси shanxi 山西
    CN:sichuan сычуан sichuan 四川
    CN:jiuquan цзюцюан jiuquan 酒泉
    CN:xian сиань= сиане xi'an= 西安
    TR:istanbul стамбул istanbul istanbul истанбул استانبول 伊斯坦布尔
    TR:izmir измир izmir
    TR:antalya антали antalya
    TR:konya конья= konya
    TR:malatya малатья малатье malatya
    TR:gaziantep газиантеп gaziantep
    TR:zonguldak зонгулдак zonguldak
    TR:adana адана= адане адану adana
    TR:bursa бурса бурсе bursa
    TR:kayseri кайсери kayseri قیصریه
    TR:sivas сивас= сивасе сиваса sivas
    TR:trabzon трабзон trabzon ترابزون
    TR:samsun самсун= самсуне самсуна samsun=
    TR:erzurum эрзурум erzurum ارزروم
    TR:diyarbakir диярбакыр diyarbakır دیاربکر
    TR:hatay хатай= хатае хатая hatay=
    TR:kahramanmaras кахраманмараш kahramanmaraş
    TR:mersin мерсин mersin مرسین
    TR:eskisehir эскишехир eskişehir
    TR:sakarya сакарья= sakarya=
    TR:elazig элязыг elazığ
    TR:sanliurfa шанлыурф şanlıurfa
    TR:mugla мугла= мугле muğla
    IR:mashhad мешхед mashhad meşhed машҳад مشهد
    IR:kerman керман= кермане кермана kerman= kirman کرمان= بم=
    IR:kermanshah керманшах kermanshah کرمانشاه
    IR:semnan семнан semnan سمنان
    IR:birjand бирджанд birjand بیرجند
    IR:yazd йезд= йезде yazd= یزد=
    IR:ahvaz ахваз ahvaz اهواز
    IR:zahedan захедан zahedan زاهدان
    IR:bandar-abbas бендер-аббас bandar-abbas بندرعباس
    IR:urmia урмия урмие urmia ارومیه
    IR:ardabil ардебил ardabil اردبیل
    IR:hamadan хамадан hamadan همدان
    IR:bushehr бушер= бушере bushehr بوشهر
    IR:mazandaran мазандаран mazandaran مازندران
    IR:isfahan исфахан isfahan اصفهان
    IR:tabriz тебриз tabriz tebriz تبریز
    IR:shiraz шираз= shiraz شیراز
    AZ:sumgait сумгаит sumqayıt sumgait сумғайыт
    AZ:ganja гянджа ganja= gəncə گنجه
    GE:batumi батум batumi
    PK:karachi карачи= karachi کراچی
    PK:peshawar пешавар peshawar پیشاور
    PK:quetta кветт quetta کویته
    IN:mumbai мумба mumbai
    AE:dubai дубай дубае дубая dubai dubay دبی 迪拜
    AE:abudhabi абу-даби abu-dabi abu-dhabi ابوظبی
    DE:frankfurt франкфурт frankfurt فرانکفورت
    US:newyork нью-йорк nyu-york new-york نیویورک 纽约
    """
}
