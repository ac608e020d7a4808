/// Words of each language with some of their forms and, behind the stroke, words that begin alike and are others. One word a
/// line. They have each class of endings, with harmony, assimilation and alternation.
enum FormSamples {
  static let russian = """
    палец: пальца пальцы пальцев пальцем / палатка палач
    огонь: огня огнём огни огней / огонёк огород
    песня: песен песни песню песнями / песок песец
    игра: игр игру играми играх / игрок игрушка
    кресло: кресел креслах / крест кресало
    число: чисел числа числами / чистка
    судьба: судеб судьбы судьбами / судья судно
    судья: судей судьи судьями / судьба судно
    статья: статей статьями статью / статус статист
    армия: армии армий армией / армянин
    имя: имени именем имена имён / имение импорт
    гражданин: граждане граждан гражданам / гражданство
    брат: братья братьев брату / братство
    друг: друзья друзей другом / дружба
    человек: люди людей человеку / человечество
    сын: сыновья сыном / сынок сыр
    дерево: деревья деревьев / деревня
    учитель: учителя учителям учителями / учение училище
    город: города городу городов / городок горожанин
    писать: пишет пишут писал писали / письмо писк
    искать: ищут ищет искала / искра искусство
    платить: плачу платит платили / платок платье
    видеть: вижу видит видели / видео вид
    работать: работает работал работающий работали / работник
    открыть: откроет открыл открыли открытый / открытка
    открыться: откроется открылась / открытка
    начать: начнёт начал начали начнут / начальник
    принять: примет приняли принял / приют
    помочь: поможет помогли помог / помощник
    идти: шёл идут идёт шли / идея
    прийти: придёт пришли пришёл / приём
    провести: провели проведёт провёл / провод провал
    спасти: спасли спас спасёт / спаситель
    требовать: требует требуют требовал / требник
    красный: красная красную красных красного / краска
    высокий: высокая высокие высоких / высота
    хороший: хорошая хорошего лучший / хор
    важный: важна важно важнее важен / вага
    синий: синяя синих / синяк
    большой: большая большую больших / больной
    лавров: лаврову лавровым лаврова /
    церковь: церкви церковью церквей / церковник
    лев: льва львы /
    лоб: лба лбу / лобок
    рот: рта ртом /
    мост: моста мостов мосты / мостик
    дочь: дочери дочерью / дочка
    день: дня дней днём днями / деньги
    житель: жители жителей жителям / житие
    врач: врача врачи врачей врачам / врачевание
    билет: билеты билетов / билетёр
    студентка: студенток студентки студенткам / студент
    копейка: копеек копейки / копьё
    земля: земель землёй землю / земляк
    здание: здания зданий зданиях / здравие
    покупать: покупают покупал покупает / покупка
    ловить: ловлю ловят ловил / ловкий
    ходить: хожу ходит ходили / ход
    строиться: строится строились строящийся /
    построить: построенного построенная построил / постройка
    проверить: проверят проверила проверенных /
    уйти: ушёл ушли уйдёт /
    сказать: скажет скажут сказала /
    """

  static let english = """
    story: stories / storm store
    knife: knives / knight
    box: boxes boxed / boxer
    watch: watches watched watching / watchman
    hope: hoped hoping hopes / hopeless hop
    plan: planned planning plans / plane planet
    travel: travelled travelling travels / traveller
    go: went gone goes / goal
    sell: sold sells / seller
    big: bigger biggest / bigot
    happy: happier happiest / happen
    analysis: analyses / analyst
    wife: wives / wifi
    tax: taxes taxed / taxi
    visit: visited visiting visits / visitor visa
    die: died dies dying / diet
    agree: agreed agrees agreeing / agreement
    refer: referred referring / referee
    hero: heroes / heroin
    man: men / mane
    glass: glasses / glaze
    import: imported imports / important
    win: won winning wins / wine wind
    car: cars / care career
    """

  static let kazakh = """
    алма: алманы алмалар алмасы алмаға / алмас
    өзен: өзенге өзендер өзеннің өзеннен / өзек
    дала: далада даламызда / далап
    қыз: қызға қыздар қызы қыздың / қызық қызмет
    кісі: кісіге кісілер кісінің / кісен
    ит: итке иттер иттің / итальян
    мұрын: мұрны мұрнынан / мұрат
    ауыз: аузы аузында / ауызша ауыр
    көңіл: көңлі көңілге / көше
    қауіп: қауіпті қаупі қауіптің / қауым
    сабақ: сабағы сабақта сабағында сабақтан / сабан
    ғалым: ғалымдар ғалымның ғалымға / ғалымдық
    бағдарлама: бағдарламасы бағдарламаны бағдарламаға / бағдаршам
    бішкек: бішкекке бішкектен бішкекте / біліктілік
    полиция: полицияға полицияның / полимер
    қарағанды: қарағандыда қарағандыға / қараша
    депутат: депутаттар депутатқа депутаттың / депо
    көше: көшеде көшесі көшелер көшеге / көшет
    заңгер: заңгерлер заңгерге / заңды
    үкімет: үкіметке үкіметтің үкіметі / үкім
    құқық: құқығы құқығын құқықтар / құқай
    қызметкер: қызметкері қызметкерлер қызметкерлердің / қызмет
    халық: халықтың халқы халықтар халыққа / халат
    той: тойға тойда тойлар тойы / тойған
    мектеп: мектебінде мектептерінің мектебіміз / мектепше
    бас: басы басында басын / баспа басқа
    қазақстан: қазақстандағы қазақстанның қазақстанмен / қазақша
    бару: барды бардым барған барады баратын барып бармады барса барғандар / барабан
    келу: келді келген келеді келетін келмеген келсе / келін
    оқу: оқыды оқыған оқыды / оқиға
    қарау: қарады қараған қарайды қарап қарамады / қараңғы
    шығу: шықты шыққан шығады шығып / шығыс
    табу: тапты тапқан табады / табыс
    қою: қойды қойған / қой
    айту: айтты айтқан айтады / айтыс
    алу: алды алған алады / алма салмақ
    базу: / базар
    қабылдады: қабылдау қабылдаған / қабілет
    """

  static let kyrgyz = """
    тамак: тамагы тамакка тамакты / тамаша
    той: тою тойго тойлор тойдун / токой
    үй: үйү үйдө үйгө үйлөр / үйрөк
    сөз: сөзү сөздөр сөздү / сөзсүз
    мугалим: мугалимдер мугалимге мугалими / мугдар
    кош: кошко кошту / кошумча
    куш: куштар кушка кушу / кушак
    тил: тилдер тилге тилинин тилдин / тилек
    элчи: элчинин элчилер элчиге / элчилик
    карын: карды карыны / карга
    ооз: оозу оозунан / оордук
    жумуш: жумушка жумушу жумуштар / жумуртка
    талас: таласта таластан / талант
    мыйзам: мыйзамды мыйзамдын мыйзамдар / мыйзамсыз
    кеңеш: кеңешке кеңешинин / кеңсе
    китепкана: китепканага китепканада / китеп
    тарых: тарыхы тарыхынын тарыхка / тараза
    министрлик: министрлиги министрликке министрлигинин / министр
    садыр: садырга садырдын / садака
    баруу: барды барган барат барып барбады барса / барак
    келүү: келди келген келет келбеген / келин
    окуу: окуду окуган окуйт / окуя
    кароо: карады караган карайт карап / карандаш
    иштөө: иштеди иштеген иштейт / ишкана
    чыгуу: чыкты чыккан чыгат чыгып / чыгыш
    айтуу: айтты айткан айтат / айтыш
    кабылдады: кабылдоо кабылдаган / кабыл
    """

  static let uzbek = """
    koʻl: koʻlda koʻllar koʻlning / koʻlanka
    togʻ: toqqa togʻning togʻlarda / toʻgʻri
    ogʻiz: ogʻzi ogʻzidan / ogʻir
    burun: burni burnidan / burgut
    oʻgʻil: oʻgʻli oʻgʻlining / oʻgʻri
    qizil: qizilga / qizgʻin
    ona: onasi onaning onalar onam onamiz / onglik
    hukumat: hukumatning hukumati hukumatga / hukm
    shartnoma: shartnomasi shartnomaga shartnomani / sharhlovchi
    huquq: huquqi huquqlar huquqiga / huquqshunos
    koʻcha: koʻchada koʻchasi koʻchalar / koʻchki
    talaba: talabalar talabaga talabaning / talab
    mehmon: mehmonlar mehmonga / mehmonxona
    fargʻona: fargʻonada fargʻonadan / fargʻ
    yigit: yigitlar yigitning / yigʻin
    oila: oilasi oilalar oilada / oilaviy
    шаҳар: шаҳри шаҳарда шаҳарга шаҳарлар / шаҳид
    қишлоқ: қишлоғи қишлоққа қишлоқлар / қишки
    тошкент: тошкентда тошкентнинг тошкентга / тошбақа
    бола: болалар болага боласи / болта
    тил: тили тилимиз тилга / тилла
    borish: bordi bordim borgan boradi boradigan borib bormadi borsa boryapti / borliq
    kelish: keldi kelgan keladi kelmagan / kelin
    olish: oldi olgan oladi / olma ola
    oʻqish: oʻqidi oʻqigan oʻqiydi / oʻqlov
    ishlash: ishladi ishlagan ishlaydi ishlab ishlayapti / ishlovchi
    chiqish: chiqdi chiqqan chiqadi / chiqim
    бориш: борди борган боради бориб бормади / борлиқ
    aytmoq: aytdi aytgan aytadi / aytishuv
    crash: / crab
    polish: / polar
    soʻraydi: soʻrash soʻragan / soʻroq
    """

  static let tajik = """
    дафтар: дафтарҳо дафтарро дафтари / дафн
    китоб: китобҳои китобам китобашон / китобхона
    муаллим: муаллимон муаллимро муаллими / муаллиф
    гуфтан: гуфт гуфтанд мегӯяд мегуфт / гуфтор
    омадан: омад омаданд меояд / омадгоҳ
    навиштан: навишт менависад навиштанд / навиштор
    нависанда: нависандагон нависандаи / нависхат
    шаҳр: шаҳри шаҳрҳо шаҳрро шаҳрамон / шаҳрак
    падар: падарам падараш падарон / падида
    хонанда: хонандагон хонандаҳо / хонагӣ
    қонун: қонуни қонунҳо қонунро / қонунгузорӣ
    миллат: миллати миллатҳо / миллӣ
    баланд: баландтар баландтарин /
    бародар: бародаронаш бародарамро / бароварда
    """

  static let turkmen = """
    çörek: çöregi çörekler çöregiň / çöl
    agyz: agzy agzyndan / agyr
    talyp: talyby talyplar talyba talybyň / talap
    mugallym: mugallymlar mugallymy mugallyma / mugt
    türkmenabat: türkmenabatda türkmenabadyň / türkmençe
    kanun: kanunlar kanuny kanunyň / kanal
    daýhan: daýhanlar daýhanyň / daýza
    moskwa: moskwada moskwanyň / mosaika
    ofis: ofise ofisde / ofiser
    hyzmat: hyzmatlar hyzmaty hyzmata / hyzyr
    işgär: işgärler işgäriň / işjeň
    ýazyjy: ýazyjynyň ýazyjylar / ýazgy
    barmak: bardy barýar baran barjak baryp barmady barmaýar / barha
    gelmek: geldi gelýär gelen geljek gelip / gelin
    almak: aldy alýar / alma
    okamak: okady okaýar okan okap / okuw
    aýtmak: aýtdy aýdýar aýdan aýdyp / aýdym
    köpri: köprüsi köprini köpriden / köp
    guýy: guýusy guýyny / guýruk
    """

  static let turkish = """
    ağaç: ağacı ağaçlar ağaçtan / ağır
    kanun: kanunun kanunlar / kanal
    burun: burnu burnundan / burs
    renk: rengi renkler / rende
    hak: hakkı haklar /
    öğrenci: öğrenciler öğrencinin / öğretmen
    su: sular suda / sunucu
    ülke: ülkenin ülkeler ülkeye / ülkü
    saat: saati saatler saate / saatçi
    gitmek: gitti gidiyor giden gitmiş gidecek gitmedi gitmiyor gittiği / gitar
    gelmek: geldi geliyor gelen gelecek gelmesi / gelin
    söylemek: söyledi söylüyor söyleyen söyleyecek / söylence
    su: suyu suyun sular / suç
    milletvekili: milletvekilleri milletvekillerine milletvekilinin / millet
    """

  static let persian = """
    دوست: دوستان دوستی دوستانش / دوشنبه
    نویسنده: نویسندگان نویسندهای / نوید
    معلم: معلمان معلمها / معما
    رفتن: رفت رفتند میرود / رفتار
    گفتن: گفت گفتند میگوید / گفتگو
    بزرگ: بزرگتر بزرگترین / بزم
    دختر: دختران دخترش / دخل
    مدرسه: مدرسهها مدرسهای / مدرن
    روز: روزها روزهای / روزنامه
    روزنامه: روزنامهها روزنامههای / روزه
    """
}
