extension NameTable {
  /// International organisations, offices of states, companies, holidays, and people whose names are written in very
  /// different ways. The order of languages is that of `places`.
  static let organisations = """
    UN|ООН|БҰҰ|БУУ|BMT|БМТ|СММ|BMG|BM|United Nations|Организация Объединённых Наций|Біріккен Ұлттар Ұйымы|Бириккен Улуттар Уюму|Birlashgan Millatlar Tashkiloti|Созмони Милали Муттаҳид|Birleşen Milletler Guramasy|Birleşmiş Milletler|سازمان ملل
    CIS|СНГ|ТМД|КМШ|MDH|МДҲ|ИДМ|GDA|BDT|Commonwealth of Independent States|Содружество Независимых Государств|Тәуелсіз Мемлекеттер Достастығы|Mustaqil Davlatlar Hamdoʻstligi
    EAEU|ЕАЭС|ЕАЭО|ЕАЭБ|YOII|ЕОИИ|ИИАО|AEB|Eurasian Economic Union|Евразийский экономический союз|Еуразиялық экономикалық одақ|Евразия экономикалык биримдиги
    SCO|ШОС|ШЫҰ|ШКУ|ShHT|ШҲТ|СҲШ|ŞHG|ŞİÖ|Shanghai Cooperation Organisation|Шанхайская организация сотрудничества
    CSTO|ОДКБ|ҰҚШҰ|ЖККУ|KXShT|КХШТ|СААД|KGAÖ
    EU|ЕС|ЕО|Yevropa Ittifoqi|ИА|ÝB|AB|European Union|Евросоюз|Европейский союз|Еуропалық одақ|Еуроодақ|Евробиримдик|Европа Биримдиги|Иттиҳоди Аврупо|Ýewropa Bileleşigi|Avrupa Birliği|اتحادیه اروپا
    NATO|НАТО|ناتو
    OSCE|ОБСЕ|ЕҚЫҰ|ЕККУ|YXHT|ЕХҲТ|САҲА|ÝHHG|AGİT
    WHO|ВОЗ|ДДСҰ|ДДУ|ДССУ|JSST|ЖССТ|ТУТ|ÖHG|DSÖ|World Health Organization|Всемирная организация здравоохранения
    IMF|МВФ|ХВҚ|ЭВФ|XVJ|ХВЖ|СБП|HWG|IMF|International Monetary Fund|Международный валютный фонд|Халықаралық валюта қоры
    World Bank|Всемирный банк|Дүниежүзілік банк|Дүйнөлүк банк|Jahon banki|Жаҳон банки|Бонки ҷаҳонӣ|Бонки Ҷаҳонӣ|Bütindünýä banky|Dünya Bankası|بانک جهانی
    WTO|ВТО|ДСҰ|БСУ|JST|ЖСТ|СУС|BSG|DTÖ
    ADB|АБР|АДБ|Asian Development Bank|Азиатский банк развития|Азия даму банкі|Азия өнүктүрүү банкы|Osiyo taraqqiyot banki|Бонки рушди Осиё
    EBRD|ЕБРР|ЕҚДБ|ЕРӨБ|YTTB|ЕТТБ|БАТР
    EDB|ЕАБР|ЕАДБ
    UNESCO|ЮНЕСКО|YuNESKO|ÝUNESKO|یونسکو
    UNICEF|ЮНИСЕФ|YuNISEF|ÝUNISEF|یونیسف
    OPEC|ОПЕК|OPEK|اوپک
    BRICS|БРИКС|BRIKS
    IAEA|МАГАТЭ|АЭХА|MAGATE
    OIC|ОИС|ИЫҰ|ИКУ|IHT|СҲИ|YHG|İİT
    Organization of Turkic States|Организация тюркских государств|Түркі мемлекеттері ұйымы|Түрк мамлекеттер уюму|Turkiy davlatlar tashkiloti|Türki döwletleriň guramasy|Türk Devletleri Teşkilatı|ОТГ|ТМҰ|ТДТ
    Interpol|Интерпол|Интерпол
    Red Cross|Красный Крест|Қызыл Крест|Qizil Xoch|Қизил Хоч|Салиби Сурх|Gyzyl Haç|Kızılhaç
    Red Crescent|Красный Полумесяц|Қызыл Ай|Кызыл Жарым Ай|Qizil Yarim Oy|Ҳилоли Аҳмар|Gyzyl Ýarymaý|Kızılay
    GDP|ВВП|ЖІӨ|ИДӨ|ИДП|YaIM|ЯИМ|ММД|JIÖ|GSYH
    AI|ИИ|ЖИ|sunʼiy intellekt|artificial intelligence|искусственный интеллект|жасанды интеллект|жасалма интеллект|зеҳни сунъӣ|emeli aň|yapay zeka|هوش مصنوعی
    National Bank|Нацбанк|Национальный банк|Ұлттық банк|Ұлттық Банкі|Улуттук банк|Улуттук банкы|Бонки миллӣ
    Central Bank|Центробанк|Центральный банк|Орталық банк|Борбордук банк|Markaziy bank|Марказий банк|Бонки марказӣ|Merkezi bank|Merkez Bankası|بانک مرکزی|ЦБ
    Halyk Bank|Халык Банк|Халық Банк|Халық банкі|Народный банк Казахстана|Halyk Banki
    Kaspi|Каспи
    KazMunayGas|КазМунайГаз|ҚазМұнайГаз|QazMunayGas|КМГ|KMG
    Kazatomprom|Казатомпром|Қазатомөнеркәсіп|Қазатомпром|Qazatomprom
    Samruk-Kazyna|Самрук-Казына|Самұрық-Қазына|Samuryk-Qazyna
    Air Astana|Эйр Астана
    Kazakhtelecom|Казахтелеком|Қазақтелеком|Qazaqtelecom
    KTZ|КТЖ|ҚТЖ|Қазақстан темір жолы|Казахстан темир жолы
    Kumtor|Кумтор|Кумтөр|Құмтөр
    Uzbekneftegaz|Узбекнефтегаз|Oʻzbekneftgaz|Ўзбекнефтгаз
    Uzbekistan Airways|Узбекистон хаво йуллари|Oʻzbekiston havo yoʻllari|Ўзбекистон ҳаво йўллари
    Somon Air|Сомон Эйр
    Turkmengaz|Туркменгаз|Türkmengaz
    Gazprom|Газпром
    Talco|Талко|ТАЛКО
    Taliban|Талибан|Тәлібан|Tolibon|Толибон|طالبان
    Hamas|ХАМАС|Хамос|حماس
    Nowruz|Навруз|Наурыз|Нооруз|Navroʻz|Наврўз|Наврӯз|Nowruz|Nevruz|Nawruz|Новруз|نوروز
    Ramadan|Рамадан|Рамазан|Рамазон|Ramazon|Ramazan|Remezan|Oraza|رمضان
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
    Genghis Khan|Чингисхан|Шыңғыс хан|Чыңгызхан|Chingizxon|Чингизхон|Чингизхон|Çingiz han|Cengiz Han|چنگیز خان
    Abai|Абай|Abay
    Makhtumkuli|Махтумкули|Magtymguly|Мақтымқұлы|Maxtumquli|Махтумқули|مختومقلی
    Manas|Манас|Манас
    Erdogan|Эрдоган|Ердоған|Erdoʻgʻan|Erdogʻan|Эрдоған|Эрдўған|Erdoğan|Ärdogan|اردوغان
    Putin|Путин|پوتین
    Xi Jinping|Си Цзиньпин|Си Цзинпин|Si Szinpin|Си Ҷинпин|Şi Cinping
    Zelensky|Зеленский|Zelenskiy|Зеленскӣ|Zelenski|زلنسکی
    Trump|Трамп|Tramp|ترامپ
    """
}
