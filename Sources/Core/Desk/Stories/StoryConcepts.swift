import Text

/// The subjects of news in the languages of the region: a word list that makes titles of one event alike in all of
/// them.
///
/// A line is a concept: its name, then the beginnings of words that mean it, in any script. A beginning matches words that
/// go on for at most seven letters; "=" means the whole word; "-" joins two words. Han words match anywhere.
enum StoryConcepts {
  struct Concept {
    let name: String
    let key: StoryFeatures.Key
    /// True of a concept that says little about an event: it stands in news of every kind.
    let isGeneral: Bool
  }

  static let lexicon = StoryLexicon(table)

  /// Short words that mean something in the languages of the region only: it is "dog" in Uzbek, at "horse", un "flour", non
  /// "bread". In English, and in Latin letters in Russian («от»), they are other words.
  private static let regional = Set(
    [
      "it", "at", "un", "non", "ot", "sum", "gar", "bent", "ata", "toz", "sot", "pora", "et", "cang", "kar", "kon",
      "pul",
    ]
    .map { Array($0.utf8) })
  private static let regionalLanguages: Set<Language> = [
    .kazakh, .kyrgyz, .uzbekLatin, .uzbekCyrillic, .tajik, .turkmen, .turkish, .tatar, .azerbaijani,
  ]
  /// Russian words that are written as those of another language: сел and села ("sat down", "of the village") are no floods.
  /// Only the first one is a word for a mudflow too, with a soft sign.
  private static let russian = Set(["sel", "sela", "seli", "selo"].map { Array($0.utf8) })
  /// A bridge in Tajik, money in Uzbek.
  private static let tajik = Array("pul".utf8)

  /// Everyday words of a language that are written as words of the list: "more" as the Russian sea, об ("about") as the Tajik water,
  /// кор ("work") as the Russian measles, para ("money") as the Uzbek bribe, kurul ("board") as the rate of exchange.
  private static let everyday = [
    Language.english: "more some engine engines polish", .russian: "ob kulabe", .tajik: "kor kori korhoi",
    .turkish: "para paras paran kurul kurulu kurulun kurum kurumu kurumun yolcu yolcular katli", .azerbaijani: "para",
    .uzbekLatin: "masala masalasi masalasini masalalar masalalari",
    .uzbekCyrillic: "masala masalasi masalasini masalalar masalalari",
    .kyrgyz: "jili", .kazakh: "jili",
  ].mapValues { Set($0.split(separator: " ").map { Array($0.utf8) }) }
  /// The football club is no cotton.
  private static let club = Array("pahtakor".utf8)

  /// True of a word that means something else in this language than in the word list.
  static func isOther(_ word: [UInt8], _ language: Language?, endsSoft: Bool) -> Bool {
    if word == tajik, language != .tajik { return true }
    if word.starts(with: club) || language.flatMap({ everyday[$0] })?.contains(word) == true { return true }
    if regional.contains(word) { return language.map(regionalLanguages.contains) != true }
    return language == .russian && russian.contains(word) && !(endsSoft && word.count == 3)
  }

  /// The concepts by their numbers in the lexicon.
  static let all = lexicon.names.enumerated().map { number, name in
    Concept(name: name, key: StoryFeatures.Key(.concept, UInt64(number)), isGeneral: general.contains(name))
  }

  private static let general: Set<String> = [
    "company", "bank", "minister", "government", "president", "market", "price", "trade", "visit", "agreement",
    "parliament",
    "appoint", "money", "exchange", "home", "woman", "child", "language", "online", "digital", "record", "mountain",
    "water", "road", "driver", "car", "phone", "law", "licence", "team", "holiday", "animal", "sea",
  ]

  private static let table = """
    quake землетряс сейсм сілкініс сілкін титирө титире zilzila silkin зилзила силкин заминларз зилзил yertitre \
    titreme деприм deprem earthquake quake tremor seismic زلزله زمین-لرزه زمین 地震
    flood паводк наводнен подтоп затоп тасқын tasqin ташкын ташқин toshqin сел= селі= sel= seli= обхез \
    сув-тошқин suwalmak flood inundat سیل 洪水
    mudflow сель= селя= селев көшкін көчкү лавин сошедш көчки koʻchki ko'chki кучки тарма ярч avalanche landslide \
    mudslide rockfall оползн heyelan çığ بهمن رانش 滑坡 雪崩
    fire пожар возгор өрт= өртт өртеніп ёнғин yongʻin yong'in сӯхтор сухтор ýangyn yangın fire= fires blaze \
    wildfire burnt آتش-سوزی 火灾
    explosion взрыв жарылыс жарылу портлаш portlash таркиш partlama patlama explosion blast exploded انفجار 爆炸
    snow снег снегопад метел буран қар= қарда боран кар= каар бороон qor= qorli қор= барф gar= kar= snow blizzard \
    برف 雪
    rain дожд ливен жаңбыр жаан= жамгыр yomgʻir yomg'ir ёмғир борон= борони ýagyş yağmur rain rainfall باران 雨
    heat жара= жары= жаре= зной аптап ысық ысык жазирам jazirama гармо yssy sıcak heat heatwave گرما 高温
    cold мороз похолод аяз= аязд суық суук sovuq совуқ сардӣ сармо sowuk soğuk frost cold= سرما 寒
    drought засух құрғақшыл кургакчыл qurgʻoqchil qurg'oqchil қурғоқчил хушксол gurak kuraklık drought خشکسالی 干旱
    wind ветер ветр ураган дауыл= жел= шамал= бороон shamol шамол шамол тӯфон ýel= rüzgar fırtına wind= storm \
    hurricane gale طوفان 风暴
    smog смог смога кир-аба ластан kirli toza havo-sifati ифлос pollution smog polluted hava-kirli آلودگی 空气污染 雾霾
    dust пыл пыльн шаң= шаңды чаң= чаңд chang= чанг= чанг гард= ғубор tozan toz= dust گردوغبار 沙尘
    measles корь= кори корью қызылша кызылча qizamiq қизамиқ сурхакон gyzamyk kızamık measles سرخک 麻疹
    flu грипп тұмау сасык gripp гриппдан зуком dümew grip= flu= influenza آنفلوآنزا 流感
    virus вирус коронавирус инфекц жұқпа жугуш virus вирус сироят ýokanç virüs infection epidemic outbreak ویروس 病毒 \
    疫情
    vaccine вакцин привив прививк екпе= эмдөө эмлаш emla эмлан ваксин эмкунӣ sanjym aşı= aşıla vaccin jab= واکسن 疫苗
    poison отравл отравив улану= уланды= уланып= уланған уулан zaharlan заҳарлан заҳролуд zäherlen zehirlen poison مسموم 中毒
    hospital больниц госпитал аурухана ооруканa оорукана shifoxona шифохона kasalxona касалхона беморхона hassahana \
    hastane hospital clinic بیمارستان 医院
    doctor врач медик дәрігер дарыгер shifokor шифокор духтур табиб lukman doktor hekim doctor medic nurse پزشک= پزشکان= پزشکی= 医生
    medicine лекарств препарат дәрі-дәрмек дары= дары-дармек dori дори дору= derman ilaç medicine drug= drugs دارو 药
    school школ мектеп мектап maktab мактаб mekdep okul school pupil lessons مدرسه 学校
    pupil ученик учениц школьник оқушы окуучу oʻquvchi o'quvchi ўқувчи хонанда okuwçy öğrenci schoolchild schoolchildren \
    دانش-آموز 学生
    student студент talaba талаба донишҷӯ talyp student دانشجو 大学生
    university университет вуз= вузов жоо= universitet донишгоҳ uniwersitet üniversite university دانشگاه 大学
    teacher учител педагог мұғалім мугалим oʻqituvchi o'qituvchi ўқитувчи омӯзгор mugallym öğretmen teacher معلم 教师
    exam экзамен тестирован емтихан сынак imtihon имтиҳон имтиҳон synag sınav exam test= آزمون 考试
    salary зарплат оклад жалақы айлык= ойлик maosh маош маош= aýlyk maaş salar wage حقوق 工资
    pension пенси зейнетақы pensiya пенсия нафақа pensiýa emekli pension retire بازنشست 养老金
    tax налог салық салык soliq солиқ андоз salgyt vergi tax= taxes tariff-tax مالیات 税
    budget бюджет buxjet budjet byudjet буҷет býujet bütçe budget بودجه 预算
    bank банк bank банк бонк banka bank= banks بانک 银行
    rate ставк мөлшерлеме эсептик-чен stavka ставка фоиз göterim faiz interest-rate basepoint policy-rate rate= \
    rates نرخ 利率
    inflation инфляц инфляция inflyatsiya таваррум inflýasiýa enflasyon inflation تورم 通胀
    money тенге= теңге сом= сум= сўм soʻm so'm tenge som= sum= somoni сомонӣ manat
    exchange курс= курса бағам валют kurs= kursi valyut асъор қурби hümmet kur= kuru currency exchange-rate forex \
    ارز 汇率
    gold золот алтын oltin олтин тилло altyn altın gold طلا 黄金
    oil нефт мұнай мунай neft нефт нафт nebit petrol= crude oil= نفت 石油
    gas газ= газа газов газопровод газ gaz= gazi gas= pipeline گاز 天然气
    petrol бензин benzin бензин benzin gasoline petrol fuel بنزین 汽油
    diesel дизел дизель солярк dizel солярка отын mazut diesel گازوئیل 柴油
    coal уголь угля угол көмір көмүр koʻmir ko'mir кўмир ангишт kömür coal زغال 煤炭
    uranium уран= урана уранов uran= уран uranyum uranium اورانیوم 铀
    copper медь= меди= медн мыс= мыстың жез mis= мис= misiň bakır copper مس= 铜
    power электр электростанц электроэнерг энергет жарық= elektr электр барқ elektrik electric power= blackout \
    outage برق 电力
    outage отключен обесточ блэкаут сөндір өчүр uzilish узилиш хомӯш öçür kesinti blackout outage قطعی 停电
    nuclear аэс= атомн ядерн аэс атом= aes= атом atom= nükleer nuclear reactor هسته-ای 核
    solar солнечн ветроэлектр күн-электр quyosh қуёш офтобӣ gün-energiýa güneş solar renewable wind-farm خورشیدی 太阳能
    dam плотин водохранилищ гэс= су-қойма суу-сактагыч suv-ombor сув-омбор обанбор сарбанд bent= baraj dam= \
    reservoir hydropower سد 水电站 大坝
    water вода= воды воду водн су= суы суу= сууну suv= suvi сув= сувни об= оби suw= suwy su= suyu water آب= 水
    glacier ледник мұздық мөңгү muzlik музлик пирях buzluk buzul glacier یخچال 冰川
    sea море= моря каспи арал= теңіз деңиз dengiz денгиз баҳр deňiz deniz caspian aral sea= دریا 里海
    river рек= реки река өзен= дарыя дарыё daryo дарё дарё derýa nehir river رودخانه 河
    lake озер озёр көл= көлі көлдө koʻl ko'l кўл кӯл köl= göl= lake دریاچه 湖
    road дорог трасс шоссе автодорог жол= жолы тас-жол yoʻl yo'l йўл роҳ= роҳи ýol= yol= road highway motorway جاده \
    公路
    bridge мост= моста мосту көпір көпүрө koʻprik ko'prik кўприк пул= köpri köprü bridge پل 桥
    tunnel туннел тоннел tunnel tünel tunel تونل 隧道
    train поезд электричк пойыз poyezd поезд қатора otly tren train= trains قطار 火车 列车
    railway железнодорож железн рельс теміржол темир-жол temir-yoʻl temiryoʻl темир-йўл роҳи-оҳан demir-ýol \
    demiryolu railway railroad rail= راه-آهن 铁路
    ticket билет купе= плацкарт chipta чипта patta петек petek bilet ticket fare بلیت 票
    plane самолет самолёт авиа ұшақ учак samolyot самолёт ҳавопаймо uçar uçak plane= aircraft jet= هواپیما 飞机
    airport аэропорт әуежай аба-майдан aeroport аэропорт фурудгоҳ aeroport havaalan airport فرودگاه 机场
    flight рейс авиарейс рейс= каттам parvoz парвоз reys парвоз gatnaw uçuş sefer flight flights پرواز 航班
    bus автобус avtobus автобус awtobus otobüs bus= buses minibus اتوبوس 公交 客车
    metro метро= метрополит metro= metropol метрода метрога метросу metroda metrosi metrosu metronun subway مترو 地铁
    crash авари дтп столкнов апат= кырсык жол-кырсыгы avariya halokat авария ҳалокат садама heläkçilik kaza= kazası \
    crash collided collision accident تصادف 事故
    car автомоб машин көлік унаа avtomobil mashina мошин машина awtoulag araba otomobil car= cars vehicle خودرو 汽车
    driver водител жүргізуші айдоочу haydovchi ҳайдовчи ронанда sürüji sürücü driver motorist راننده 司机
    mine шахт рудник карьер кеніш кен= шахта kon= конда кон= kän= maden mine= miner colliery معدن 矿
    factory завод комбинат фабрик зауыт ишкана zavod fabrika завод корхона zawod fabrika plant= factory refinery \
    کارخانه 工厂 工厂
    invest инвест вложит сармоя sarmoya investitsiya сармоя maýa yatırım invest سرمایه 投资
    loan кредит заем займ= несие насыя qarz қарз kredit қарз kredit kredi loan= lend credit وام 贷款
    debt долг= долга задолжен қарыз= карыз= қарз qarz bergi borç debt بدهی 债务
    company компани корпорац компания kompaniya ширкат kompaniýa şirket company firm= group= شرکت 公司
    shares акци биржа ipo= акция aksiya саҳм paýnama hisse shares stock ipo= سهام 股票
    trade торгов товарооб сауда соода savdo савдо савдо tijorat söwda ticaret trade تجارت 贸易
    export экспорт вывоз eksport экспорт содирот ihracat export صادرات 出口
    import импорт ввоз= ввозн import импорт воридот ithalat import واردات 进口
    ban запрет запрещ тыйым тыюу taqiq тақиқ манъ gadagan yasak ban= bans banned prohibit ممنوع 禁止
    customs таможн кеден бажы= bojxona божхона гумрук gümrük customs گمرک 海关
    border границ погран шекара чек-ара chek-ara chegara чегара сарҳад serhet sınır border frontier مرز 边境
    visa виз= визы= визов безвиз виза viza виза раводид wiza vize visa ویزا 签证
    migrant мигрант миграц еңбек-мигрант migrant миграция муҳоҷир göçmen migrant migration مهاجر 移民
    wheat пшениц зерно зерна бидай буудай bugʻdoy bug'doy буғдой гандум bugdaý buğday wheat grain گندم 小麦
    harvest урожай жатв өнім= түшүм hosil ҳосил ҳосил hasyl hasat harvest crop برداشت 收成
    cotton хлопк хлопчат мақта пахта paxta пахта пахта pagta pamuk cotton پنبه 棉花
    sugar сахар қант= кант= shakar шакар шакар şeker sugar شکر 糖
    meat мясо= мяса= мясом= мясн говядин ет= еті эт= этти goʻsht go'sht гўшт гӯшт et= etiň et= eti meat beef گوشت 肉
    price цен= цены подорож тариф баға= бағасы баа= баасы кымбат қымбат narx= нарх= нархи қиммат qimmat гарон \
    bahasy gymmat fiyat zam= price prices dearer costlier قیمت 价格 涨价
    fertiliser удобрен карбамид тыңайтқыш oʻgʻit o'g'it ўғит нурӣ dökün gübre fertili urea کود 化肥
    animal зоопарк животн жануар айбан hayvon ҳайвон ҳайвонот haýwan hayvan animal zoo= حیوان 动物
    leopard барс= барса леопард тигр барыс ilvirs илвирс паланг gaplaň leopar leopard tiger پلنگ 豹 虎
    tree дерево= дерева= деревья деревьев лес= леса ағаш= орман токой дарахт daraxt дарахт agaç ağaç orman tree forest درخت 树
    court суд= суда судебн сот= соты= сотын сотту sud= суд= суди додгоҳ kazyýet mahkeme court= judge trial دادگاه 法院
    sentence приговор осужд лишени үкім өкүм hukm ҳукм ҳукми hökümi ceza hapis sentenced jail prison convict محکوم 判
    arrest задерж арест қамауға кармал камак қамоқ ushlandi hibsga ҳибс дастгир tussag gözaltı tutukl arrest detain \
    بازداشت 逮捕
    corruption коррупц взятк пара= жемқор коррупция korrupsiya пора= pora= ришва para-berme rüşvet yolsuzluk brib \
    corrupt graft رشوه 腐败 受贿
    fraud мошенн афер алаяқ шылуун firib фирибгар қаллоб aldaw dolandır fraud scam swindl کلاهبردار 诈骗
    theft краж украл ұрлық уурд oʻgʻri o'g'ir ўғри дузд ogurlyk hırsız theft stole stolen burglar سرقت 盗
    murder убийств убил өлтір кісі-өлтір киши-өлтүр qotil қотил қатл куштор ganhor cinayet murder kill killed قتل 杀
    drugs наркот героин есірткі баңги giyohvand гиёҳванд маводи-мухаддир neşe uyuşturucu heroin narcotic مواد-مخدر \
    毒品
    police полиц милиц polits полиция politsiya militsiya милитсия polis= polisi polise polisl police پلیس 警察
    protest протест митинг шеру нааразы наразы namoyish норозилик эътироз protest gösteri= gösterisi gösteriler gösterici protest rally demonstrat \
    اعتراض 抗议
    strike забастов ереуіл иш-таштоо ish-tashlash иш-ташлаш корпартоӣ grev strike= strikers walkout اعتصاب 罢工
    election выбор избир сайлау шайлоо saylov сайлов интихобот saýlaw seçim election vote= ballot poll انتخابات 选举
    parliament парламент депутат мажилис мәжіліс кеңеш deputat парламент маҷлис парлумон mejlis meclis milletvekil \
    parliament lawmaker deput پارلمان مجلس 议会
    law закон законопроект заң= заңды мыйзам qonun қонун қонун kanun yasa= law= bill= legislation قانون 法律
    president президент президент prezident раисҷумҳур prezident cumhurbaşkan president رئیس-جمهور 总统
    minister министр премьер вазир vazir ministr министр вазир bakan minister premier وزیر 部长
    government правительств кабмин үкімет өкмөт hukumat ҳукумат ҳукумат hökümet hükümet government cabinet دولت 政府
    appoint назначен назнач тағайында дайында tayinla тайинла таъйин bellen ata= atandı appoint named منصوب 任命
    resign отставк уволен уволил отставка истеъфо iste'fo истеъфо istifa resign sacked dismissed استعفا 辞职
    visit визит прибыл сапар tashrif ташриф сафар sapar ziyaret visit سفر 访问
    summit саммит форум= форума sammit саммит ҳамоиш forum= zirve summit forum نشست 峰会 论坛
    agreement соглаш договор меморандум келісім макулдашуу kelishuv келишув созишнома ylalaşyk anlaşma agreement \
    deal= accord treaty توافق 协议
    sanction санкц sanksiya санксия таҳрим yaptırım sanction تحریم 制裁
    army армия армии воен әскер аскер armiya ҳарбий артиш goşun ordu army military troops soldiers ارتش 军
    drone дрон беспилот дрон= dron= пилотсиз дрон dron insansız drone uav پهپاد 无人机
    missile ракет зымыран ракета raketa ракета мушак raketa füze missile rocket موشک 导弹
    space космос космонавт байконур ғарыш космос koinot коинот кайҳон kosmos uzay space astronaut baikonur \
    spacecraft فضا 航天
    satellite спутник жерсерік спутник sunʼiy sputnik спутник моҳвора uydu satellite ماهواره 卫星
    internet интернет internet интернет интернет internet broadband اینترنت 互联网
    phone телефон смартфон мобильн telefon телефон телефон telefon phone mobile تلفن 手机
    hack хакер кибер утечк кибер хакер xaker ҳакер siber hack cyber leak هک 黑客
    ai искусственн-интеллект нейросет жасанды сунъий-интеллект sunʼiy yapay-zeka artificial ai= هوش 人工智能
    startup стартап startup startap стартап start-up استارت-آپ 创业
    football футбол футболист futbol футбол футбол futbol football soccer فوتبال 足球
    match матч ойын= ойында оюн= оюнда oʻyin o'yin ўйин бозӣ= бозии oýun maç match= game= بازی 比赛
    goal гол= голы пенальт gol= гол= gol= goal penalty گل 进球
    wrestling борьб борц күрес күрөш kurash кураш гӯштин göreş güreş wrestl judo کشتی 摔跤
    boxing бокс boks бокс бокс boks box= boxer boxing بوکس 拳击
    tennis теннис tennis теннис теннис tennis tenis tennis تنیس 网球
    chess шахматист гроссмейстер шахматш shaxmat шахмат шоҳмот küşt satranç chess grandmaster شطرنج 国际象棋
    weightlift тяжелоатлет штанг ауыр-атлет штанга ogʻir-atletika вазнбардор agyr-atletika halter weightlift \
    وزنه-برداری 举重
    swimming плаван пловец жүзу= суда-жүзүү suzish сузиш шиновар ýüzme yüzme swimm شنا 游泳
    cycling велогон велоспорт велосипед велошабыл velosiped велосипед дучарха welosiped bisiklet cycl دوچرخه 自行车
    medal медал чемпион чемпионат medal chempion медал қаҳрамон medal madalya şampiyon medal champion مدال 冠军 奖牌
    olympic олимпи олимпия olimpiya олимпиада олимп olimpia olimpiyat olympic olympiad المپیک 奥运
    team сборн команд клуб= құрама командасы курама terma терма jamoa дастаи-мунтахаб даста ýygyndy takım team \
    squad club تیم 球队
    festival фестивал фестиваль festival фестивал ҷашнвора festiwal festival جشنواره 节
    film фильм кино режиссер фильм kino фильм филм kinofilm film= movie cinema director فیلم 电影
    concert концерт певи певец концерт әнші ырчы konsert xonanda концерт сароянда aýdymçy konser şarkıcı concert \
    singer کنسرت 音乐会
    museum музей музей muzey музей осорхона muzeý müze museum موزه 博物馆
    archaeology археолог раскоп қорған археология arxeolog археолог бостоншинос arheolog arkeolog archaeolog burial \
    kurgan tomb باستان-شناس 考古
    book книг писател кітап китеп kitob китоб китоб kitap book= author کتاب 书
    language государственн-язык казахск-язык мемлекеттік-тіл тілі= тили= tili= забон dili= language زبان 语言
    mosque мечет мешіт мечит masjid масжид масҷид metjit cami mosque مسجد 清真寺
    religion религ мусульман ислам дін= дін дин= динд diniy диний дин= din= islam muslim relig دین 宗教
    hajj хадж паломн қажылық ажылык haj= ҳаж ҳаҷ haj hac= hajj pilgrim حج 朝觐
    holiday праздник выходн мереке майрам bayram байрам ҷашн baýram bayram holiday تعطیل 节日
    nowruz наурыз нооруз navroʻz navro'z наврўз наврӯз nowruz nevruz nauryz nowruz navruz نوروز 纳吾肉孜
    child ребен ребён дети детей детск бала= балалар bola= bolalar болалар кӯдак çaga çocuk child children kid= \
    کودک 儿童
    woman женщин әйел аял= аялдар ayol аёл занон занҳо zenan kadın woman women زن 妇女
    birth родил тройн сәби төрөл ugʻil tugʻil туғил таваллуд dogul doğum born birth triplets تولد 出生
    wedding свадьб брак= той= никах үйлен toʻy to'y тўй тӯй toý düğün wedding marriage عروسی 婚礼
    home жилье= жильё= жилья= жильём= жилищ квартир ипотек үй= баспана пәтер батир үй uy-joy уй-жой хона манзил ýaşaýyş konut ev= housing \
    apartment flats mortgage مسکن 住房
    building строит стройк құрылыс курулуш qurilish қурилиш сохтмон gurluşyk inşaat build construction ساخت 建设
    collapse обруш рухну құла урап кулап qulash қулаш фурӯ çöküş çöktü collaps ریزش 倒塌
    market базар рынок рынк базар bozor бозор бозор bazar pazar market بازار 市场
    dead погиб умер= умерл скончал жертв қаза= қайтыс мерт= каза= halok ҳалок vafot вафот ҳалок даргузашт heläk öldü ölü dead \
    died dies= killed kills= death deaths victim کشته درگذشت 死亡 遇难
    injured пострадав ранен травм жарақат зардап жаракат жабырк jarohat жароҳат yaralan осеб маҷрӯҳ şikes yaralı \
    injured wounded hurt مجروح 受伤
    missing пропал исчез жоғал дайынсыз жогол yoʻqol йўқол бедарак гум ýiten kayıp missing disappeared گمشده 失踪
    rescue спасат спасли мчс= құтқару төтенше куткару qutqar қутқар наҷот halas kurtar rescue emergency نجات 救援
    record рекорд рекордн rekord рекорд рекорд rekord rekor record رکورد 纪录
    tourist турист туризм туристік туризм sayyoh сайёҳ turizm сайёҳ syýahat turist tourist tourism گردشگر 旅游 游客
    mountain горы= гора= альпин тау= тауы тоо= тоодо togʻ tog'da тоғ кӯҳ dag= dağ= mountain climber peak کوه 山
    eagle беркут бүркіт бүркүт burgut бургут уқоб bürgüt kartal eagle عقاب 鹰
    horse лошад конь= коней скачк ат= жылқы жылкы ot= от= отчопар асп= at= athletic-horse horse اسب 马
    dog собак ит= иттер it= it= сагҳо саг= it= köpek dog= dogs stray سگ 狗
    bird птиц құс= канатт qush қуш парранда guş kuş bird پرنده 鸟
    fish рыб балық балык baliq балиқ моҳӣ balyk balık fish ماهی 鱼
    bread хлеб мук= муки нан= ун= нан non= un= нон= нон орд= çörek un= ekmek bread flour نان 面包 面粉
    election-commission цик= центризбирком орталық-сайлау бшк= msk= мск= комиссияи-марказ central-election
    referendum референдум referendum референдум раъйпурсӣ referandum referendum همه-پرسی 公投
    constitution конституц конституция konstitutsiya сарқонун konstitusiýa anayasa constitution قانون-اساسی 宪法
    reform реформ реформа islohot ислоҳот ислоҳот özgertme reform اصلاحات 改革
    licence лиценз лицензия litsenziya литсензия lisenziýa lisans licence license مجوز 许可证
    online онлайн портал= электронн-услуг onlayn онлайн портал çevrimiçi online app= آنلاین 在线
    digital цифр цифрлық санариптик raqamli рақамли рақамӣ sanly dijital digital دیجیتال 数字
    garbage мусор отход қоқыс таштанды chiqindi чиқинди партов zyýanly çöp waste garbage rubbish زباله 垃圾
    ambassador посол посольств елші элчи elchi элчи сафир ilçi büyükelçi ambassador embassy سفیر 大使
    bond облигац еврооблиг облигация obligatsiya вомбарг obligasiýa tahvil bond= bonds eurobond اوراق 债券
    delay задержк отлож перенес кешік кечик kechik кечик таъхир gijik gecik erte delay postpon تأخیر 推迟
    opening открыт= открыл запуст ашылды ачылды ochildi очилди кушода açyldy açıldı opened launched inaugurat \
    افتتاح 开通 开幕
    """
}
