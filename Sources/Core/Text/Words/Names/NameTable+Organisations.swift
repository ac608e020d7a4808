extension NameTable {
  /// International organisations, offices of states, companies, holidays, and people whose names are written in very
  /// different ways. The order of languages is that of `places`.
  static let organisations = """
    UN|ООН|БҰҰ|БУУ|BMT|БМТ|СММ|BMG|BM|United Nations|Организация Объединённых Наций|Біріккен Ұлттар Ұйымы|Бириккен Улуттар Уюму|Birlashgan Millatlar Tashkiloti|Созмони Милали Муттаҳид|Birleşen Milletler Guramasy|Birleşmiş Milletler|سازمان ملل|联合国|الأمم المتحدة
    CIS|СНГ|ТМД|КМШ|MDH|МДҲ|ИДМ|GDA|BDT|Commonwealth of Independent States|Содружество Независимых Государств|Тәуелсіз Мемлекеттер Достастығы|Mustaqil Davlatlar Hamdoʻstligi|独联体
    EAEU|ЕАЭС|ЕАЭО|ЕАЭБ|YOII|ЕОИИ|ИИАО|AEB|Eurasian Economic Union|Евразийский экономический союз|Еуразиялық экономикалық одақ|Евразия экономикалык биримдиги|欧亚经济联盟
    SCO|ШОС|ШЫҰ|ШКУ|ShHT|ШҲТ|СҲШ|ŞHG|ŞİÖ|Shanghai Cooperation Organisation|Шанхайская организация сотрудничества|上合组织|上海合作组织
    CSTO|ОДКБ|ҰҚШҰ|ЖККУ|KXShT|КХШТ|СААД|KGAÖ|集安组织
    EU|ЕС|ЕО|Yevropa Ittifoqi|ИА|ÝB|AB|European Union|Евросоюз|Европейский союз|Еуропалық одақ|Еуроодақ|Евробиримдик|Европа Биримдиги|Иттиҳоди Аврупо|Ýewropa Bileleşigi|Avrupa Birliği|اتحادیه اروپا|欧盟|الاتحاد الأوروبي
    NATO|НАТО|ناتو|北约|الناتو
    OSCE|ОБСЕ|ЕҚЫҰ|ЕККУ|YXHT|ЕХҲТ|САҲА|ÝHHG|AGİT|欧安组织
    WHO|ВОЗ|ДДСҰ|ДДУ|ДССУ|JSST|ЖССТ|ТУТ|ÖHG|DSÖ|World Health Organization|Всемирная организация здравоохранения|世卫组织|世界卫生组织
    IMF|МВФ|ХВҚ|ЭВФ|XVJ|ХВЖ|СБП|HWG|IMF|International Monetary Fund|Международный валютный фонд|Халықаралық валюта қоры|国际货币基金组织|صندوق بین‌المللی پول|صندوق النقد الدولي
    World Bank|Всемирный банк|Дүниежүзілік банк|Дүйнөлүк банк|Jahon banki|Жаҳон банки|Бонки ҷаҳонӣ|Бонки Ҷаҳонӣ|Bütindünýä banky|Dünya Bankası|بانک جهانی|世界银行|世行|البنك الدولي
    WTO|ВТО|ДСҰ|БСУ|JST|ЖСТ|СУС|BSG|DTÖ|世贸组织
    ADB|АБР|АДБ|Asian Development Bank|Азиатский банк развития|Азия даму банкі|Азия өнүктүрүү банкы|Osiyo taraqqiyot banki|Бонки рушди Осиё|亚行|亚洲开发银行
    EBRD|ЕБРР|ЕҚДБ|ЕРӨБ|YTTB|ЕТТБ|БАТР
    EDB|ЕАБР|ЕАДБ
    UNESCO|ЮНЕСКО|YuNESKO|ÝUNESKO|یونسکو|教科文组织
    UNICEF|ЮНИСЕФ|YuNISEF|ÝUNISEF|یونیسف
    OPEC|ОПЕК|OPEK|اوپک|欧佩克|أوبك
    BRICS|БРИКС|BRIKS|金砖国家|金砖|بریکس
    IAEA|МАГАТЭ|АЭХА|MAGATE
    OIC|ОИС|ИЫҰ|ИКУ|IHT|СҲИ|YHG|İİT
    Organization of Turkic States|Организация тюркских государств|Түркі мемлекеттері ұйымы|Түрк мамлекеттер уюму|Turkiy davlatlar tashkiloti|Türki döwletleriň guramasy|Türk Devletleri Teşkilatı|ОТГ|ТМҰ|ТДТ
    Interpol|Интерпол|Интерпол
    Red Cross|Красный Крест|Қызыл Крест|Qizil Xoch|Қизил Хоч|Салиби Сурх|Gyzyl Haç|Kızılhaç
    Red Crescent|Красный Полумесяц|Қызыл Ай|Кызыл Жарым Ай|Qizil Yarim Oy|Ҳилоли Аҳмар|Gyzyl Ýarymaý|Kızılay
    GDP|ВВП|ЖІӨ|ИДӨ|ИДП|YaIM|ЯИМ|ММД|JIÖ|GSYH|国内生产总值
    AI|ИИ|ЖИ|sunʼiy intellekt|artificial intelligence|искусственный интеллект|жасанды интеллект|жасалма интеллект|зеҳни сунъӣ|emeli aň|yapay zeka|هوش مصنوعی|人工智能
    National Bank|Нацбанк|Национальный банк|Ұлттық банк|Ұлттық Банкі|Улуттук банк|Улуттук банкы|Бонки миллӣ
    Central Bank|Центробанк|Центральный банк|Орталық банк|Борбордук банк|Markaziy bank|Марказий банк|Бонки марказӣ|Merkezi bank|Merkez Bankası|بانک مرکزی|ЦБ|央行|中央银行
    Halyk Bank|Халык Банк|Халық Банк|Халық банкі|Народный банк Казахстана|Halyk Banki
    Kaspi|Каспи
    KazMunayGas|КазМунайГаз|ҚазМұнайГаз|QazMunayGas|КМГ|KMG|Qazmunaigaz|Qazmunaygaz|哈油气
    Kazatomprom|Казатомпром|Қазатомөнеркәсіп|Қазатомпром|Qazatomprom|哈原工
    Samruk-Kazyna|Самрук-Казына|Самұрық-Қазына|Samuryk-Qazyna|Samruq-Qazyna
    Air Astana|Эйр Астана
    Kazakhtelecom|Казахтелеком|Қазақтелеком|Qazaqtelecom|Qazaqtelekom
    KTZ|КТЖ|ҚТЖ|Қазақстан темір жолы|Казахстан темир жолы
    Kumtor|Кумтор|Кумтөр|Құмтөр|库姆托尔
    Uzbekneftegaz|Узбекнефтегаз|Oʻzbekneftgaz|Ўзбекнефтгаз
    Uzbekistan Airways|Узбекистон хаво йуллари|Oʻzbekiston havo yoʻllari|Ўзбекистон ҳаво йўллари
    Somon Air|Сомон Эйр
    Turkmengaz|Туркменгаз|Türkmengaz
    Gazprom|Газпром|俄气|俄罗斯天然气工业|گازپروم|غازپروم|غازبروم
    Tengizchevroil|Тенгизшевройл|Тенгизчевройл|Теңізшевройл|Tengizshevroyl|Teńizshevroil|ТШО|TCO|田吉兹雪佛龙
    UzAuto Motors|УзАвто Моторс|УзАвтоМоторс|OʻzAvto Motors
    Uzavtosanoat|Узавтосаноат|Oʻzavtosanoat|Ўзавтосаноат|Узавтопром
    Freedom Holding|Фридом Холдинг|Freedom Finance|Фридом Финанс
    FlyArystan|ФлайАрыстан|Флай Арыстан
    Rosatom|Росатом|俄罗斯国家原子能|俄原子能|روس‌اتم|روساتوم
    Lukoil|Лукойл|卢克石油|لوک‌اویل|لوک اویل
    Rosneft|Роснефть|俄罗斯石油
    Chevron|Шеврон|雪佛龙|شورون
    ExxonMobil|Эксон Мобил|ЭксонМобил|Эксон-Мобил|埃克森美孚
    CNPC|КННК|中石油|中国石油
    Huawei|Хуавей|Хуавэй|华为|هواوی|هواوي
    Tesla|Тесла|特斯拉
    Sberbank|Сбербанк|俄罗斯储蓄银行
    Aeroflot|Аэрофлот|俄航
    Talco|Талко|ТАЛКО
    Taliban|Талибан|Тәлібан|Tolibon|Толибон|طالبان|塔利班
    Hamas|ХАМАС|Хамос|حماس|哈马斯
    Nowruz|Navruz|Навруз|Наурыз|Нооруз|Navroʻz|Наврўз|Наврӯз|Nowruz|Nevruz|Nawruz|Новруз|نوروز|诺鲁孜
    Ramadan|Рамадан|Рамазан|Рамазон|Ramazon|Ramazan|Remezan|Oraza|رمضان|斋月
    Eid al-Fitr|Ураза-байрам|Ораза айт|Орозо айт|Roʻza hayit|Рамазон ҳайити|Иди Рамазон|Oraza baýramy|Ramazan Bayramı|عید فطر
    Eid al-Adha|Курбан-байрам|Құрбан айт|Курман айт|Qurbon hayit|Қурбон ҳайити|Иди Қурбон|Gurban baýramy|Kurban Bayramı|عید قربان
    New Year|Новый год|Жаңа жыл|Жаңы жыл|Yangi yil|Янги йил|Соли нав|Täze ýyl|Yılbaşı|سال نو
    Independence Day|День независимости|Тәуелсіздік күні|Көз каранды эместик күнү|Mustaqillik kuni|Мустақиллик куни|Рӯзи истиқлолият|Garaşsyzlyk güni|Bağımsızlık Günü
    Victory Day|День Победы|Жеңіс күні|Жеңиш күнү|Gʻalaba kuni|Рӯзи Ғалаба|Ýeňiş güni
    Quran|Коран|Құран|Куран|Qurʼon|Қуръон|Gurhan|Kuran|قرآن
    Farabi|Фараби|Әл-Фараби|Аль-Фараби|Forobiy|Форобий|Форобӣ|Farabi|فارابی
    Avicenna|Авиценна|Ибн Сина|Ибн Сино|Ibn Sino|Әбу Әли ибн Сина|İbn Sina|ابن سینا
    Navoi|Навои|Науаи|Навоий|Navoiy|Навоӣ|Nowaýy|Nevai|نوایی
    Rudaki|Рудаки|Рӯдакӣ|Rudakiy|Рудакий|رودکی
    Timur|Тамерлан|Тимур|Әмір Темір|Amir Temur|Амир Темур|Темурленг|Emir Timur|Тимурленг|تیمور
    Chingiz|Чингиз|Шыңғыс|Чыңгыз|Çingiz
    Genghis Khan|Чингисхан|Шыңғыс хан|Чыңгызхан|Chingizxon|Чингизхон|Чингизхон|Çingiz han|Cengiz Han|چنگیز خان
    Abai|Абай|Abay
    Makhtumkuli|Махтумкули|Magtymguly|Мақтымқұлы|Maxtumquli|Махтумқули|مختومقلی
    Manas|Манас|Манас
    tenge|тенге|теңге|tenga|teňňe|坚戈|تنگه
    Kyrgyz som|кыргызский сом|кыргыз сому|қырғыз сомы|qirgʻiz somi
    soum|сум|soʻm|сўм|сӯм|苏姆
    somoni|сомони|сомонӣ|索莫尼|سامانی
    manat|манат|马纳特|منات
    ruble|rouble|рубль|рубл|rubl|卢布|روبل
    dollar|доллар|美元|دلار|دولار
    euro|евро|еуро|yevro|ýewro|欧元|یورو|يورو
    yuan|юань|юан|人民币|یوان|يوان
    lira|лира|里拉|لیر|لیره
    Tokayev|Токаев|Тоқаев|Toqayev|توکایف|توقایف|توكاييف|托卡耶夫
    Nazarbayev|Назарбаев|Nazarboyev|Назарбоев|نظربایف|نزارباييف|纳扎尔巴耶夫
    Japarov|Жапаров|Джапаров|Ҷапаров|Jäparow|جباروف|ژاپاروف|جاباروف|扎帕罗夫
    Mirziyoyev|Мирзиёев|Mirziýoýew|میرضیایف|ميرضيايف|米尔济约耶夫
    Karimov|Каримов|کریموف|كريموف|卡里莫夫
    Rahmon|Рахмон|Раҳмон|Raxmon|رحمان|رحمن|拉赫蒙
    Emomali|Эмомали|Эмомалӣ|Imomali|Имомали|امامعلی|امام‌علی|إمام علي
    Berdimuhamedov|Berdimuhamedow|Бердымухамедов|Бердімұхамедов|Бердимуҳамедов|بردی‌محمدف|بردی‌محمداف|بيردي محمدوف|别尔德穆哈梅多夫
    Gurbanguly|Гурбангулы|Qurbonquli|Қурбонқули|Құрбанқұлы|قربانقلی|قربان‌قلی
    Serdar|Сердар|Сардор|سردار|谢尔达尔
    Lukashenko|Лукашенко|Lukaşenka|لوکاشنکو|لوكاشينكو|卢卡申科
    Aliyev|Алиев|Әлиев|Əliyev|علی‌اف|علیف|علييف|阿利耶夫
    Pashinyan|Пашинян|Paşinýan|پاشینیان|باشينيان|帕希尼扬
    Modi|Моди|مودی|莫迪
    Merkel|Меркель|Меркел|默克尔
    Macron|Макрон|ماکرون|ماكرون|马克龙
    Erdogan|Эрдоган|Ердоған|Erdoʻgʻan|Erdogʻan|Эрдоған|Эрдўған|Erdoğan|Ärdogan|اردوغان|埃尔多安|أردوغان
    Putin|Путин|پوتین|普京|بوتين
    Xi Jinping|Си Цзиньпин|Си Цзинпин|Si Szinpin|Си Ҷинпин|Şi Cinping|Ши Жіңпин|习近平|شی جین‌پینگ|شي جين بينغ
    Zelensky|Зеленский|Zelenskiy|Зеленскӣ|Zelenski|زلنسکی|泽连斯基|زيلينسكي
    Trump|Трамп|Tramp|ترامپ|特朗普|川普|ترامب
    """
}
