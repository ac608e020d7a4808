/// Sample texts that the language profiles are made from: news prose of many subjects, written for this purpose.
///
/// A text needs some 200 words with the frequent function words, endings and letter sequences of its language.
/// Names of people and places are rare on purpose: they say nothing about the language.
enum LanguageSamples {
  /// The sample of a language as one script writes it. Kazakh is written in Latin letters as its samples read in its new alphabet.
  static func text(of language: Language, in script: LanguageScript) -> String {
    let sample = all[language] ?? ""
    return language == .kazakh && script == .latin ? AlphabetChange.kazakhToLatin.converted(sample) : sample
  }

  static let all: [Language: String] = [
    .russian: """
    Правительство утвердило план развития регионов на ближайшие три года. Об этом сообщили в пресс-службе министерства \
    экономики. По словам министра, из бюджета выделят больше средств на дороги, школы и больницы. Жители города жалуются \
    на рост цен и очереди в поликлиниках. Как рассказал директор завода, предприятие начнёт выпуск новой продукции уже \
    весной. В столице прошёл концерт, на который пришли тысячи зрителей. Полиция задержала мужчину, которого подозревают \
    в краже автомобиля. Суд отправил его под стражу до конца месяца. Учёные нашли способ лечить редкую болезнь у детей. \
    Синоптики обещают дождь и сильный ветер, температура воздуха понизится до пяти градусов. Что известно о новых правилах \
    для водителей и почему они вступают в силу только с января? Сборная проиграла матч, но вышла в финал. Президент \
    встретился с послами и обсудил вопросы сотрудничества. Это было сделано для того, чтобы снизить нагрузку на население. \
    Где купить билеты и сколько они стоят. Если вы не успели подать заявление, его можно отправить через портал. Курс \
    доллара вырос, банки повысили ставки по вкладам. Пожар на складе потушили, никто не пострадал. Также он отметил, что \
    работы ещё не завершены и будут продолжаться. Новый закон запрещает рекламу, однако эксперты считают иначе. Семья \
    получила квартиру после обращения к властям. Книга вышла тиражом более ста тысяч экземпляров. Между двумя странами \
    откроют прямой рейс. Умер известный актёр, ему было восемьдесят лет. Сколько зарабатывают учителя, врачи и строители. \
    Музей, библиотека, театр, выставка, праздник, экзамен, рынок, граница, поезд, самолёт, телефон, деньги, погода, вода. \
    Экспорт пшеницы увеличился, урожай собрали раньше. Выборы пройдут в воскресенье, кандидаты начали агитацию. \
    Глава государства подписал указ о назначении нового посла. Компания продаёт долю акций иностранному инвестору. Туристы \
    приняли участие в фестивале на берегу озера. Число заболевших растёт, врачи советуют носить маски. Депутаты предложили \
    отменить налог для малого бизнеса. В аэропорту задержали рейсы из-за тумана. Археологи обнаружили древний город, ему около двух \
    тысяч лет. Следствие считает, что чиновник получил взятку. Почему дорожает бензин и что будет дальше. Новые автобусы вышли на \
    маршруты, проезд остался прежним. Рекордное количество участников приехало на соревнования. Землетрясение произошло ночью, \
    разрушений нет. Мошенники звонят от имени банка и просят назвать код. Спортсмен завоевал золотую медаль. Хлопок, газ, нефть, уголь, \
    электричество, тариф, пенсия, зарплата, кредит, ипотека. Кто станет премьером, решит парламент. Женщина родила тройню. Школьникам \
    продлили каникулы. Библиотека ищет добровольцев. Минздрав объяснил, как подготовить машину к зиме. Житель области нашёл клад. \
    Пробки на дорогах города: движение на трассе перекрыто. Визит президента, поездка премьера и встреча министров. \
    Бензин, хлеб и мясо подорожали, курс доллара вырос. Прогноз погоды на выходные: снег в горах, гололёд и туман. \
    Пожар потушен, авария на шоссе, поезд сошёл с рельсов. Сборная победила, тренер подал в отставку. Итоги недели, \
    новые правила, запрет на вывоз зерна.
    """,
    .ukrainian: """
    Уряд затвердив план розвитку областей на найближчі три роки. Про це повідомили у пресслужбі міністерства економіки. За \
    словами міністра, з бюджету виділять більше коштів на дороги, школи та лікарні. Мешканці міста скаржаться на зростання \
    цін і черги в поліклініках. Як розповів директор заводу, підприємство почне випуск нової продукції вже навесні. У \
    столиці відбувся концерт, на який прийшли тисячі глядачів. Поліція затримала чоловіка, якого підозрюють у крадіжці. Суд \
    відправив його під варту до кінця місяця. Вчені знайшли спосіб лікувати рідкісну хворобу в дітей. Синоптики обіцяють дощ \
    і сильний вітер, температура повітря знизиться до п'яти градусів. Що відомо про нові правила для водіїв і чому вони \
    набувають чинності лише з січня? Збірна програла матч, але вийшла у фінал. Президент зустрівся з послами та обговорив \
    питання співпраці. Це було зроблено для того, щоб зменшити навантаження на населення. Де купити квитки і скільки вони \
    коштують. Якщо ви не встигли подати заяву, її можна надіслати через портал. Курс долара зріс, банки підвищили ставки. \
    Пожежу на складі загасили, ніхто не постраждав. Також він зазначив, що роботи ще не завершені й будуть тривати. Новий \
    закон забороняє рекламу, проте експерти вважають інакше. Книжка вийшла накладом понад сто тисяч примірників. Між двома \
    країнами відкриють прямий рейс. Помер відомий актор, йому було вісімдесят років. Скільки заробляють вчителі, лікарі та \
    будівельники. Музей, бібліотека, театр, виставка, свято, іспит, ринок, кордон, потяг, літак, гроші, погода, вода, люди. \
    Вибори відбудуться в неділю, кандидати розпочали агітацію. Дівчина, хлопець, родина, серце, життя, ніч, день, тиждень. \
    Ціни на пальне зростають третій тиждень поспіль. Бензин, хліб і молоко подорожчали, а гривня здешевшала. Прогноз \
    погоди на вихідні: сніг, мороз, туман і слизькі дороги в горах. Уряд ухвалив бюджет, парламент підтримав закон \
    про освіту. Поліція шукає свідків аварії. Школярі їдуть на змагання, збірна виграла матч. Лікарі радять більше \
    гуляти. У місті відкрили виставку, закрили міст на ремонт. Потяги запізнюються, рейси скасовано. Вступна \
    кампанія, нові правила, підсумки тижня.
    """,
    .belarusian: """
    Урад зацвердзіў план развіцця рэгіёнаў на бліжэйшыя тры гады. Пра гэта паведамілі ў прэс-службе міністэрства эканомікі. \
    Паводле слоў міністра, з бюджэту вылучаць больш сродкаў на дарогі, школы і бальніцы. Жыхары горада скардзяцца на рост цэн \
    і чэргі ў паліклініках. Як расказаў дырэктар завода, прадпрыемства пачне выпуск новай прадукцыі ўжо вясной. У сталіцы \
    прайшоў канцэрт, на які прыйшлі тысячы гледачоў. Міліцыя затрымала мужчыну, якога падазраюць у крадзяжы аўтамабіля. Суд \
    адправіў яго пад варту да канца месяца. Навукоўцы знайшлі спосаб лячыць рэдкую хваробу ў дзяцей. Сіноптыкі абяцаюць дождж \
    і моцны вецер. Што вядома пра новыя правілы для кіроўцаў і чаму яны ўступаюць у сілу толькі са студзеня? Зборная прайграла \
    матч, але выйшла ў фінал. Гэта было зроблена для таго, каб знізіць нагрузку на насельніцтва. Дзе купіць білеты і колькі \
    яны каштуюць. Калі вы не паспелі падаць заяву, яе можна адправіць праз партал. Таксама ён адзначыў, што працы яшчэ не \
    скончаныя і будуць працягвацца. Кніга выйшла накладам больш за сто тысяч асобнікаў. Памёр вядомы акцёр, яму было \
    восемдзесят гадоў. Людзі, горад, дзень, тыдзень, месяц, год, сям'я, грошы, надвор'е, вада, свята, рынак, мяжа, цягнік.
    """,
    .kazakh: """
    Үкімет өңірлерді дамытудың үш жылдық жоспарын бекітті. Бұл туралы экономика министрлігінің баспасөз қызметі хабарлады. \
    Министрдің айтуынша, бюджеттен жолдарға, мектептер мен ауруханаларға көбірек қаражат бөлінеді. Қала тұрғындары бағаның \
    өсуіне және емханадағы кезекке шағымданды. Зауыт директоры айтқандай, кәсіпорын көктемде жаңа өнім шығара бастайды. \
    Астанада концерт өтіп, оған мыңдаған көрермен келді. Полиция көлік ұрлады деген күдікпен ер адамды ұстады. Сот оны ай \
    соңына дейін қамауға алды. Ғалымдар балалардағы сирек кездесетін ауруды емдеудің жолын тапты. Синоптиктер жаңбыр мен қатты \
    жел болады дейді, ауа температурасы бес градусқа дейін төмендейді. Жүргізушілерге арналған жаңа ережелер туралы не \
    белгілі және олар неге тек қаңтардан бастап күшіне енеді? Құрама матчта жеңілді, бірақ финалға шықты. Президент елшілермен \
    кездесіп, ынтымақтастық мәселелерін талқылады. Бұл халыққа түсетін жүктемені азайту үшін жасалды. Билетті қайдан сатып \
    алуға болады және ол қанша тұрады. Егер сіз өтінішті бере алмасаңыз, оны портал арқылы жіберуге болады. Доллар бағамы өсті, \
    банктер мөлшерлемені көтерді. Қоймадағы өрт сөндірілді, ешкім зардап шеккен жоқ. Сонымен қатар ол жұмыстар әлі аяқталмағанын \
    және жалғасатынын атап өтті. Жаңа заң жарнамаға тыйым салады, алайда сарапшылар басқаша ойлайды. Кітап жүз мыңнан астам \
    данамен шықты. Екі ел арасында тікелей рейс ашылады. Белгілі актер қайтыс болды, ол сексен жаста еді. Мұғалімдер, дәрігерлер \
    мен құрылысшылар қанша табыс табады. Адам, қоғам, мемлекет, облыс, аудан, ауыл, отбасы, бала, оқушы, жас, ақша, теңге, су, \
    ауа райы, мереке, нарық, шекара, пойыз, ұшақ. Сайлау жексенбіде өтеді. Қазақстан халқы, қазақ тілі, біздің, олардың, менің, \
    үшін, туралы, бойынша, кейін, дейін, бірге, осы, сол, барлық, болып, деп, екен, жатыр, тұр, керек, мүмкін, қазір, бүгін. \
    Нан, ет және жанармай бағасы көтерілді. Ауа райы болжамы: тауда қар, далада боран, кей жерде тұман болады. \
    Бюджет бекітілді, заң қабылданды, сот үкімі күшіне енді. Бала ауруханаға жеткізілді, дәрігерлер көмек көрсетті. \
    Жолда апат болды, көлік қозғалысы шектелді. Құрама команда жеңіске жетті. Мұғалімдердің жалақысы өсті, \
    студенттерге шәкіртақы төленеді. Президенттің жұмыс сапары, апталық шолу, жаңа ереже, көрме ашылды, өзенде туу \
    толқын азайды.
    """,
    .kyrgyz: """
    Өкмөт аймактарды өнүктүрүүнүн үч жылдык планын бекитти. Бул тууралуу экономика министрлигинин маалымат кызматы билдирди. \
    Министрдин айтымында, бюджеттен жолдорго, мектептерге жана ооруканаларга көбүрөөк каражат бөлүнөт. Шаар тургундары баанын \
    өсүшүнө жана бейтапканадагы кезекке нааразы. Заводдун директору айткандай, ишкана жазында жаңы продукция чыгара баштайт. \
    Борбордо концерт өтүп, ага миңдеген көрүүчү келди. Милиция унаа уурдады деген шек менен эркекти кармады. Сот аны айдын \
    аягына чейин камакка алды. Окумуштуулар балдардагы сейрек кездешүүчү ооруну дарылоонун жолун табышты. Синоптиктер жаан \
    менен катуу шамал болорун айтышууда, абанын температурасы беш градуска чейин төмөндөйт. Айдоочулар үчүн жаңы эрежелер \
    тууралуу эмне белгилүү жана алар эмне үчүн январдан тартып гана күчүнө кирет? Курама команда матчта утулду, бирок финалга \
    чыкты. Президент элчилер менен жолугуп, кызматташуу маселелерин талкуулады. Бул калкка түшкөн жүктү азайтуу үчүн жасалды. \
    Билетти кайдан сатып алса болот жана ал канча турат. Эгер сиз арыз бере албай калсаңыз, аны портал аркылуу жөнөтсө болот. \
    Доллардын курсу өстү, банктар пайызды көтөрдү. Кампадагы өрт өчүрүлдү, эч ким жабыркаган жок. Ошондой эле ал иштер али \
    бүтө электигин жана улана берерин белгиледи. Жаңы мыйзам жарнамага тыюу салат, бирок адистер башкача ойлойт. Китеп жүз \
    миңден ашык нускада чыкты. Эки өлкөнүн ортосунда түз каттам ачылат. Белгилүү актёр каза болду, ал сексен жашта болчу. \
    Мугалимдер, дарыгерлер жана куруучулар канча айлык алышат. Адам, коом, мамлекет, облус, район, айыл, үй-бүлө, бала, окуучу, \
    жаш, акча, сом, суу, аба ырайы, майрам, базар, чек ара, поезд, учак. Шайлоо жекшембиде өтөт. Кыргызстан, кыргыз тили, биздин, \
    алардын, менин, үчүн, боюнча, кийин, бирге, ушул, ошол, бардык, болуп, деп, экен, жатат, турат, керек, мүмкүн, азыр, бүгүн. \
    Нан, эт жана бензин баасы көтөрүлдү. Аба ырайы: тоодо кар жаайт, түздүктө жамгыр болот. Бюджет кабыл алынды, \
    мыйзам бекитилди. Экспорт жана импорт көлөмү өстү, товарларды сыртка алып чыгууга тыюу салынды. Соттук отурум \
    башталды, айыпталуучу күнөөсүн моюнуна алды. Мугалимдердин маянасы жогорулады. Окуучулар мелдешке катышты, \
    курама команда утуп алды. Жол оңдолуп жатат, унаалар кыймылы чектелди. Апталык жыйынтык, жаңы эрежелер, иш \
    сапары, көргөзмө ачылды. \
    Президенттин иш сапары, министрдин билдирүүсү, өкмөттүн чечими. Поезд, автобус жана учактар кечигип келди. \
    Кыймыл токтотулду, көпүрө ачылды.
    """,
    .tatar: """
    Хөкүмәт төбәкләрне үстерүнең өч еллык планын раслады. Бу хакта икътисад министрлыгының матбугат хезмәте хәбәр итте. \
    Министр әйтүенчә, бюджеттан юлларга, мәктәпләргә һәм хастаханәләргә күбрәк акча бүленәчәк. Шәһәр халкы бәяләр үсүенә һәм \
    поликлиникадагы чиратларга зарлана. Завод директоры сөйләгәнчә, предприятие яз көне яңа продукция чыгара башлаячак. \
    Башкалада концерт узды, аңа меңләгән тамашачы килде. Полиция машина урлауда шикләнелгән ир-атны тоткарлады. Суд аны ай \
    ахырына кадәр сак астына алды. Галимнәр балаларда сирәк очрый торган авыруны дәвалау юлын тапты. Синоптиклар яңгыр һәм \
    көчле җил була дип көтә, һава температурасы биш градуска кадәр төшәчәк. Йөртүчеләр өчен яңа кагыйдәләр турында нәрсә билгеле \
    һәм алар ни өчен гыйнвардан гына үз көченә керә? Җыелма команда матчта җиңелде, әмма финалга чыкты. Президент илчеләр белән \
    очрашты һәм хезмәттәшлек мәсьәләләрен тикшерде. Бу халыкка төшкән йөкне киметү өчен эшләнде. Билетны кайдан алып була һәм ул \
    күпме тора. Әгәр гариза бирергә өлгермәсәгез, аны портал аша җибәреп була. Доллар курсы үсте, банклар ставканы күтәрде. \
    Складтагы янгын сүндерелде, беркем дә зыян күрмәде. Шулай ук ул эшләрнең әле тәмамланмаганын һәм дәвам итәчәген билгеләп \
    үтте. Яңа закон рекламаны тыя, ләкин белгечләр башкача уйлый. Китап йөз меңнән артык тираж белән чыкты. Ике ил арасында туры \
    рейс ачыла. Танылган артист вафат булды, аңа сиксән яшь иде. Укытучылар, табиблар һәм төзүчеләр күпме эшли. Кеше, җәмгыять, \
    дәүләт, өлкә, район, авыл, гаилә, бала, укучы, яшь, акча, сум, су, һава торышы, бәйрәм, базар, чик, поезд, очкыч. Сайлаулар \
    якшәмбе көнне уза. Татарстан, татар теле, безнең, аларның, минем, турында, буенча, соң, бергә, бу, шул, барлык, булып, дип, \
    икән, ята, тора, кирәк, мөмкин, хәзер, бүген, килә, бара, итә, була, итеп, инде, генә, дә, та, әйткән, алган, язган. \
    Дәүләт башлыгы яңа илче билгеләде. Компания акцияләрен чит ил инвесторына сата. Туристлар күл буендагы фестивальдә катнашты. Депутатлар \
    кече бизнес өчен салымны киметергә тәкъдим итте. Томан аркасында очышлар тоткарланды. Археологлар борынгы шәһәр тапты. Ни өчен бензин \
    кыйммәтләнә. Яңа автобуслар юлга чыкты. Җир тетрәү төнлә булды. Спортчы алтын медаль яулады. Нефть, газ, күмер, пенсия, хезмәт хакы, кредит. \
    Президент Казанга килде, мәчет ачылды, кунаклар китте, хатын-кыз, егет, кыз, балалар, язучы, җырчы, галим, игенче, эшче, яшьләр, көн, төн.
    """,
    .uzbekCyrillic: """
    Ҳукумат ҳудудларни ривожлантиришнинг уч йиллик режасини тасдиқлади. Бу ҳақда иқтисодиёт вазирлиги матбуот хизмати хабар \
    берди. Вазирнинг сўзларига кўра, бюджетдан йўллар, мактаблар ва шифохоналарга кўпроқ маблағ ажратилади. Шаҳар аҳолиси нархлар \
    ошиши ва поликлиникадаги навбатлардан шикоят қилмоқда. Завод директори айтганидек, корхона баҳорда янги маҳсулот ишлаб чиқара \
    бошлайди. Пойтахтда концерт бўлиб ўтди, унга минглаб томошабин келди. Милиция автомобиль ўғирлашда гумон қилинган эркакни \
    ушлади. Суд уни ой охиригача қамоққа олди. Олимлар болаларда кам учрайдиган касалликни даволаш йўлини топдилар. Синоптиклар \
    ёмғир ва кучли шамол бўлишини айтмоқда, ҳаво ҳарорати беш даражагача пасаяди. Ҳайдовчилар учун янги қоидалар ҳақида нима маълум \
    ва улар нега фақат январдан кучга киради? Терма жамоа ўйинда ютқазди, лекин финалга чиқди. Президент элчилар билан учрашиб, \
    ҳамкорлик масалаларини муҳокама қилди. Бу аҳолига тушадиган юкни камайтириш учун қилинди. Чиптани қаердан сотиб олиш мумкин ва \
    у қанча туради. Агар сиз ариза беришга улгурмаган бўлсангиз, уни портал орқали юбориш мумкин. Доллар курси ошди, банклар \
    фоизларни кўтарди. Омбордаги ёнғин ўчирилди, ҳеч ким жабрланмади. Шунингдек, у ишлар ҳали тугамагани ва давом этишини таъкидлади. \
    Янги қонун рекламани тақиқлайди, аммо мутахассислар бошқача ўйлайди. Китоб юз мингдан ортиқ нусхада чиқди. Икки давлат ўртасида \
    тўғридан-тўғри рейс очилади. Машҳур актёр вафот этди, у саксон ёшда эди. Ўқитувчилар, шифокорлар ва қурувчилар қанча маош олади. \
    Одам, жамият, давлат, вилоят, туман, қишлоқ, оила, бола, ўқувчи, ёш, пул, сўм, сув, об-ҳаво, байрам, бозор, чегара, поезд, \
    самолёт. Сайлов якшанба куни ўтади. Ўзбекистон, ўзбек тили, бизнинг, уларнинг, менинг, бўйича, кейин, бирга, шу, барча, бўлиб, \
    деб, экан, керак, ҳозир, бугун, эди, қилиб, билан, учун, ҳам, қилган, бўлган, этилди, берилди, қилинади, оширилди, йил, сана.
    """,
    .uzbekLatin: """
    Hukumat hududlarni rivojlantirishning uch yillik rejasini tasdiqladi. Bu haqda iqtisodiyot vazirligi matbuot xizmati xabar \
    berdi. Vazirning soʻzlariga koʻra, budjetdan yoʻllar, maktablar va shifoxonalarga koʻproq mablagʻ ajratiladi. Shahar aholisi \
    narxlar oshishi va poliklinikadagi navbatlardan shikoyat qilmoqda. Zavod direktori aytganidek, korxona bahorda yangi mahsulot \
    ishlab chiqara boshlaydi. Poytaxtda konsert boʻlib oʻtdi, unga minglab tomoshabin keldi. Militsiya avtomobil oʻgʻirlashda gumon \
    qilingan erkakni ushladi. Sud uni oy oxirigacha qamoqqa oldi. Olimlar bolalarda kam uchraydigan kasallikni davolash yoʻlini \
    topdilar. Sinoptiklar yomgʻir va kuchli shamol boʻlishini aytmoqda, havo harorati besh darajagacha pasayadi. Haydovchilar uchun \
    yangi qoidalar haqida nima maʼlum va ular nega faqat yanvardan kuchga kiradi? Terma jamoa oʻyinda yutqazdi, lekin finalga \
    chiqdi. Prezident elchilar bilan uchrashib, hamkorlik masalalarini muhokama qildi. Bu aholiga tushadigan yukni kamaytirish uchun \
    qilindi. Chiptani qayerdan sotib olish mumkin va u qancha turadi. Agar siz ariza berishga ulgurmagan boʻlsangiz, uni portal \
    orqali yuborish mumkin. Dollar kursi oshdi, banklar foizlarni koʻtardi. Ombordagi yongʻin oʻchirildi, hech kim jabrlanmadi. \
    Shuningdek, u ishlar hali tugamagani va davom etishini taʼkidladi. Yangi qonun reklamani taqiqlaydi, ammo mutaxassislar boshqacha \
    oʻylaydi. Kitob yuz mingdan ortiq nusxada chiqdi. Ikki davlat oʻrtasida toʻgʻridan-toʻgʻri reys ochiladi. Mashhur aktyor vafot \
    etdi, u sakson yoshda edi. Oʻqituvchilar, shifokorlar va quruvchilar qancha maosh oladi. Odam, jamiyat, davlat, viloyat, tuman, \
    qishloq, oila, bola, oʻquvchi, yosh, pul, soʻm, suv, ob-havo, bayram, bozor, chegara, poyezd, samolyot. Saylov yakshanba kuni \
    oʻtadi. Oʻzbekiston, oʻzbek tili, bizning, ularning, mening, boʻyicha, keyin, birga, shu, barcha, boʻlib, deb, ekan, kerak, hozir, \
    bugun, edi, qilib, bilan, ham, qilgan, boʻlgan, etildi, berildi, qilinadi, oshirildi, yil, sanʼat, toshkentda, xalqaro, xodimlari. \
    Non, goʻsht va benzin narxi koʻtarildi. Ob-havo: togʻlarda qor, vodiyda yomgʻir kutilmoqda. Byudjet tasdiqlandi, \
    qonun qabul qilindi, sud hukmi oʻqildi. Yoʻl yopildi, avtobuslar kechikmoqda, avariya yuz berdi. Terma jamoa \
    gʻalaba qozondi. Oʻqituvchilarning maoshi oshirildi, talabalar imtihon topshirdi. Benzin tanqisligi, gaz narxi, \
    eksport hajmi va import boji. Koʻrgazma ochildi, haftaning muhim xabarlari, prezident tashrifi yakunlandi.
    """,
    .tajik: """
    Ҳукумат нақшаи рушди минтақаҳоро барои се соли оянда тасдиқ кард. Дар ин бора хадамоти матбуоти вазорати иқтисод хабар дод. Ба \
    гуфтаи вазир, аз буҷет барои роҳҳо, мактабҳо ва беморхонаҳо маблағи бештар ҷудо мешавад. Сокинони шаҳр аз болоравии нархҳо ва \
    навбатҳо дар дармонгоҳ шикоят мекунанд. Чунон ки директори корхона гуфт, истеҳсоли маҳсулоти нав баҳори оянда оғоз мешавад. Дар \
    пойтахт консерт баргузор шуд, ки ба он ҳазорон тамошобин омаданд. Милитсия мардеро дастгир кард, ки ба дуздии мошин гумонбар аст. \
    Суд ӯро то охири моҳ ба ҳабс гирифт. Олимон роҳи табобати бемории нодирро дар кӯдакон ёфтанд. Боду ҳаво: борон ва шамоли сахт, \
    ҳарорати ҳаво то панҷ дараҷа паст мешавад. Дар бораи қоидаҳои нав барои ронандагон чӣ маълум аст ва чаро онҳо танҳо аз моҳи январ \
    эътибор пайдо мекунанд? Дастаи мунтахаб бохт, вале ба финал баромад. Президент бо сафирон мулоқот карда, масъалаҳои ҳамкориро \
    баррасӣ намуд. Ин барои кам кардани бори аҳолӣ анҷом дода шуд. Чиптаро аз куҷо харидан мумкин аст ва он чанд сомонӣ аст. Агар шумо \
    ариза надода бошед, онро тавассути портал фиристодан мумкин. Қурби доллар боло рафт, бонкҳо фоизро зиёд карданд. Сӯхтор дар анбор \
    хомӯш карда шуд, касе осеб надид. Ҳамчунин ӯ гуфт, ки корҳо ҳанӯз ба анҷом нарасидаанд ва идома меёбанд. Қонуни нав рекламаро манъ \
    мекунад, аммо коршиносон фикри дигар доранд. Китоб бо теъдоди беш аз сад ҳазор нусха нашр шуд. Байни ду кишвар хатсайри мустақим \
    кушода мешавад. Ҳунарманди маъруф даргузашт, ӯ ҳаштод сол дошт. Омӯзгорон, табибон ва сохтмончиён чанд маош мегиранд. Одам, ҷомеа, \
    давлат, вилоят, ноҳия, деҳа, оила, кӯдак, хонанда, ҷавон, пул, об, ҷашн, бозор, сарҳад, қатора, ҳавопаймо. Интихобот рӯзи якшанбе \
    мегузарад. Тоҷикистон, забони тоҷикӣ, мо, онҳо, ман, аз, дар, ба, барои, баъд, бо, ин, он, ҳама, буд, шуд, аст, мебошад, бояд, \
    имрӯз, имсол, кард, кунад, шавад, гардид, намояд, дорад, рафт, омад, медиҳад, мегирад, хоҳад, тағйир, нест, чор, даҳ, сад, ёфт. \
    Нархи нон, гӯшт ва бензин боло рафт. Сафари расмии президент, мулоқоти вазирон ва ҷаласаи ҳукумат. Обу ҳаво: дар \
    кӯҳистон барф, дар водиҳо борон. Буҷет тасдиқ шуд, қонун қабул гардид. Роҳ баста шуд, садамаи нақлиётӣ рух дод, \
    мошинҳо истоданд. Дастаи миллӣ ғалаба кард. Маоши омӯзгорон зиёд мешавад. Намоишгоҳи китоб, қоидаҳои нав, \
    натиҷаи ҳафта, содироти мева ва воридоти орд.
    """,
    .turkmen: """
    Hökümet sebitleri ösdürmegiň üç ýyllyk meýilnamasyny tassyklady. Bu barada ykdysadyýet ministrliginiň metbugat gullugy habar \
    berdi. Ministriň aýtmagyna görä, býujetden ýollara, mekdeplere we hassahanalara köp serişde bölünip berler. Şäheriň ýaşaýjylary \
    bahalaryň ýokarlanmagyna we nobatlara nägile. Zawodyň direktorynyň aýdyşy ýaly, kärhana ýazda täze önüm öndürip başlar. Paýtagtda \
    konsert geçirildi, oňa müňlerçe tomaşaçy geldi. Polisiýa awtoulag ogurlamakda güman edilýän erkegi tutdy. Kazyýet ony aýyň ahyryna \
    çenli tussag etdi. Alymlar çagalarda seýrek duşýan keseli bejermegiň ýoluny tapdylar. Howa maglumatyna görä, ýagyş we güýçli ýel \
    bolar, howanyň temperaturasy bäş derejä çenli peseler. Sürüjiler üçin täze düzgünler barada näme belli we olar näme üçin diňe \
    ýanwardan güýje girýär? Ýygyndy topar oýunda utuldy, emma finala çykdy. Prezident ilçiler bilen duşuşyp, hyzmatdaşlyk meselelerini \
    ara alyp maslahatlaşdy. Bu ilata düşýän ýüki azaltmak üçin edildi. Petekleri nireden satyn alyp bolýar we ol näçe durýar. Eger siz \
    arza berip ýetişmedik bolsaňyz, ony portal arkaly iberip bolýar. Dollaryň hümmeti ýokarlandy, banklar göterimi artdyrdy. Ammardaky \
    ýangyn söndürildi, hiç kim ejir çekmedi. Şeýle hem ol işleriň entek tamamlanmandygyny we dowam etjekdigini belledi. Täze kanun \
    mahabaty gadagan edýär, ýöne hünärmenler başgaça pikir edýär. Kitap ýüz müňden gowrak nusgada çap edildi. Iki ýurduň arasynda göni \
    gatnaw açylar. Meşhur aktýor aradan çykdy, ol segsen ýaşyndady. Mugallymlar, lukmanlar we gurluşykçylar näçe aýlyk alýar. Adam, \
    jemgyýet, döwlet, welaýat, etrap, oba, maşgala, çaga, okuwçy, ýaş, pul, manat, suw, baýram, bazar, serhet, otly, uçar. Saýlaw \
    ýekşenbe güni geçer. Türkmenistan, türkmen dili, biziň, olaryň, meniň, üçin, boýunça, soň, bilelikde, şu, şol, ähli, bolup, diýip, \
    eken, gerek, mümkin, häzir, şu gün, edip, edildi, başlandy, açyldy, geçirer, gurlar, alar, barýar, geldi, boldy, has, ilkinji, gije. \
    Döwlet baştutany täze ilçini belledi. Kompaniýa paýnamalaryny daşary ýurtly maýadara satýar. Syýahatçylar köl kenaryndaky festiwala \
    gatnaşdy. Deputatlar kiçi telekeçilik üçin salgydy azaltmagy teklip etdiler. Ümüre zerarly uçuşlar gijikdi. Arheologlar gadymy şäheri \
    tapdylar. Näme üçin benzin gymmatlaýar. Täze awtobuslar ugra çykdy. Ýer titreme gije boldy. Türgen altyn medal gazandy. Pagta, gaz, nebit, \
    kömür, elektrik, pensiýa, aýlyk, karz. Film çölde surata düşürildi. Ýazyjy, aýdymçy, suratkeş, alym, esger, daýhan, gyz, oglan, zenan. \
    Çöregiň, etiň we benziniň bahasy galdy. Howa maglumaty: daglarda gar, jülgelerde ýagyş garaşylýar. Býudjet \
    tassyklandy, kanun kabul edildi, kazyýet höküm çykardy. Surat sergisi açyldy, bäsleşik geçirildi, topar ýeňiş \
    gazandy. Talyplaryň kabul edilişi başlandy, mugallymlaryň aýlyk haky ýokarlandyryldy. Eksport möçberi artdy, \
    daşary ýurda çykarmak gadagan edildi. Ýol ýapyldy, otly gijä galdy, awtobus saklandy. Hepdäniň jemleri, täze \
    düzgünler, resmi sapar, ýangyn söndürildi.
    """,
    .azerbaijani: """
    Hökumət bölgələrin inkişafı üzrə üç illik planı təsdiq etdi. Bu barədə iqtisadiyyat nazirliyinin mətbuat xidməti məlumat verib. \
    Nazirin sözlərinə görə, büdcədən yollara, məktəblərə və xəstəxanalara daha çox vəsait ayrılacaq. Şəhər sakinləri qiymətlərin \
    artmasından və poliklinikalardakı növbələrdən şikayətlənirlər. Zavodun direktoru dedi ki, müəssisə yazda yeni məhsul istehsalına \
    başlayacaq. Paytaxtda konsert keçirildi, ora minlərlə tamaşaçı gəldi. Polis avtomobil oğurluğunda şübhəli bilinən kişini saxladı. \
    Məhkəmə onu ayın sonuna qədər həbs etdi. Alimlər uşaqlarda nadir rast gəlinən xəstəliyin müalicə yolunu tapdılar. Sinoptiklər yağış \
    və güclü külək gözləyir, havanın temperaturu beş dərəcəyə qədər enəcək. Sürücülər üçün yeni qaydalar haqqında nə məlumdur və niyə \
    onlar yalnız yanvardan qüvvəyə minir? Yığma komanda oyunda uduzdu, amma finala çıxdı. Prezident səfirlərlə görüşdü və əməkdaşlıq \
    məsələlərini müzakirə etdi. Bu, əhaliyə düşən yükü azaltmaq üçün edilib. Biletləri haradan almaq olar və onlar neçəyədir. Əgər \
    ərizə verməyə macal tapmamısınızsa, onu portal vasitəsilə göndərmək olar. Dolların məzənnəsi artıb, banklar faizləri qaldırıb. \
    Anbardakı yanğın söndürülüb, heç kim xəsarət almayıb. Həmçinin o, işlərin hələ başa çatmadığını və davam edəcəyini qeyd etdi. Yeni \
    qanun reklamı qadağan edir, lakin mütəxəssislər başqa cür düşünür. Kitab yüz mindən çox tirajla çıxdı. İki ölkə arasında birbaşa \
    reys açılacaq. Məşhur aktyor vəfat etdi, onun səksən yaşı var idi. Müəllimlər, həkimlər və inşaatçılar nə qədər qazanır. İnsan, \
    cəmiyyət, dövlət, vilayət, rayon, kənd, ailə, uşaq, şagird, gənc, pul, manat, su, hava, bayram, bazar, sərhəd, qatar, təyyarə. \
    Seçkilər bazar günü keçiriləcək. Azərbaycan, bizim, onların, mənim, görə, sonra, birlikdə, bütün, olub, deyib, lazımdır, indi, bu gün. \
    Çörək, ət və benzin bahalaşıb, dolların məzənnəsi qalxıb. Hava proqnozu: dağlarda qar, aran rayonlarında yağış \
    gözlənilir. Yeni körpü tikilir, yol bağlanıb, avtobuslar gecikir. Neft ucuzlaşıb, qaz ixracı artıb, büdcə \
    təsdiqlənib. Məhkəmə hökm çıxarıb, polis axtarış aparır. Komandamız qalib gəlib, məşqçi istefa verib. \
    Müəllimlərin maaşı artırılacaq, tələbə qəbulu başlayıb. Sərgi açılıb, konsert təxirə salınıb. Həftənin \
    yekunları, son xəbərlər, səfər başa çatıb.
    """,
    .turkish: """
    Hükümet bölgelerin kalkınması için üç yıllık planı onayladı. Ekonomi bakanlığının basın servisi bunu duyurdu. Bakanın sözlerine \
    göre bütçeden yollara, okullara ve hastanelere daha fazla kaynak ayrılacak. Şehir sakinleri artan fiyatlardan ve hastanelerdeki \
    kuyruklardan şikâyet ediyor. Fabrika müdürünün anlattığına göre şirket ilkbaharda yeni ürün üretmeye başlayacak. Başkentte binlerce \
    seyircinin geldiği bir konser düzenlendi. Polis, araba hırsızlığından şüphelenilen bir adamı gözaltına aldı. Mahkeme onu ay sonuna \
    kadar tutukladı. Bilim insanları çocuklarda nadir görülen bir hastalığı tedavi etmenin yolunu buldu. Meteoroloji yağmur ve kuvvetli \
    rüzgâr bekliyor, hava sıcaklığı beş dereceye kadar düşecek. Sürücüler için yeni kurallar hakkında neler biliniyor ve neden yalnızca \
    ocak ayından itibaren yürürlüğe giriyor? Milli takım maçı kaybetti ama finale çıktı. Cumhurbaşkanı büyükelçilerle görüştü ve iş \
    birliği konularını ele aldı. Bu, halkın üzerindeki yükü azaltmak için yapıldı. Biletler nereden alınır ve ne kadar tutuyor. Eğer \
    başvuru yapamadıysanız portal üzerinden gönderebilirsiniz. Dolar kuru yükseldi, bankalar faizleri artırdı. Depodaki yangın \
    söndürüldü, kimse yaralanmadı. Ayrıca çalışmaların henüz bitmediğini ve devam edeceğini söyledi. Yeni yasa reklamı yasaklıyor, ancak \
    uzmanlar farklı düşünüyor. Kitap yüz binden fazla baskıyla çıktı. İki ülke arasında doğrudan sefer başlayacak. Ünlü oyuncu öldü, \
    seksen yaşındaydı. Öğretmenler, doktorlar ve inşaat işçileri ne kadar kazanıyor. İnsan, toplum, devlet, il, ilçe, köy, aile, çocuk, \
    öğrenci, genç, para, lira, su, bayram, pazar, sınır, tren, uçak. Seçimler pazar günü yapılacak. Türkiye, bizim, onların, benim, göre, \
    sonra, birlikte, bütün, olarak, dedi, gerek, şimdi, bugün, değil, çok, daha, en, gibi, ile, için, kadar, oldu, olacak, yeni, ilk, var. \
    Ekmek, et ve benzin zamlandı, dolar kuru rekor kırdı. Hafta sonu hava nasıl olacak: kar, yağmur ve fırtına \
    uyarısı. Bütçe kabul edildi, yasa yürürlüğe girdi. Uçuşlar iptal edildi, trenler gecikti, köprü trafiğe kapandı. \
    Resim sergisi açıldı, konser ertelendi. Milli takım kazandı, antrenör istifa etti. Öğretmenlerin maaşı arttı, \
    okullar tatil oldu. Yolda kaza oldu, yangın söndürüldü. Haftanın özeti, son dakika haberleri, sınav sonuçları \
    açıklandı.
    """,
    .english: """
    The government approved a plan for the development of the regions over the next three years. The press service of the ministry of \
    economy said so on Monday. According to the minister, more money from the budget will go to roads, schools and hospitals. People in \
    the city complain about rising prices and long queues at clinics. The company will start making new products in the spring, its \
    director said. Thousands of people came to a concert in the capital. Police arrested a man who is suspected of stealing a car. A \
    court ordered that he be held until the end of the month. Scientists have found a way to treat a rare disease in children. Forecasters \
    expect rain and strong wind, and the temperature will fall to five degrees. What do we know about the new rules for drivers, and why \
    do they take effect only in January? The team lost the match but reached the final. The president met with ambassadors and discussed \
    trade, which had been growing. This was done to reduce the burden on households. Where to buy tickets and how much they cost. If you \
    have not applied yet, you can send the form through the website. The dollar rose, and banks raised their interest rates. Firefighters \
    put out a fire at a warehouse; nobody was hurt. He also said that the work was not finished and would continue. The new law bans \
    advertising, but experts think otherwise. More than a hundred thousand copies of the book were printed. A direct flight between the \
    two countries will open. The famous actor has died; he was eighty years old. How much do teachers, doctors and builders earn? Human \
    rights, society, state, village, family, child, student, young, money, water, weather, holiday, market, border, train, plane. The \
    election takes place on Sunday. Their, there, these, those, would, could, should, with, from, after, before, into, over, under, says, \
    against, between, through, during, about, first, last, year, world, news, call, set, face, urge, deal, talks, plans, new, top, amid. \
    The bank keeps its main rate unchanged as inflation slows. Lawmakers announce a reshuffle of the cabinet after months of protest. \
    Archaeologists find ancient pottery and gold in a grave on the steppe. Workers strike over pay at the mine. Storm leaves thousands \
    without power. Gas exports fall while oil output rises. Researchers count snow leopards in the mountains. Why are eggs so expensive? \
    Farmers fear drought as rivers dry up. Airline cancels flights because of fog. Union calls for higher wages. Man charged with fraud. \
    Village builds its own bridge. Library looks for volunteers. Earthquake shakes the valley, no damage reported. How to prepare your car \
    for winter. The show, which runs until May, has drawn record crowds. Startup wins prize; investors bet big. Court rejects appeal. \
    Officials warn of scams. Women, men, girls, boys, health, science, weekend, weather, justice, growth, energy, future, history, war.
    """,
    .german: """
    Die Regierung hat den Plan zur Entwicklung der Regionen für die nächsten drei Jahre beschlossen. Das teilte der Pressedienst des \
    Wirtschaftsministeriums mit. Nach den Worten des Ministers fließt mehr Geld aus dem Haushalt in Straßen, Schulen und Krankenhäuser. \
    Die Bewohner der Stadt klagen über steigende Preise und lange Schlangen. Wie der Direktor des Werks sagte, beginnt das Unternehmen im \
    Frühjahr mit der Herstellung neuer Produkte. In der Hauptstadt fand ein Konzert statt, zu dem Tausende Zuschauer kamen. Die Polizei \
    nahm einen Mann fest, der ein Auto gestohlen haben soll. Ein Gericht schickte ihn bis Ende des Monats in Haft. Forscher haben einen Weg \
    gefunden, eine seltene Krankheit bei Kindern zu behandeln. Es wird Regen und starker Wind erwartet, die Temperatur sinkt auf fünf Grad. \
    Was ist über die neuen Regeln für Fahrer bekannt, und warum gelten sie erst ab Januar? Die Mannschaft verlor das Spiel, erreichte aber \
    das Finale. Der Präsident traf sich mit Botschaftern und sprach über die Zusammenarbeit. Das wurde getan, um die Last für die \
    Bevölkerung zu verringern. Wo man Karten kaufen kann und was sie kosten. Wenn Sie den Antrag noch nicht gestellt haben, können Sie ihn \
    über das Portal schicken. Der Dollar stieg, die Banken erhöhten die Zinsen. Der Brand im Lager wurde gelöscht, niemand wurde verletzt. \
    Außerdem sagte er, dass die Arbeiten noch nicht abgeschlossen seien und weitergehen würden. Das neue Gesetz verbietet Werbung, doch \
    Fachleute sehen das anders. Zwischen den beiden Ländern gibt es bald einen direkten Flug. Der bekannte Schauspieler ist gestorben, er \
    wurde achtzig Jahre alt. Wie viel verdienen Lehrer, Ärzte und Bauarbeiter? Mensch, Gesellschaft, Staat, Dorf, Familie, Kind, Schüler, \
    Geld, Wasser, Wetter, Markt, Grenze, Zug, Flugzeug. Die Wahl ist am Sonntag. Ein, eine, einer, nicht, auch, nach, bei, von, zum, zur, aus. \
    Der Bund plant höhere Steuern auf Benzin. Forscher zählen Leoparden im Gebirge. Eine Bibliothek sucht freiwillige Helfer. Der Minister \
    trifft seinen Kollegen in Berlin. Bauern fürchten eine schlechte Ernte, weil es kaum geregnet hat. Wegen Nebels fallen viele Flüge aus. \
    Betrüger rufen an und geben sich als Mitarbeiter der Bank aus. Archäologen finden eine alte Stadt. Das Unternehmen stellt ein neues \
    Gerät vor. Warum wird Strom immer teurer? Ein Dorf baut sich eine Brücke. Die Zahl der Gäste steigt auf einen Rekord. Nach dem Erdbeben \
    gibt es keine größeren Schäden. Wer wird neuer Kanzler? Schüler bekommen längere Ferien. Der Verein verliert zum dritten Mal nacheinander.
    """,
    .french: """
    Le gouvernement a approuvé le plan de développement des régions pour les trois prochaines années. C'est ce qu'a annoncé le service de \
    presse du ministère de l'économie. Selon le ministre, davantage d'argent du budget ira aux routes, aux écoles et aux hôpitaux. Les \
    habitants de la ville se plaignent de la hausse des prix et des files d'attente. Comme l'a raconté le directeur de l'usine, \
    l'entreprise commencera au printemps la production de nouveaux produits. Des milliers de spectateurs sont venus à un concert dans la \
    capitale. La police a arrêté un homme soupçonné d'avoir volé une voiture. Un tribunal l'a placé en détention jusqu'à la fin du mois. Des \
    chercheurs ont trouvé un moyen de soigner une maladie rare chez les enfants. On attend de la pluie et un vent fort, la température \
    descendra à cinq degrés. Que sait-on des nouvelles règles pour les conducteurs, et pourquoi n'entrent-elles en vigueur qu'en janvier ? \
    L'équipe a perdu le match, mais elle est en finale. Le président a rencontré les ambassadeurs et a discuté de la coopération. Cela a \
    été fait pour réduire la charge sur la population. Où acheter des billets et combien ils coûtent. Si vous n'avez pas encore déposé \
    votre demande, vous pouvez l'envoyer par le portail. Le dollar a augmenté, les banques ont relevé leurs taux. L'incendie dans \
    l'entrepôt a été éteint, personne n'a été blessé. Il a aussi souligné que les travaux ne sont pas terminés et vont continuer. La \
    nouvelle loi interdit la publicité, mais les experts pensent autrement. Un vol direct entre les deux pays va ouvrir. Le célèbre acteur \
    est mort à l'âge de quatre-vingts ans. Combien gagnent les enseignants, les médecins et les ouvriers ? Homme, société, état, village, \
    famille, enfant, élève, jeune, eau, temps, fête, marché, frontière, train, avion. Une, dans, avec, sans, sur, sous, cette, leur, plus.
    """,
    .spanish: """
    El gobierno aprobó el plan de desarrollo de las regiones para los próximos tres años. Así lo informó el servicio de prensa del \
    ministerio de economía. Según el ministro, se destinará más dinero del presupuesto a carreteras, escuelas y hospitales. Los vecinos de \
    la ciudad se quejan de la subida de los precios y de las largas colas. Como contó el director de la fábrica, la empresa comenzará a \
    producir en primavera. Miles de espectadores acudieron a un concierto en la capital. La policía detuvo a un hombre sospechoso de robar \
    un coche. Un tribunal lo envió a prisión hasta fin de mes. Los científicos han encontrado una forma de tratar una enfermedad rara en \
    los niños. Se espera lluvia y viento fuerte, la temperatura bajará a cinco grados. ¿Qué se sabe de las nuevas reglas para los \
    conductores y por qué entran en vigor solo en enero? El equipo perdió el partido, pero llegó a la final. El presidente se reunió con \
    los embajadores y habló de la cooperación. Esto se hizo para reducir la carga sobre la población. Dónde comprar las entradas y cuánto \
    cuestan. Si usted todavía no ha presentado la solicitud, puede enviarla por el portal. El dólar subió, los bancos elevaron los tipos. \
    El incendio en el almacén fue apagado y nadie resultó herido. También señaló que las obras no han terminado y van a continuar. La nueva \
    ley prohíbe la publicidad, pero los expertos piensan lo contrario. Se abrirá un vuelo directo entre los dos países. El famoso actor \
    murió a los ochenta años. ¿Cuánto ganan los maestros, los médicos y los obreros? Persona, sociedad, estado, pueblo, familia, niño, \
    alumno, joven, dinero, agua, tiempo, fiesta, mercado, frontera, tren, avión. Una, unos, con, sin, sobre, entre, desde, hasta, este, esta. \
    El ministro presenta su nuevo plan ante el parlamento. Unos arqueólogos hallan una ciudad antigua y varias piezas de oro. La empresa \
    lanza un teléfono más barato. Los campesinos temen una mala cosecha por la sequía. Cancelan vuelos a causa de la niebla. ¿Por qué sube \
    la luz? Un pueblo construye su propio puente. El número de turistas alcanza un récord. El terremoto no dejó daños. Estafadores llaman en \
    nombre del banco. La biblioteca busca voluntarios. El tribunal rechaza el recurso. Ella ganó la medalla de oro. Qué hacer con los hijos \
    cuando llegan las vacaciones. Las mujeres piden más derechos. Hoy, ayer, mañana, ahora, muy, mejor, mayor, nuevo, nueva, millones, mundo.
    """,
    .italian: """
    Il governo ha approvato il piano di sviluppo delle regioni per i prossimi tre anni. Lo ha comunicato l'ufficio stampa del ministero \
    dell'economia. Secondo il ministro, più soldi del bilancio andranno a strade, scuole e ospedali. Gli abitanti della città si lamentano \
    dell'aumento dei prezzi e delle lunghe code. Come ha raccontato il direttore della fabbrica, l'azienda inizierà in primavera a produrre \
    nuovi prodotti. Migliaia di spettatori sono venuti a un concerto nella capitale. La polizia ha arrestato un uomo sospettato di aver \
    rubato un'auto. Gli scienziati hanno trovato un modo per curare una malattia rara nei bambini. Si aspetta pioggia e vento forte. Che \
    cosa si sa delle nuove regole e perché entrano in vigore solo a gennaio? La squadra ha perso la partita, ma è arrivata in finale. Il \
    presidente ha incontrato gli ambasciatori. Questo è stato fatto per ridurre il peso sulla popolazione. Dove comprare i biglietti e \
    quanto costano. Se non avete ancora presentato la domanda, potete inviarla. Il dollaro è salito, le banche hanno alzato i tassi. Anche \
    se i lavori non sono ancora finiti, continueranno. La nuova legge vieta la pubblicità. Il famoso attore è morto, aveva ottant'anni.
    """,
    .portuguese: """
    O governo aprovou o plano de desenvolvimento das regiões para os próximos três anos. A informação é do serviço de imprensa do \
    ministério da economia. Segundo o ministro, mais dinheiro do orçamento irá para estradas, escolas e hospitais. Os moradores da cidade \
    queixam-se do aumento dos preços e das longas filas. A empresa começará na primavera a produção de novos produtos. Milhares de \
    espectadores foram a um concerto na capital. A polícia prendeu um homem suspeito de roubar um carro. Os cientistas encontraram uma \
    forma de tratar uma doença rara nas crianças. Espera-se chuva e vento forte. O que se sabe das novas regras e por que só entram em vigor \
    em janeiro? A equipa perdeu o jogo, mas chegou à final. Isto foi feito para reduzir a carga sobre a população. Onde comprar bilhetes e \
    quanto custam. Se você ainda não fez o pedido, pode enviá-lo pelo portal. O dólar subiu, os bancos aumentaram os juros. Também disse \
    que as obras não terminaram e vão continuar. A nova lei proíbe a publicidade, mas os especialistas pensam de outra forma. Não, são, com.
    """,
    .polish: """
    Rząd zatwierdził plan rozwoju regionów na najbliższe trzy lata. Poinformowała o tym służba prasowa ministerstwa gospodarki. Według \
    ministra więcej pieniędzy z budżetu trafi na drogi, szkoły i szpitale. Mieszkańcy miasta skarżą się na wzrost cen i kolejki. Jak \
    powiedział dyrektor zakładu, firma rozpocznie wiosną produkcję nowych wyrobów. W stolicy odbył się koncert, na który przyszły tysiące \
    widzów. Policja zatrzymała mężczyznę podejrzanego o kradzież samochodu. Naukowcy znaleźli sposób leczenia rzadkiej choroby u dzieci. \
    Spodziewany jest deszcz i silny wiatr. Co wiadomo o nowych zasadach dla kierowców i dlaczego wchodzą w życie dopiero od stycznia? \
    Drużyna przegrała mecz, ale awansowała do finału. Zrobiono to, żeby zmniejszyć obciążenie ludności. Gdzie kupić bilety i ile kosztują. \
    Jeśli nie złożyłeś wniosku, możesz go wysłać przez portal. Kurs dolara wzrósł, banki podniosły stopy. Nikt nie został ranny. Nowa \
    ustawa zakazuje reklamy, jednak eksperci są innego zdania. Zmarł znany aktor, miał osiemdziesiąt lat. Został, był, się, przez, oraz.
    """,
    .persian: """
    دولت برنامه توسعه مناطق را برای سه سال آینده تصویب کرد. این خبر را روابط عمومی وزارت اقتصاد اعلام کرد. به گفته وزیر، بودجه بیشتری برای \
    جاده‌ها، مدرسه‌ها و بیمارستان‌ها اختصاص می‌یابد. ساکنان شهر از افزایش قیمت‌ها و صف‌های طولانی شکایت دارند. مدیر کارخانه گفت که شرکت از \
    بهار تولید محصول جدید را آغاز می‌کند. در پایتخت کنسرتی برگزار شد که هزاران نفر به آن آمدند. پلیس مردی را که به سرقت خودرو مظنون است \
    بازداشت کرد. دادگاه او را تا پایان ماه به زندان فرستاد. دانشمندان راهی برای درمان یک بیماری نادر در کودکان پیدا کردند. هواشناسی از باران و \
    باد شدید خبر داد و دمای هوا تا پنج درجه کاهش می‌یابد. درباره قوانین جدید رانندگان چه می‌دانیم و چرا فقط از ماه آینده اجرا می‌شود؟ تیم ملی \
    بازی را باخت اما به فینال رسید. رئیس جمهور با سفیران دیدار و درباره همکاری گفتگو کرد. این کار برای کم کردن فشار بر مردم انجام شد. بلیت را از \
    کجا بخریم و چند است. اگر هنوز درخواست نداده‌اید می‌توانید آن را از طریق سامانه بفرستید. نرخ دلار بالا رفت و بانک‌ها سود را افزایش دادند. \
    آتش‌سوزی در انبار خاموش شد و کسی آسیب ندید. همچنین او گفت که کارها هنوز تمام نشده و ادامه دارد. کتاب تازه چاپ شد. پرواز مستقیم میان دو کشور \
    گشایش می‌یابد. بازیگر مشهور درگذشت. آموزگاران، پزشکان و کارگران چقدر حقوق می‌گیرند. انتخابات روز یکشنبه برگزار خواهد شد. ایران، افغانستان، \
    است، بود، شد، شده، می‌شود، کردند، پس از، بین، هم، نیز، خود، دیگر، گذشته، امروز، سال، روز، کشور، مردم، جهان، گزارش، چهار، گاز، پول، آب، نان. \
    قیمت نان، گوشت، بنزین و طلا افزایش یافت. هوای پایان هفته سرد و برفی است و باران در راه است. بودجه تصویب شد و \
    مجلس قانون تازه را پذیرفت. ممنوعیت صادرات گندم ادامه دارد. خلاصه خبرهای هفته و گزارش روز را بخوانید. تصادف \
    زنجیره‌ای در بزرگراه چند زخمی داد. دادگاه رأی داد و متهم آزاد شد. تیم ملی پیروز شد. حقوق معلمان و کارگران بالا \
    رفت. نمایشگاه کتاب باز شد، پروازها لغو شد و قطارها دیر رسیدند.
    """,
    .arabic: """
    وافقت الحكومة على خطة تنمية المناطق للسنوات الثلاث المقبلة. أعلن ذلك المكتب الصحفي لوزارة الاقتصاد. وقال الوزير إن مزيدا من أموال الميزانية \
    سيذهب إلى الطرق والمدارس والمستشفيات. ويشكو سكان المدينة من ارتفاع الأسعار والطوابير الطويلة. وذكر مدير المصنع أن الشركة ستبدأ في الربيع إنتاج \
    منتجات جديدة. أقيم في العاصمة حفل حضره آلاف المتفرجين. واعتقلت الشرطة رجلا يشتبه في سرقته سيارة. وأمرت المحكمة بحبسه حتى نهاية الشهر. اكتشف \
    العلماء طريقة لعلاج مرض نادر لدى الأطفال. من المتوقع هطول أمطار وهبوب رياح قوية، وتنخفض درجة الحرارة إلى خمس درجات. ماذا نعرف عن القواعد الجديدة \
    للسائقين ولماذا لا تدخل حيز التنفيذ إلا في يناير؟ خسر المنتخب المباراة لكنه تأهل إلى النهائي. التقى الرئيس السفراء وبحث معهم قضايا التعاون. تم ذلك \
    من أجل تخفيف العبء عن السكان. أين تشتري التذاكر وكم ثمنها. إذا لم تقدم الطلب بعد، يمكنك إرساله عبر البوابة. ارتفع سعر الدولار ورفعت البنوك أسعار \
    الفائدة. تم إخماد الحريق في المستودع ولم يصب أحد. كما أشار إلى أن الأعمال لم تنته بعد وستستمر. صدر الكتاب في أكثر من مئة ألف نسخة. سيتم افتتاح \
    رحلة مباشرة بين البلدين. توفي الممثل الشهير عن ثمانين عاما. كم يكسب المعلمون والأطباء والعمال. تجري الانتخابات يوم الأحد. هذا، هذه، التي، الذي، \
    كان، قد، على، عن، في، من، مع، بعد، قبل، خلال، ضد، بين، اليوم، العالم، دولة، شعب، مليون، قرار، اجتماع، أزمة، القدم، الجديد، الأولى، عودة، حول.
    """,
    .urdu: """
    حکومت نے اگلے تین سال کے لیے علاقوں کی ترقی کا منصوبہ منظور کر لیا۔ وزارت معیشت نے یہ بات بتائی۔ وزیر کے مطابق سڑکوں، اسکولوں اور ہسپتالوں پر \
    زیادہ رقم خرچ کی جائے گی۔ شہر کے لوگ بڑھتی ہوئی قیمتوں کی شکایت کر رہے ہیں۔ پولیس نے ایک آدمی کو گرفتار کیا جس پر گاڑی چوری کا شبہ ہے۔ سائنس دانوں نے \
    بچوں کی ایک بیماری کا علاج ڈھونڈ لیا ہے۔ بارش اور تیز ہوا کی توقع ہے۔ ٹیم میچ ہار گئی لیکن فائنل میں پہنچ گئی۔ صدر نے سفیروں سے ملاقات کی۔ یہ اس لیے \
    کیا گیا تاکہ لوگوں پر بوجھ کم ہو۔ ڈالر کی قیمت بڑھ گئی۔ انہوں نے یہ بھی کہا کہ کام ابھی ختم نہیں ہوا اور جاری رہے گا۔ انتخابات اتوار کو ہوں گے۔
    """,
  ]
}
