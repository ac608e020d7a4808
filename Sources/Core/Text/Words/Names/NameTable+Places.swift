extension NameTable {
  /// Countries, capitals, regions, towns, waters and peoples. In the order English, Russian, Kazakh, Kyrgyz, Uzbek in both
  /// alphabets, Tajik, Turkmen, Turkish, Persian, as far as they have names of their own.
  static let places = """
    Kazakhstan|Казахстан|Қазақстан|Казакстан|Qozogʻiston|Қозоғистон|Қазоқистон|Gazagystan|Kazakistan|قزاقستان|Qazaqstan
    Kyrgyzstan|Киргизия|Кыргызстан|Киргизстан|Қырғызстан|Qirgʻiziston|Қирғизистон|Gyrgyzystan|Kırgızistan|قرقیزستان|Kirghizia|Kyrgyz Republic
    Uzbekistan|Узбекистан|Өзбекстан|Өзбекстан|Oʻzbekiston|Ўзбекистон|Ӯзбекистон|Özbegistan|Özbekistan|ازبکستان
    Tajikistan|Таджикистан|Тәжікстан|Тажикстан|Тожикистон|Tojikiston|Тоҷикистон|Täjigistan|Tacikistan|تاجیکستان
    Turkmenistan|Туркменистан|Түрікменстан|Түркмөнстан|Turkmaniston|Туркманистон|Туркменистон|Türkmenistan|ترکمنستان|Туркмения
    Russia|Россия|Ресей|Орусия|Rossiya|Русия|Russiýa|Rusya|روسیه|РФ
    China|Китай|Қытай|Кытай|Xitoy|Хитой|Чин|Hytaý|Çin|چین|КНР
    USA|США|АҚШ|АКШ|AQSh|ИМА|ABŞ|ABD|آمریکا|United States|Соединённые Штаты|Америка Құрама Штаттары|Amerika Qoʻshma Shtatlari
    Turkey|Турция|Түркия|Turkiya|Туркия|Türkiýe|Türkiye|ترکیه
    Iran|Иран|Eron|Эрон|Eýran|İran|ایران
    Afghanistan|Афганистан|Ауғанстан|Афганстан|Afgʻoniston|Афғонистон|Owganystan|Afganistan|افغانستان
    Pakistan|Пакистан|Пәкістан|Pokiston|Покистон|پاکستان
    India|Индия|Үндістан|Hindiston|Ҳиндистон|Hindistan|هند
    Germany|Германия|Germaniya|Олмон|Germaniýa|Almanya|آلمان|ФРГ
    France|Франция|Fransiya|Фаронса|Fransiýa|Fransa|فرانسه
    Britain|Великобритания|Британия|Ұлыбритания|Улуу Британия|Buyuk Britaniya|Буюк Британия|Британияи Кабир|Beýik Britaniýa|Birleşik Krallık|بریتانیا|UK|United Kingdom
    Japan|Япония|Жапония|Yaponiya|Ҷопон|Ýaponiýa|Japonya|ژاپن
    Korea|Корея|Koreya|Куриё|Koreýa|Kore|کره
    Ukraine|Украина|Ukraina|Ukrayna|Украйина|اوکراین
    Belarus|Белоруссия|Беларусь|Belarus|Беларус
    Azerbaijan|Азербайджан|Әзірбайжан|Азербайжан|Ozarbayjon|Озарбайжон|Озарбойҷон|Azerbaýjan|Azerbaycan|آذربایجان
    Georgia|Грузия|Gruziya|Гурҷистон|Gruziýa|Gürcistan|گرجستان
    Armenia|Армения|Armaniston|Арманистон|Ermenistan|ارمنستان
    Mongolia|Монголия|Моңғолия|Moʻgʻuliston|Мўғулистон|Муғулистон|Mongoliýa|Moğolistan|مغولستان
    Saudi Arabia|Саудовская Аравия|Сауд Арабиясы|Saudiya Arabistoni|Арабистони Саудӣ|Suudi Arabistan|عربستان
    UAE|ОАЭ|БАӘ|БАЭ|BAA|АМА|BAE|امارات|Emirates|Эмираты
    Israel|Израиль|Isroil|Исроил|Ysraýyl|İsrail|اسرائیل
    Egypt|Египет|Мысыр|Misr|Миср|Müsür|Mısır|مصر
    Iraq|Ирак|Iroq|Ироқ|Yrak|Irak|عراق
    Syria|Сирия|Suriya|Сурия|Siriýa|Suriye|سوریه
    Poland|Польша|Polsha|Лаҳистон|Polşa|Polonya|لهستان
    Hungary|Венгрия|Vengriya|Маҷористон|Wengriýa|Macaristan|مجارستان
    Europe|Европа|Еуропа|Yevropa|Аврупо|Ýewropa|Avrupa|اروپا
    Asia|Азия|Osiyo|Осиё|Осиё|Aziýa|Asya|آسیا
    Central Asia|Центральная Азия|Средняя Азия|Орталық Азия|Орто Азия|Борбордук Азия|Markaziy Osiyo|Oʻrta Osiyo|Марказий Осиё|Осиёи Марказӣ|Осиёи Миёна|Merkezi Aziýa|Orta Aziýa|Orta Asya|آسیای مرکزی
    Moscow|Москва|Мәскеу|Moskva|Маскав|Moskwa|Moskova|مسکو
    Beijing|Пекин|Бейжің|Бээжин|Pekin|پکن
    Washington|Вашингтон|Vaşington|Waşington|واشنگتن
    Istanbul|Стамбул|Ыстамбұл|Istanbul|Истанбул|Stambul|İstanbul|استانبول
    Ankara|Анкара|Анқара|Anqara|آنکارا
    Tehran|Тегеран|Тәһран|Tehron|Теҳрон|Tähran|Tahran|تهران
    Kabul|Кабул|Қабыл|Qobul|Қобул|Кобул|Kabil|کابل
    Astana|Астана|Остона|Ostona|Нур-Султан|Нұр-Сұлтан|Nur-Sultan|Целиноград|Акмола|آستانه
    Almaty|Алматы|Алма-Ата|Alma-Ata|Olmaota|Олмаота|Алмаато|آلماتی
    Shymkent|Шымкент|Чимкент|Chimkent|Çimkent
    Turkestan|Туркестан|Түркістан|Түркстан|Turkiston|Туркистон|Türkistan
    Karaganda|Караганда|Қарағанды|Qaragʻanda|Қарағанда|Qarağandy
    Kostanay|Костанай|Қостанай|Кустанай|Qostanay
    Kyzylorda|Кызылорда|Қызылорда|Кзыл-Орда|Qizilorda|Qyzylorda
    Taraz|Тараз|Жамбыл|Джамбул|Zhambyl
    Taldykorgan|Талдыкорган|Талдықорған|Талды-Курган
    Oskemen|Усть-Каменогорск|Өскемен|Ust-Kamenogorsk
    Oral|Уральск|Орал|Uralsk
    Petropavl|Петропавловск|Петропавл|Қызылжар
    Semey|Семей|Семипалатинск|Semipalatinsk
    Aktobe|Актобе|Ақтөбе|Актюбинск|Aqtobe|Aqtöbe
    Aktau|Актау|Ақтау|Aqtau|Шевченко
    Atyrau|Атырау|Гурьев
    Baikonur|Байконур|Байқоңыр|Boyqoʻngʻir
    Konaev|Конаев|Қонаев|Капшагай|Қапшағай
    Mangystau|Мангистау|Маңғыстау|Мангышлак|Mangghystau
    Zhetysu|Жетысу|Жетісу|Семиречье|Jetisu
    Bishkek|Бишкек|Бішкек|Пишпек|Фрунзе|Bişkek|بیشکک
    Osh|Ош|Ўш|Oʻsh|Oş|اوش
    Jalal-Abad|Джалал-Абад|Жалал-Абад|Jalolobod|Жалолобод|Ҷалолобод|Jalalabad|Жалалабад|Манас шаары
    Issyk-Kul|Иссык-Куль|Ысык-Көл|Ыстықкөл|Issiqkoʻl|Иссиқкўл|Иссиккӯл|Yssyk-Köl|Isık Göl|Isık-Göl
    Naryn|Нарын|Norin|Норин|Narın
    Karakol|Каракол|Қарақол|Qorakoʻl|Пржевальск
    Batken|Баткен|Botkent|Боткент
    Balykchy|Балыкчи|Балыкчы|Рыбачье
    Cholpon-Ata|Чолпон-Ата|Шолпан-Ата
    Song-Kul|Сон-Куль|Соң-Көл|Сонкөл
    Tashkent|Ташкент|Тошкент|Toshkent|Тошканд|Daşkent|Taşkent|تاشکند
    Samarkand|Самарканд|Самарқанд|Samarqand|Самарканд|Semerkant|سمرقند
    Bukhara|Бухара|Бұхара|Buxoro|Бухоро|Buhara|بخارا
    Khiva|Хива|Xiva|Хева|Hywa|Hiva|خیوه
    Khorezm|Хорезм|Хоразм|Xorazm|Horezm|Хорезим|Harezm|خوارزم|Khwarezm
    Fergana|Фергана|Ферғана|Fargʻona|Фарғона|Ferghana|Фаргана|Fergana|فرغانه
    Andijan|Андижан|Әндіжан|Анжиян|Andijon|Андижон|Андиҷон|Andican|اندیجان
    Namangan|Наманган|Намангон
    Termez|Термез|Термиз|Termiz|Тирмиз|Termiz|ترمذ
    Karshi|Карши|Qarshi|Қарши|Garşy
    Navoiy|Навои|Навоий|Navoi|Navoiy|Навоӣ|Nowaýy
    Nukus|Нукус|Нүкіс|Nöking
    Kokand|Коканд|Қоқан|Кокон|Qoʻqon|Қўқон|Хӯқанд|Hokand
    Jizzakh|Джизак|Жызақ|Jizzax|Жиззах|Ҷиззах
    Guliston|Гулистан|Guliston|Гулистон
    Urgench|Ургенч|Үргеніш|Urganch|Урганч|Ürgenç
    Surkhandarya|Сурхандарья|Surxondaryo|Сурхондарё
    Kashkadarya|Кашкадарья|Qashqadaryo|Қашқадарё
    Syrdarya|Сырдарья|Сырдария|Sirdaryo|Сирдарё|Сырдарыя|Sirderya|Syrderýa|سیحون
    Amudarya|Амударья|Әмудария|Амударыя|Amudaryo|Амударё|Amyderýa|Amuderya|جیحون|آمودریا
    Zarafshan|Зарафшан|Заравшан|Zarafshon|Зарафшон|Зеравшан
    Karakalpakstan|Каракалпакстан|Қарақалпақстан|Каракалпакия|Qoraqalpogʻiston|Қорақалпоғистон|Garagalpagystan
    Aral Sea|Аральское море|Арал|Арал теңізі|Арал деңизи|Orol dengizi|Орол денгизи|Orol|Баҳри Арал|Aral deňzi|Aral Gölü
    Caspian|Каспий|Каспийское море|Каспий теңізі|Kaspiy dengizi|Каспий денгизи|Баҳри Каспий|Баҳри Хазар|Hazar deňzi|Hazar Denizi|دریای خزر
    Balkhash|Балхаш|Балқаш|Balxash
    Dushanbe|Душанбе|Дүйшөмбү шаары|Duşanbe|دوشنبه|Сталинабад
    Khujand|Худжанд|Хуҷанд|Xoʻjand|Хўжанд|Ходжент|Hojent|خجند|Ленинабад|Хожанд
    Khorog|Хорог|Хоруғ|Xorugʻ|Хоруг|خاروغ
    Kulob|Куляб|Кӯлоб|Koʻlob|Кўлоб|کولاب
    Bokhtar|Бохтар|Курган-Тюбе|Қурғонтеппа|Qoʻrgʻontepa
    Panjakent|Пенджикент|Панҷакент|Panjakent|Панжакент
    Isfara|Исфара|Исфара|Isfara|Ысфара
    Badakhshan|Бадахшан|Бадахшон|Badaxshon|بدخشان|ГБАО|ВМКБ
    Pamir|Памир|Помир|Pomir|پامیر
    Rogun|Рогун|Роғун|Rogʻun|Roghun
    Nurek|Нурек|Норак|Norak
    Sughd|Согд|Суғд|Сугд|Sugʻd|Согдийская область
    Khatlon|Хатлон|Xatlon
    Ashgabat|Ашхабад|Ашгабат|Ашғабад|Ашғабат|Ashxobod|Ашхобод|Ишқобод|Aşgabat|Aşkabat|Ашқобод|عشقآباد|عشق‌آباد
    Mary|Мары|Marv|Мерв|Мары
    Turkmenabat|Туркменабад|Türkmenabat|Чарджоу|Чарджев|Туркманобод|Çärjew
    Dashoguz|Дашогуз|Daşoguz|Ташауз|Тошҳовуз|Toshhovuz
    Turkmenbashi|Туркменбаши|Türkmenbaşy|Туркменбашы|Красноводск|Türkmenbaşı|Turkmanboshi
    Balkanabat|Балканабад|Balkanabat|Небит-Даг|Nebitdag
    Arkadag|Аркадаг|Arkadag
    Akhal|Ахал|Ahal
    Lebap|Лебап|Лебапский
    Tian Shan|Тянь-Шань|Тәңіртау|Теңир-Тоо|Ала-Тоо|Tyanshan|Тёншон|Tiyanşan
    Xinjiang|Синьцзян|Шыңжаң|Шинжаң|Shinjon|Шинжон|Sincan|سین‌کیانگ
    Caucasus|Кавказ|Кавказ|Kavkaz|Қафқоз|Kawkaz|Kafkasya|قفقاز
    Siberia|Сибирь|Сібір|Сибирь|Sibir|Сибир|Sibirya
    Kazakh|казах|қазақ|казак|qozoq|қозоқ|қазоқ|gazak|kazak
    Kyrgyz|киргиз|кыргыз|қырғыз|qirgʻiz|қирғиз|gyrgyz|kırgız
    Uzbek|узбек|өзбек|oʻzbek|ўзбек|ӯзбек|özbek|ازبک
    Tajik|таджик|тәжік|тажик|tojik|тожик|тоҷик|täjik|tacik|تاجیک
    Turkmen|туркмен|түрікмен|түркмөн|turkman|туркман|türkmen|ترکمن
    """
}
