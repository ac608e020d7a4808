extension NameTable {
  /// Countries, capitals, regions, towns, waters and peoples. In the order English, Russian, Kazakh, Kyrgyz, Uzbek in both
  /// alphabets, Tajik, Turkmen, Turkish, Persian, as far as they have names of their own.
  static let places = """
    Kazakhstan|Казахстан|Қазақстан|Казакстан|Qozogʻiston|Қозоғистон|Қазоқистон|Gazagystan|Kazakistan|قزاقستان|Qazaqstan|哈萨克斯坦|哈国|كازاخستان
    Kyrgyzstan|Киргизия|Кыргызстан|Киргизстан|Қырғызстан|Qirgʻiziston|Қирғизистон|Gyrgyzystan|Kırgızistan|قرقیزستان|Kirghizia|Kyrgyz Republic|吉尔吉斯斯坦|吉尔吉斯|قيرغيزستان
    Uzbekistan|Узбекистан|Өзбекстан|Өзбекстан|Oʻzbekiston|Ўзбекистон|Ӯзбекистон|Özbegistan|Özbekistan|ازبکستان|乌兹别克斯坦|أوزبكستان
    Tajikistan|Таджикистан|Тәжікстан|Тажикстан|Тожикистон|Tojikiston|Тоҷикистон|Täjigistan|Tacikistan|تاجیکستان|塔吉克斯坦|طاجيكستان
    Turkmenistan|Туркменистан|Түрікменстан|Түркмөнстан|Turkmaniston|Туркманистон|Туркменистон|Türkmenistan|ترکمنستان|Туркмения|土库曼斯坦|土库曼|تركمانستان
    Russia|Россия|Ресей|Орусия|Rossiya|Русия|Russiýa|Rusya|روسیه|РФ|俄罗斯|روسيا
    China|Китай|Қытай|Кытай|Xitoy|Хитой|Чин|Hytaý|Çin|چین|КНР|中国|الصين
    USA|США|АҚШ|АКШ|AQSh|ИМА|ABŞ|ABD|آمریکا|United States|Соединённые Штаты|Америка Құрама Штаттары|Amerika Qoʻshma Shtatlari|美国|ایالات متحده|الولايات المتحدة
    Turkey|Турция|Түркия|Turkiya|Туркия|Türkiýe|Türkiye|ترکیه|土耳其|تركيا
    Iran|Иран|Eron|Эрон|Eýran|İran|ایران|伊朗
    Afghanistan|Афганистан|Ауғанстан|Афганстан|Afgʻoniston|Афғонистон|Owganystan|Afganistan|افغانستان|阿富汗|أفغانستان
    Pakistan|Пакистан|Пәкістан|Pokiston|Покистон|پاکستان|巴基斯坦|باكستان
    India|Индия|Үндістан|Hindiston|Ҳиндистон|Hindistan|هند|印度|الهند
    Germany|Германия|Germaniya|Олмон|Germaniýa|Almanya|آلمان|ФРГ|德国|ألمانيا
    France|Франция|Fransiya|Фаронса|Fransiýa|Fransa|فرانسه|法国|فرنسا
    Britain|Великобритания|Британия|Ұлыбритания|Улуу Британия|Buyuk Britaniya|Буюк Британия|Британияи Кабир|Beýik Britaniýa|Birleşik Krallık|بریتانیا|UK|United Kingdom|英国|بريطانيا
    Japan|Япония|Жапония|Yaponiya|Ҷопон|Ýaponiýa|Japonya|ژاپن|日本|اليابان
    Korea|Корея|Koreya|Куриё|Koreýa|Kore|کره|韩国|كوريا
    Ukraine|Украина|Ukraina|Ukrayna|Украйина|اوکراین|乌克兰|أوكرانيا
    Belarus|Белоруссия|Беларусь|Belarus|Беларус|白俄罗斯|بلاروس|بيلاروسيا
    Azerbaijan|Азербайджан|Әзірбайжан|Азербайжан|Ozarbayjon|Озарбайжон|Озарбойҷон|Azerbaýjan|Azerbaycan|آذربایجان|阿塞拜疆|أذربيجان
    Georgia|Грузия|Gruziya|Гурҷистон|Gruziýa|Gürcistan|گرجستان|格鲁吉亚|جورجيا
    Armenia|Армения|Armaniston|Арманистон|Ermenistan|ارمنستان|亚美尼亚|أرمينيا
    Mongolia|Монголия|Моңғолия|Moʻgʻuliston|Мўғулистон|Муғулистон|Mongoliýa|Moğolistan|مغولستان|蒙古|منغوليا
    Saudi Arabia|Саудовская Аравия|Сауд Арабиясы|Saudiya Arabistoni|Арабистони Саудӣ|Suudi Arabistan|عربستان|沙特|沙特阿拉伯|السعودية
    UAE|ОАЭ|БАӘ|БАЭ|BAA|АМА|BAE|امارات|Emirates|Эмираты|阿联酋|الإمارات
    Israel|Израиль|Isroil|Исроил|Ysraýyl|İsrail|اسرائیل|以色列|إسرائيل
    Egypt|Египет|Мысыр|Misr|Миср|Müsür|Mısır|مصر|埃及
    Iraq|Ирак|Iroq|Ироқ|Yrak|Irak|عراق|伊拉克|العراق
    Syria|Сирия|Suriya|Сурия|Siriýa|Suriye|سوریه|叙利亚|سوريا
    Poland|Польша|Polsha|Лаҳистон|Polşa|Polonya|لهستان|波兰|بولندا
    Hungary|Венгрия|Vengriya|Маҷористон|Wengriýa|Macaristan|مجارستان|匈牙利|المجر
    Europe|Европа|Еуропа|Yevropa|Аврупо|Ýewropa|Avrupa|اروپا|欧洲|أوروبا
    Asia|Азия|Osiyo|Осиё|Осиё|Aziýa|Asya|آسیا|亚洲
    Central Asia|Центральная Азия|Средняя Азия|Орталық Азия|Орто Азия|Борбордук Азия|Markaziy Osiyo|Oʻrta Osiyo|Марказий Осиё|Осиёи Марказӣ|Осиёи Миёна|Merkezi Aziýa|Orta Aziýa|Orta Asya|آسیای مرکزی|中亚|آسيا الوسطى
    Moscow|Москва|Мәскеу|Moskva|Маскав|Moskwa|Moskova|مسکو|莫斯科|موسكو
    Beijing|Пекин|Бейжің|Бээжин|Pekin|پکن|Бейжин|Бейжиң|北京|بكين
    Washington|Вашингтон|Vaşington|Waşington|واشنگتن|华盛顿|واشنطن
    Istanbul|Стамбул|Ыстамбұл|Istanbul|Истанбул|Stambul|İstanbul|استانبول|伊斯坦布尔|إسطنبول
    Ankara|Анкара|Анқара|Anqara|آنکارا|安卡拉|أنقرة
    Tehran|Тегеран|Тәһран|Tehron|Теҳрон|Tähran|Tahran|تهران|德黑兰|طهران
    Kabul|Кабул|Қабыл|Qobul|Қобул|Кобул|Kabil|کابل|Кабыл|Қабул|Kobul|喀布尔|كابول
    Astana|Астана|Остона|Ostona|Нур-Султан|Нұр-Сұлтан|Nur-Sultan|Целиноград|Акмола|آستانه|阿斯塔纳|أستانا
    Almaty|Алматы|Алма-Ата|Alma-Ata|Olmaota|Олмаота|Алмаато|آلماتی|阿拉木图|ألماتي
    Shymkent|Шымкент|Чимкент|Chimkent|Çimkent|奇姆肯特|چیمکنت
    Turkestan|Туркестан|Түркістан|Түркстан|Turkiston|Туркистон|Türkistan|突厥斯坦|图尔克斯坦
    Karaganda|Караганда|Қарағанды|Qaragʻanda|Қарағанда|Qarağandy|卡拉干达
    Kostanay|Костанай|Қостанай|Кустанай|Qostanay
    Kyzylorda|Кызылорда|Қызылорда|Кзыл-Орда|Qizilorda|Qyzylorda
    Taraz|Тараз|Жамбыл|Джамбул|Zhambyl
    Taldykorgan|Талдыкорган|Талдықорған|Талды-Курган
    Oskemen|Усть-Каменогорск|Өскемен|Ust-Kamenogorsk
    Oral|Уральск|Орал|Uralsk
    Petropavl|Петропавловск|Петропавл|Қызылжар
    Semey|Семей|Семипалатинск|Semipalatinsk
    Aktobe|Актобе|Ақтөбе|Актюбинск|Aqtobe|Aqtöbe|阿克托别
    Aktau|Актау|Ақтау|Aqtau|Шевченко|阿克套
    Atyrau|Атырау|Гурьев|阿特劳
    Baikonur|Байконур|Байқоңыр|Boyqoʻngʻir|拜科努尔|بایکونور
    Konaev|Конаев|Қонаев|Капшагай|Қапшағай
    Mangystau|Мангистау|Маңғыстау|Мангышлак|Mangghystau
    Zhetysu|Жетысу|Жетісу|Семиречье|Jetisu
    Bishkek|Бишкек|Бішкек|Пишпек|Фрунзе|Bişkek|بیشکک|比什凯克|بيشكيك
    Osh|Ош|Ўш|Oʻsh|Oş|اوش|奥什
    Jalal-Abad|Джалал-Абад|Жалал-Абад|Jalolobod|Жалолобод|Ҷалолобод|Jalalabad|Жалалабад|Манас шаары|贾拉拉巴德
    Issyk-Kul|Иссык-Куль|Ысык-Көл|Ыстықкөл|Issiqkoʻl|Иссиқкўл|Иссиккӯл|Yssyk-Köl|Isık Göl|Isık-Göl|伊塞克湖
    Naryn|Нарын|Norin|Норин|Narın|纳伦
    Karakol|Каракол|Қарақол|Qorakoʻl|Пржевальск
    Batken|Баткен|Botkent|Боткент|巴特肯
    Balykchy|Балыкчи|Балыкчы|Рыбачье
    Cholpon-Ata|Чолпон-Ата|Шолпан-Ата
    Song-Kul|Сон-Куль|Соң-Көл|Сонкөл
    Tashkent|Ташкент|Тошкент|Toshkent|Тошканд|Daşkent|Taşkent|تاشکند|塔什干|طشقند
    Samarkand|Самарканд|Самарқанд|Samarqand|Самарканд|Semerkant|سمرقند|撒马尔罕
    Bukhara|Бухара|Бұхара|Buxoro|Бухоро|Buhara|بخارا|布哈拉
    Khiva|Хива|Xiva|Хева|Hywa|Hiva|خیوه|希瓦
    Khorezm|Хорезм|Хоразм|Xorazm|Horezm|Хорезим|Harezm|خوارزم|Khwarezm|花剌子模
    Fergana|Фергана|Ферғана|Fargʻona|Фарғона|Ferghana|Фаргана|Fergana|فرغانه|费尔干纳
    Andijan|Андижан|Әндіжан|Анжиян|Andijon|Андижон|Андиҷон|Andican|اندیجان|安集延
    Namangan|Наманган|Намангон|纳曼干|نمنگان
    Termez|Термез|Термиз|Termiz|Тирмиз|Termiz|ترمذ|铁尔梅兹
    Karshi|Карши|Qarshi|Қарши|Garşy
    Navoiy|Навои|Навоий|Navoi|Navoiy|Навоӣ|Nowaýy|纳沃伊
    Nukus|Нукус|Нүкіс|Nöking|努库斯
    Kokand|Коканд|Қоқан|Кокон|Qoʻqon|Қўқон|Хӯқанд|Hokand
    Jizzakh|Джизак|Жызақ|Jizzax|Жиззах|Ҷиззах
    Guliston|Гулистан|Guliston|Гулистон
    Urgench|Ургенч|Үргеніш|Urganch|Урганч|Ürgenç
    Surkhandarya|Сурхандарья|Surxondaryo|Сурхондарё
    Kashkadarya|Кашкадарья|Qashqadaryo|Қашқадарё
    Syrdarya|Сырдарья|Сырдария|Sirdaryo|Сирдарё|Сырдарыя|Sirderya|Syrderýa|سیحون|锡尔河
    Amudarya|Амударья|Әмудария|Амударыя|Amudaryo|Амударё|Amyderýa|Amuderya|جیحون|آمودریا|阿姆河
    Zarafshan|Зарафшан|Заравшан|Zarafshon|Зарафшон|Зеравшан
    Karakalpakstan|Каракалпакстан|Қарақалпақстан|Каракалпакия|Qoraqalpogʻiston|Қорақалпоғистон|Garagalpagystan
    Aral|Арал|Орол|Orol|咸海
    Aral Sea|Аральское море|Арал|Арал теңізі|Арал деңизи|Orol dengizi|Орол денгизи|Orol|Баҳри Арал|Aral deňzi|Aral Gölü|咸海
    Caspian|Каспий|Каспийское море|Каспий теңізі|Kaspiy|Kaspiy dengizi|Каспий денгизи|Баҳри Каспий|Баҳри Хазар|Hazar deňzi|Hazar Denizi|دریای خزر|里海|بحر قزوين
    Balkhash|Балхаш|Балқаш|Balxash
    Dushanbe|Душанбе|Дүйшөмбү шаары|Duşanbe|دوشنبه|Сталинабад|杜尚别
    Baku|Баку|Bakı|Baki|Бакы|Boku|Боку|باکو|巴库|باكو
    Tbilisi|Тбилиси|Тбілісі|Tiflis|تفلیس|第比利斯|تبليسي
    Yerevan|Ереван|Ýerewan|Erivan|Ереван|ایروان|埃里温|يريفان
    Minsk|Минск|مینسک|明斯克
    Kyiv|Киев|Київ|Kiev|Kiyev|Kiýew|کی‌یف|کیف|基辅|كييف
    Islamabad|Исламабад|Islomobod|Исломобод|Yslamabat|İslamabad|اسلام‌آباد|伊斯兰堡|إسلام آباد
    Ulaanbaatar|Улан-Батор|Улан-Баатар|Ұлан-Батыр|Улаанбаатар|Ulan-Bator|Ulan Bator|乌兰巴托|اولان‌باتور
    Urumqi|Урумчи|Үрімші|Үрімжі|Үрүмчү|Urumchi|Urumçi|乌鲁木齐
    Kashgar|Кашгар|Қашқар|Кашкар|Qashqar|Kaşgar|喀什
    Shanghai|Шанхай|Шаңхай|Shanxay|Şanhaý|Şanghay|شانگهای|上海
    Dubai|Дубай|Dubay|Dubaý|دبی|دبي|迪拜
    Doha|Доха|Доһа|دوحه|الدوحة|多哈
    Khorgos|Хоргос|Қорғас|Korgas|Khorgas|霍尔果斯
    Isfara|Исфара|Ысфара|اسفره|伊斯法拉
    Karachaganak|Карачаганак|Қарашығанақ|卡拉恰甘纳克
    Kashagan|Кашаган|Қашаған|卡沙甘
    Tengiz|Тенгиз|Теңіз|田吉兹
    Khujand|Худжанд|Хуҷанд|Xoʻjand|Хўжанд|Ходжент|Hojent|خجند|Ленинабад|Хожанд|苦盏
    Khorog|Хорог|Хоруғ|Xorugʻ|Хоруг|خاروغ|霍罗格
    Kulob|Куляб|Кӯлоб|Koʻlob|Кўлоб|کولاب
    Bokhtar|Бохтар|Курган-Тюбе|Қурғонтеппа|Qoʻrgʻontepa
    Panjakent|Пенджикент|Панҷакент|Panjakent|Панжакент
    Badakhshan|Бадахшан|Бадахшон|Badaxshon|بدخشان|ГБАО|ВМКБ|巴达赫尚
    Pamir|Памир|Помир|Pomir|پامیر|帕米尔
    Rogun|Рогун|Роғун|Rogʻun|Roghun|罗贡|راغون|روغون
    Nurek|Нурек|Норак|Norak
    Sughd|Согд|Суғд|Сугд|Sugʻd|Согдийская область
    Khatlon|Хатлон|Xatlon
    Ashgabat|Ашхабад|Ашгабат|Ашғабад|Ашғабат|Ashxobod|Ашхобод|Ишқобод|Aşgabat|Aşkabat|Ашқобод|عشقآباد|عشق‌آباد|阿什哈巴德|عشق آباد|عشق اباد
    Mary|Мары|Marv|Мерв|Мары
    Turkmenabat|Туркменабад|Türkmenabat|Чарджоу|Чарджев|Туркманобод|Çärjew|土库曼纳巴德
    Dashoguz|Дашогуз|Daşoguz|Ташауз|Тошҳовуз|Toshhovuz
    Turkmenbashi|Туркменбаши|Türkmenbaşy|Туркменбашы|Красноводск|Türkmenbaşı|Turkmanboshi|土库曼巴希|ترکمن‌باشی
    Balkanabat|Балканабад|Balkanabat|Небит-Даг|Nebitdag
    Arkadag|Аркадаг|Arkadag
    Akhal|Ахал|Ahal
    Lebap|Лебап|Лебапский
    Tian Shan|Тянь-Шань|Тәңіртау|Теңир-Тоо|Ала-Тоо|Tyanshan|Тёншон|Tiyanşan
    Xinjiang|Синьцзян|Шыңжаң|Шинжаң|Shinjon|Шинжон|Sincan|سین‌کیانگ|新疆
    Caucasus|Кавказ|Кавказ|Kavkaz|Қафқоз|Kawkaz|Kafkasya|قفقاز|高加索
    Siberia|Сибирь|Сібір|Сибирь|Sibir|Сибир|Sibirya|西伯利亚
    Kazakh|казах|қазақ|казак|qozoq|қозоқ|қазоқ|gazak|kazak
    Kyrgyz|киргиз|кыргыз|қырғыз|qirgʻiz|қирғиз|gyrgyz|kırgız
    Uzbek|узбек|өзбек|oʻzbek|ўзбек|ӯзбек|özbek|ازبک
    Tajik|таджик|тәжік|тажик|tojik|тожик|тоҷик|täjik|tacik|تاجیک
    Turkmen|туркмен|түрікмен|түркмөн|turkman|туркман|türkmen|ترکمن
    """
}
