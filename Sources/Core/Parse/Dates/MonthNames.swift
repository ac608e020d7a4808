/// The names of months as newspapers and feeds print them, full and short, nominative and genitive.
///
/// The forms are those of the CLDR (https://cldr.unicode.org, `dates/calendars/gregorian/months`), with the endings that
/// press offices add: «декабри» in Tajik, «декабры» in Kyrgyz, «желтоқсанның» in Kazakh. In a row the months stand between
/// bars, their forms between blanks, and "_" joins the words of one form.
enum MonthNames {
  /// 1...12 for the name of a month in any case, with or without accents, a full stop behind it or not; nil for another
  /// word.
  static func month(_ word: some StringProtocol) -> Int? {
    var word = word[...]
    // «févr.», "Dez.", "Sept.,"
    while let last = word.last, last == "." || last == "," { word.removeLast() }
    return DateWords.meaning(of: DateWords.folded(word))?.month
  }

  /// From January on, as English writes them.
  static let english = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  /// Croatian names that mean another month in Polish and Czech: "listopad" is October in Zagreb and November in Prague.
  static let croatian = ["lipanj": 6, "lip": 6, "srp": 7, "listopad": 10, "listopada": 10, "lis": 10]

  /// Stems from January on, and what may be added to each.
  static let inflected: [(stems: String, endings: [String])] = [
    // Russian, Kyrgyz, Tajik and Cyrillic Uzbek share the stems; the endings tell them apart.
    (
      "январ|феврал|март|апрел|май мая мае|июн|июл|август|сентябр|октябр|ноябр|декабр",
      ["", "ь", "я", "а", "е", "и", "ы", "у", "ю"]
    ),
    (
      "янв|фев февр|мар|апр||||авг|сен сент|окт|ноя нояб|дек", [""]
    ),
    (
      "қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан",
      ["", "ның", "нің", "дың", "дің", "тың", "тің", "да", "де", "та", "те"]
    ),
    ("қаң|ақп|нау|сәу|мам|мау|шіл|там|қыр қырк|қаз|қар|жел желт", [""]),
    // Kazakh in the Latin alphabets of 2018 and 2021, and in plain letters.
    (
      "qańtar qañtar|aqpan|naýryz nauryz|sáýir säuır sauir|mamyr|maýsym mausym|shilde şılde|tamyz|"
        + "qyrkúıek qyrküiek qyrkuiek|qazan|qarasha qaraşa|jeltoqsan",
      [""]
    ),
    ("qań|aqp|naý nau|sáý säu||maus|shil|tam|qyr|qaz|qar|jel", [""]),
    // Uzbek.
    (
      "yanvar|fevral|mart|aprel|may|iyun|iyul|avgust|sentabr sentyabr|oktabr oktyabr|noyabr|dekabr", ["", "ning", "da"]
    ),
    ("yan|fev|mar|apr||iyn|iyl|avg|sen sent|okt|noy|dek", [""]),
    // Turkmen.
    ("ýanwar|fewral|mart|aprel|maý|iýun|iýul|awgust|sentýabr|oktýabr|noýabr|dekabr", ["", "y", "i", "da"]),
    ("ýan|few|mar|apr||||awg||||", [""]),
    // Hebrew, with "in" before the name.
    ("ינואר ינו|פברואר פבר|מרץ|אפריל אפר|מאי|יוני|יולי|אוגוסט אוג|ספטמבר ספט|אוקטובר אוק|נובמבר נוב|דצמבר דצמ", [""]),
    (
      "בינואר בינו|בפברואר בפבר|במרץ|באפריל באפר|במאי|ביוני|ביולי|באוגוסט באוג|בספטמבר בספט|באוקטובר באוק|"
        + "בנובמבר בנוב|בדצמבר בדצמ",
      [""]
    ),
  ]

  static let rows = """
    English: january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sep sept|\
    october oct|november nov|december dec
    Ukrainian: січня січень січ|лютого лютий лют|березня березень бер|квітня квітень квіт кві|травня травень трав тра|\
    червня червень черв чер|липня липень лип|серпня серпень серп сер|вересня вересень вер|жовтня жовтень жовт жов|\
    листопада листопад лист лис|грудня грудень груд гру
    Belarusian: студзеня студзень сту|лютага люты лют|сакавіка сакавік сак|красавіка красавік кра|мая май|\
    чэрвеня чэрвень чэр|ліпеня ліпень ліп|жніўня жнівень жні|верасня верасень вер|кастрычніка кастрычнік кас|\
    лістапада лістапад ліс|снежня снежань сне
    Tatar: гыйнвар гыйн|февраль фев|март мар|апрель апр|май|июнь|июль|август авг|сентябрь сент|октябрь окт|ноябрь нояб|\
    декабрь дек
    Azerbaijani: yanvar yan|fevral fev|mart mar|aprel apr|may|iyun iyn|iyul iyl|avqust avq|sentyabr sen|oktyabr okt|\
    noyabr noy|dekabr dek
    Azerbaijani, Cyrillic: јанвар јан|феврал фев|март мар|апрел апр|май|ијун ијн|ијул ијл|август авг|сентјабр сен|\
    октјабр окт|нојабр ној|декабр дек
    Turkish: ocak oca|şubat şub|mart mar|nisan nis|mayıs may|haziran haz|temmuz tem|ağustos ağu|eylül eyl|ekim eki|\
    kasım kas|aralık ara
    German: januar jan|februar feb feber|märz mär maerz mrz|april apr|mai|juni jun|juli jul|august aug|\
    september sept sep|oktober okt|november nov|dezember dez
    German of Austria: jänner jän|februar feb|märz mär|april apr|mai|juni jun|juli jul|august aug|september sep|\
    oktober okt|november nov|dezember dez
    French: janvier janv jan|février févr fev|mars mar|avril avr|mai|juin|juillet juil jul|août aou|septembre sept sep|\
    octobre oct|novembre nov|décembre déc
    French of Canada: janvier janv|février févr|mars|avril avr|mai|juin|juillet juill|août|septembre sept|octobre oct|\
    novembre nov|décembre déc
    Spanish: enero ene|febrero feb|marzo mar|abril abr|mayo may|junio jun|julio jul|agosto ago|\
    septiembre sept set setiembre sep|octubre oct|noviembre nov|diciembre dic
    Italian: gennaio gen|febbraio feb|marzo mar|aprile apr|maggio mag|giugno giu|luglio lug|agosto ago|\
    settembre set sett|ottobre ott|novembre nov|dicembre dic
    Portuguese: janeiro jan|fevereiro fev|março mar|abril abr|maio mai|junho jun|julho jul|agosto ago|setembro set|\
    outubro out|novembro nov|dezembro dez
    Dutch: januari jan|februari feb|maart mrt maa|april apr|mei|juni jun|juli jul|augustus aug|september sep|\
    oktober okt|november nov|december dec
    Polish: stycznia styczeń sty|lutego luty lut|marca marzec mar|kwietnia kwiecień kwi|maja maj|czerwca czerwiec cze|\
    lipca lipiec lip|sierpnia sierpień sie|września wrzesień wrz|października październik paź|listopada listopad lis|\
    grudnia grudzień gru
    Czech: ledna leden led|února únor úno|března březen bře|dubna duben dub|května květen kvě|června červen čvn|\
    července červenec čvc|srpna srpen srp|září zář|října říjen říj|listopadu listopad lis|prosince prosinec pro
    Slovak: januára január jan|februára február feb|marca marec mar|apríla apríl apr|mája máj|júna jún|júla júl|\
    augusta august aug|septembra september sep|októbra október okt|novembra november nov|decembra december dec
    Romanian: ianuarie ian|februarie feb|martie mar|aprilie apr|mai|iunie iun|iulie iul|august aug|septembrie sept sep|\
    octombrie oct|noiembrie nov|decembrie dec
    Bulgarian: януари яну|февруари фев|март|април апр|май|юни|юли|август авг|септември сеп|октомври окт|ноември ное|\
    декември дек
    Macedonian: јануари јан|февруари фев|март мар|април апр|мај|јуни јун|јули јул|август авг|септември сеп|\
    октомври окт|ноември ное|декември дек
    Serbian: јануар јан јануара|фебруар феб фебруара|март мар марта|април апр априла|мај маја|јун јуна јуни|\
    јул јула јули|август авг августа|септембар сеп септембра|октобар окт октобра|новембар нов новембра|\
    децембар дец децембра
    Serbian, Latin: januar jan januara|februar feb februara|mart mar marta|april apr aprila|maj maja|jun juna|jul jula|\
    avgust avg avgusta|septembar sep septembra|oktobar okt oktobra|novembar nov novembra|decembar dec decembra
    Bosnian: januar jan|februar feb|mart mar|april apr|maj|juni jun|juli jul|august aug|septembar sep|oktobar okt|\
    novembar nov|decembar dec
    Croatian: siječnja siječanj sij|veljače veljača velj|ožujka ožujak ožu|travnja travanj tra|svibnja svibanj svi|\
    lipnja lipanj|srpnja srpanj|kolovoza kolovoz kol|rujna rujan ruj||studenoga studeni stu|prosinca prosinac pro
    Slovene: januar jan januarja|februar feb februarja|marec mar marca|april apr aprila|maj maja|junij jun junija|\
    julij jul julija|avgust avg avgusta|september sep septembra|oktober okt oktobra|november nov novembra|\
    december dec decembra
    Hungarian: január jan|február febr feb|március márc|április ápr|május máj|június jún|július júl|augusztus aug|\
    szeptember szept|október okt|november nov|december dec
    Finnish: tammikuuta tammikuu tammi|helmikuuta helmikuu helmi|maaliskuuta maaliskuu maalis|\
    huhtikuuta huhtikuu huhti|toukokuuta toukokuu touko|kesäkuuta kesäkuu kesä|heinäkuuta heinäkuu heinä|\
    elokuuta elokuu elo|syyskuuta syyskuu syys|lokakuuta lokakuu loka|marraskuuta marraskuu marras|\
    joulukuuta joulukuu joulu
    Swedish: januari jan|februari feb|mars|april apr|maj|juni|juli|augusti aug|september sep|oktober okt|november nov|\
    december dec
    Danish: januar jan|februar feb|marts mar|april apr|maj|juni jun|juli jul|august aug|september sep|oktober okt|\
    november nov|december dec
    Norwegian: januar jan|februar feb|mars mar|april apr|mai|juni jun|juli jul|august aug|september sep|oktober okt|\
    november nov|desember des
    Icelandic: janúar jan|febrúar feb|mars mar|apríl apr|maí|júní jún|júlí júl|ágúst ágú|september sep|október okt|\
    nóvember nóv|desember des
    Estonian: jaanuar jaan|veebruar veebr|märts|aprill apr|mai|juuni|juuli|august aug|september sept|oktoober okt|\
    november nov|detsember dets
    Latvian: janvāris janv janvārī|februāris febr februārī feb|marts martā|aprīlis apr aprīlī|maijs maijā|\
    jūnijs jūn jūnijā|jūlijs jūl jūlijā|augusts aug augustā|septembris sept septembrī|oktobris okt oktobrī|\
    novembris nov novembrī|decembris dec decembrī
    Lithuanian: sausio sausis saus sau|vasario vasaris vas|kovo kovas kov|balandžio balandis bal|gegužės gegužė geg|\
    birželio birželis birž|liepos liepa liep lie|rugpjūčio rugpjūtis rugp rgp|rugsėjo rugsėjis rugs rgs|\
    spalio spalis spal spa|lapkričio lapkritis lapkr lap|gruodžio gruodis gruod grd
    Greek: ιανουαρίου ιανουάριος ιαν|φεβρουαρίου φεβρουάριος φεβ|μαρτίου μάρτιος μαρ|απριλίου απρίλιος απρ|\
    μαΐου μάιος μαΐ|ιουνίου ιούνιος ιουν|ιουλίου ιούλιος ιουλ|αυγούστου αύγουστος αυγ|σεπτεμβρίου σεπτέμβριος σεπ|\
    οκτωβρίου οκτώβριος οκτ|νοεμβρίου νοέμβριος νοε νοέμ|δεκεμβρίου δεκέμβριος δεκ
    Albanian: janar jan|shkurt shk|mars mar|prill pri|maj|qershor qer|korrik korr|gusht gush|shtator sht|tetor tet|\
    nëntor nën|dhjetor dhj
    Catalan: gener gen|febrer febr|març|d’abril abril abr|maig|juny|juliol jul|d’agost agost ag|setembre set|\
    d’octubre octubre oct|novembre nov|desembre des
    Galician: xaneiro xan|febreiro feb|marzo mar|abril abr|maio|xuño|xullo xul|agosto ago|setembro set|outubro out|\
    novembro nov|decembro dec
    Basque: urtarrilaren urtarrila urt|otsailaren otsaila ots|martxoaren martxoa mar|apirilaren apirila api|\
    maiatzaren maiatza mai|ekainaren ekaina eka|uztailaren uztaila uzt|abuztuaren abuztua abu|irailaren iraila ira|\
    urriaren urria urr|azaroaren azaroa aza|abenduaren abendua abe
    Georgian: იანვარი იან იანვრის|თებერვალი თებ თებერვლის|მარტი მარ მარტის|აპრილი აპრ აპრილის|მაისი მაი მაისის|\
    ივნისი ივნ ივნისის|ივლისი ივლ ივლისის|აგვისტო აგვ აგვისტოს|სექტემბერი სექ სექტემბრის|ოქტომბერი ოქტ ოქტომბრის|\
    ნოემბერი ნოე ნოემბრის|დეკემბერი დეკ დეკემბრის
    Armenian: հունվարի հունվար հնվ|փետրվարի փետրվար փտվ|մարտի մարտ մրտ|ապրիլի ապրիլ ապր|մայիսի մայիս մյս|\
    հունիսի հունիս հնս|հուլիսի հուլիս հլս|օգոստոսի օգոստոս օգս|սեպտեմբերի սեպտեմբեր սեպ|հոկտեմբերի հոկտեմբեր հոկ|\
    նոյեմբերի նոյեմբեր նոյ|դեկտեմբերի դեկտեմբեր դեկ
    Arabic: يناير|فبراير|مارس|أبريل|مايو|يونيو يونيه|يوليو يوليه|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر
    Arabic, Maghreb: يناير جانفي|فبراير فيفري|مارس|أبريل أفريل|ماي|يونيو جوان|يوليوز جويلية|غشت أوت|شتنبر|أكتوبر|نونبر|\
    دجنبر
    Arabic, Levant: كانون_الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين_الأول|تشرين_الثاني|كانون_الأول
    Persian and Dari: ژانویهٔ جنوری|فوریهٔ فبروری|مارس مارچ|آوریل اپریل|مهٔ می|ژوئن جون|ژوئیهٔ جولای|اوت اگست|\
    سپتامبر سپتمبر|اکتبر|نوامبر نومبر|دسامبر دسمبر
    Pashto: جنوري|فبروري فېبروري|مارچ|اپریل|مۍ|جون|جولای|اګست|سېپتمبر سپتمبر|اکتوبر|نومبر|دسمبر
    Uyghur: يانۋار|فېۋرال|مارت|ئاپرېل|ماي|ئىيۇن|ئىيۇل|ئاۋغۇست|سېنتەبىر|ئۆكتەبىر|نويابىر|دېكابىر
    Urdu: جنوری جنو|فروری فرو|مارچ مار|اپریل اپر|مئی|جون|جولائی جول|اگست اگس|ستمبر ستم|اکتوبر اکت|نومبر نوم|دسمبر دسم
    Hindi: जनवरी जन|फ़रवरी फ़र|मार्च|अप्रैल|मई|जून|जुलाई जुल|अगस्त अग|सितंबर सित|अक्तूबर अक्तू|नवंबर नव|दिसंबर दिस
    Marathi: जानेवारी जाने|फेब्रुवारी फेब्रु|मार्च|एप्रिल एप्रि|मे|जून|जुलै|ऑगस्ट ऑग|सप्टेंबर सप्टें|ऑक्टोबर ऑक्टो|\
    नोव्हेंबर नोव्हें|डिसेंबर डिसें
    Nepali: जनवरी|फेब्रुअरी|मार्च|अप्रिल|मे|जुन|जुलाई|अगस्ट|सेप्टेम्बर|अक्टोबर|नोभेम्बर|डिसेम्बर
    Bengali: জানুয়ারী জানু|ফেব্রুয়ারী ফেব|মার্চ|এপ্রিল এপ্রি|মে|জুন|জুলাই জুল|আগস্ট আগ|সেপ্টেম্বর সেপ|অক্টোবর অক্টো|\
    নভেম্বর নভে|ডিসেম্বর ডিসে
    Gujarati: જાન્યુઆરી જાન|ફેબ્રુઆરી ફેબ|માર્ચ|એપ્રિલ|મે|જૂન|જુલાઈ|ઑગસ્ટ ઑગ|સપ્ટેમ્બર સપ્ટ|ઑક્ટોબર ઑક્ટ|નવેમ્બર નવ|\
    ડિસેમ્બર ડિસ
    Tamil: ஜனவரி ஜன|பிப்ரவரி பிப்|மார்ச் மார்|ஏப்ரல் ஏப்|மே|ஜூன்|ஜூலை|ஆகஸ்ட் ஆக|செப்டம்பர் செப்|அக்டோபர் அக்|\
    நவம்பர் நவ|டிசம்பர் டிச
    Telugu: జనవరి జన|ఫిబ్రవరి ఫిబ్ర|మార్చి|ఏప్రిల్ ఏప్రి|మే|జూన్|జులై|ఆగస్టు ఆగ|సెప్టెంబర్ సెప్టెం|అక్టోబర్ అక్టో|\
    నవంబర్ నవం|డిసెంబర్ డిసెం
    Kannada: ಜನವರಿ ಜನ|ಫೆಬ್ರವರಿ ಫೆಬ್ರ|ಮಾರ್ಚ್|ಏಪ್ರಿಲ್ ಏಪ್ರಿ|ಮೇ|ಜೂನ್|ಜುಲೈ|ಆಗಸ್ಟ್ ಆಗ|ಸೆಪ್ಟೆಂಬರ್ ಸೆಪ್ಟೆಂ|ಅಕ್ಟೋಬರ್ ಅಕ್ಟೋ|\
    ನವೆಂಬರ್ ನವೆಂ|ಡಿಸೆಂಬರ್ ಡಿಸೆಂ
    Malayalam: ജനുവരി ജനു|ഫെബ്രുവരി ഫെബ്രു|മാർച്ച് മാർ|ഏപ്രിൽ ഏപ്രി|മേയ്|ജൂൺ|ജൂലൈ|ഓഗസ്റ്റ് ഓഗ|സെപ്റ്റംബർ സെപ്റ്റം|\
    ഒക്ടോബർ ഒക്ടോ|നവംബർ നവം|ഡിസംബർ ഡിസം
    Thai: มกราคม มค|กุมภาพันธ์ กพ|มีนาคม มีค|เมษายน เมย|พฤษภาคม พค|มิถุนายน มิย|กรกฎาคม กค|สิงหาคม สค|กันยายน กย|\
    ตุลาคม ตค|พฤศจิกายน พย|ธันวาคม ธค
    Indonesian: januari jan|februari feb pebruari|maret mar|april apr|mei|juni jun|juli jul|agustus agu agt ags agust|\
    september sep|oktober okt|november nov nopember nop|desember des
    Malay: januari jan|februari feb|mac|april apr|mei|jun|julai jul|ogos ogo|september sep|oktober okt|november nov|\
    disember dis
    Chinese: 一月|二月|三月|四月|五月|六月|七月|八月|九月|十月|十一月|十二月
    Vietnamese: tháng_một tháng_giêng|tháng_hai|tháng_ba|tháng_tư|tháng_năm|tháng_sáu|tháng_bảy|tháng_tám|tháng_chín|\
    tháng_mười|tháng_mười_một|tháng_mười_hai tháng_chạp
    Afrikaans: januarie jan|februarie feb|maart mrt|april apr|mei|junie jun|julie jul|augustus aug|september sep|\
    oktober okt|november nov|desember des
    Swahili: januari jan|februari feb|machi mac|aprili apr|mei|juni jun|julai jul|agosti ago|septemba sep|oktoba okt|\
    novemba nov|desemba des
    Filipino: enero ene|pebrero peb|marso mar|abril abr|mayo may|hunyo hun|hulyo hul|agosto ago|setyembre set|\
    oktubre okt|nobyembre nob|disyembre dis
    """
}
