/// The small words around sums, by what they do there. English, Russian, Kazakh, Kyrgyz, Uzbek, Tajik, Turkmen, Turkish,
/// German and French; a row has all languages.
enum MoneyWords {
  static let all: [(MoneyLexicon.Roles, String)] = [
    (.to, "to bis ila ile à"), (.toAfterFrom, "до auf то чейин"),
    (.and, "and и und et ve va ва жана және we"),
    (.from, "from от с со von de du аз ab"),
    (.between, "between между zwischen entre"),
    (
      .label,
      """
      iso tel phone fax article articles art section sections sect chapter chapters page pages p pp no nr num number numbers clause paragraph
      paragraphs para part point item figure fig table level grade room gate phase stage step line lot annex appendix
      schedule episode season volume vol issue top rank ranked no version psalm verse protocol decree order resolution law
      тел телефон факс статья статьи статье статью статьей статей статьях ст глава главы главе главу гл страница страницы странице стр пункт
      пункта пункте пункту пунктом подпункт п пп пг раздел раздела разделе параграф часть части частью ч номер номера
      номером таблица таблицы таблице табл рис рисунок приложение приказ приказа закон закона топ этап этапа форма
      бап бабы бабын тармақ тармағы бет берене беренеси беренесинин пункту
      modda moddasi moddasining bob band bandi bet sahifa модда моддаси моддаи боб банд банди саҳифа
      madde maddesi sayfa bölüm kısım sıra
      artikel kapitel abschnitt absatz abs seite seiten nummer ziffer tabelle abbildung
      chapitre paragraphe alinéa numéro tableau figure
      yüzde
      """
    ),
    (
      .time,
      """
      constant in since by until till during before after mid late early spring summer autumn winter fall year fy fiscal
      ценах в с со к после начиная лето осень зима весна году год соли сол
      im seit jahr jahre jahres vor nach anno en depuis année dès avant après
      """
    ),
    (.maybeTime, "the from to of for on at от до на за по около von bis ab à fin de"),
    (
      .month,
      """
      january february march april may june july august september october november december jan feb mar apr jun jul aug sep
      sept oct nov dec
      январь января январе январю февраль февраля феврале февралю март марта марте марту апрель апреля апреле апрелю май мая
      мае маю июнь июня июне июню июль июля июле июлю август августа августе августу сентябрь сентября сентябре сентябрю
      октябрь октября октябре октябрю ноябрь ноября ноябре ноябрю декабрь декабря декабре декабрю
      januar februar märz mai juni juli oktober dezember
      janvier février mars avril juin juillet août septembre octobre novembre décembre
      ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
      yanvar fevral aprel may iyun iyul avgust sentabr oktabr noyabr dekabr
      """
    ),
    (.particle, "de d des of"),
    (
      .rate,
      """
      rate rates exchange курс курса курсу курсе курсы курсов котировки бағам бағамы бағамдары kurs kursi kurslari kursy kur
      kuru döviz wechselkurs wechselkurse kurse taux қурби қурб курби
      """
    ),
    (
      .minor,
      """
      коп копейка копейки копеек копейку cent cents pence pennies тиын тиынға тыйын тыйынга тийин tiyin дирам diram qəpik
      kuruş kopek kopeken kopecks kopek rappen centime centimes тенне teňňe
      """
    ),
    (
      .about,
      """
      астам артық артығырақ жуық аса шамалы кем ашык ашуун жакын көп көбүрөк ортиқ зиед яқин кўпроқ кам
      ortiq ziyod yaqin ko'proq ko'p kam gowrak golaý köpräk fazla aşkın yakın çok
      """
    ),
    (
      .suffix,
      "ға ге қа ке го ко га ды ді ты ті ның нің дай дей лық лік ga ka ni ning lik lab luk lük lyk ýa ye ya yu yü yı yi nun nün nın nin yla yle ta te la le"
    ),
    ([.suffix, .ablative], "нан нен дан ден тан тен дон дөн тон төн dan den tan ten"),
    (
      .percent,
      """
      percent pct percentage процент процента проценту процентом процентов процентами процентах пайыз пайызға пайызы
      пайыздан пайыздық пайызда проц
      пайызга пайызды пайызын пайыздын foiz foizga foizi foizlik foizdan foizli фоиз фоизга фоизи фоизлик фоизи göterim
      göterime göterimi göterimlik prozent prozentpunkte
      yüzdesi pourcent pp bp basis базисных
      """
    ),
    (
      .function,
      """
      a an the in on per for to and or from at as is was were are of by with each every which that until till than after
      before this last next over under about
      и а в во на за по от до с со к у о об для или из что как это при через
      va ve und oder für pro im am an aus von bei et ou par pour à en sur
      """
    ),
  ]
}
