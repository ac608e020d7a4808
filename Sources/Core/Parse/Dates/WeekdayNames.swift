/// The names of weekdays, full and short, in the languages of `MonthNames` and written as there, from Monday on.
///
/// They tell the day where it has two readings: "Tue, 05/11/2024" is no Saturday in May. Latin names of one and two letters
/// are left out, because they are other words elsewhere: "on", "la", "to".
enum WeekdayNames {
  static let rows = """
    English: monday mon|tuesday tue|wednesday wed|thursday thu|friday fri|saturday sat|sunday sun
    Russian: понедельник пн|вторник вт|среда ср|четверг чт|пятница пт|суббота сб|воскресенье вс
    Ukrainian: понеділок пн|вівторок вт|середа ср|четвер чт|пʼятниця пт|субота сб|неділя нд
    Belarusian: панядзелак пн|аўторак аў|серада ср|чацвер чц|пятніца пт|субота сб|нядзеля нд
    Kazakh: дүйсенбі дс|сейсенбі сс|сәрсенбі ср|бейсенбі бс|жұма жм|сенбі сб|жексенбі жс
    Kyrgyz: дүйшөмбү дүй|шейшемби шейш|шаршемби шарш|бейшемби бейш|жума|ишемби ишм|жекшемби жек
    Uzbek: dushanba dush|seshanba sesh|chorshanba chor|payshanba pay|juma jum|shanba shan|yakshanba yak
    Uzbek, Cyrillic: душанба душ|сешанба сеш|чоршанба чор|пайшанба пай|жума жум|шанба шан|якшанба якш
    Tajik: душанбе дшб|сешанбе сшб|чоршанбе чшб|панҷшанбе пшб|ҷумъа ҷмъ|шанбе шнб|якшанбе яшб
    Turkmen: duşenbe duş|sişenbe siş|çarşenbe çar|penşenbe pen|anna ann|şenbe şen|ýekşenbe ýek
    Tatar: дүшәмбе дүш|сишәмбе сиш|чәршәмбе чәр|пәнҗешәмбе пәнҗ|җомга җом|шимбә шим|якшәмбе якш
    Azerbaijani: bazar_ertəsi|çərşənbə_axşamı|çərşənbə|cümə_axşamı|cümə|şənbə|bazar
    Azerbaijani, Cyrillic: базар_ертәси бе|чәршәнбә_ахшамы ча|чәршәнбә|ҹүмә_ахшамы ҹа|ҹүмә|шәнбә|базар
    Turkish: pazartesi pzt|salı sal|çarşamba çar|perşembe per|cuma cum|cumartesi cmt|pazar paz
    German: montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag
    French: lundi lun|mardi mar|mercredi mer|jeudi jeu|vendredi ven|samedi sam|dimanche dim
    Spanish: lunes lun|martes mar|miércoles mié|jueves jue|viernes vie|sábado sáb|domingo dom
    Italian: lunedì lun|martedì mar|mercoledì mer|giovedì gio|venerdì ven|sabato sab|domenica dom
    Portuguese: segunda seg|terça ter|quarta qua|quinta qui|sexta sex|sábado sáb|domingo dom
    Dutch: maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag
    Polish: poniedziałek pon|wtorek|środa|czwartek czw|piątek|sobota sob|niedziela niedz
    Czech: pondělí|úterý|středa|čtvrtek|pátek|sobota|neděle
    Slovak: pondelok|utorok|streda|štvrtok|piatok|sobota|nedeľa
    Romanian: luni lun|marți mar|miercuri mie|joi|vineri vin|sâmbătă sâm|duminică dum
    Bulgarian: понеделник пн|вторник вт|сряда ср|четвъртък чт|петък пт|събота сб|неделя нд
    Macedonian: понеделник пон|вторник вто|среда сре|четврток чет|петок пет|сабота саб|недела нед
    Serbian: понедељак пон|уторак уто|среда сре|четвртак чет|петак пет|субота суб|недеља нед
    Serbian, Latin: ponedeljak pon|utorak uto|sreda sre|četvrtak čet|petak pet|subota sub|nedelja ned
    Bosnian: ponedjeljak pon|utorak uto|srijeda sri|četvrtak čet|petak pet|subota sub|nedjelja ned
    Slovene: ponedeljek pon|torek tor|sreda sre|četrtek čet|petek pet|sobota sob|nedelja ned
    Hungarian: hétfő|kedd|szerda sze|csütörtök|péntek|szombat szo|vasárnap
    Finnish: maanantaina maanantai|tiistaina tiistai|keskiviikkona keskiviikko|torstaina torstai|perjantaina perjantai|\
    lauantaina lauantai|sunnuntai
    Swedish: måndag mån|tisdag tis|onsdag ons|torsdag tors|fredag fre|lördag lör|söndag sön
    Danish: mandag man|tirsdag tirs|onsdag ons|torsdag tors|fredag fre|lørdag lør|søndag søn
    Norwegian: mandag man|tirsdag tir|onsdag ons|torsdag tor|fredag fre|lørdag lør|søndag søn
    New Norwegian: måndag mån|tysdag tys|onsdag ons|torsdag tor|fredag fre|laurdag lau|søndag søn
    Icelandic: mánudagur mán|þriðjudagur þri|miðvikudagur mið|fimmtudagur fim|föstudagur fös|laugardagur lau|\
    sunnudagur sun
    Estonian: esmaspäev|teisipäev|kolmapäev|neljapäev|reede|laupäev|pühapäev
    Latvian: pirmdiena pirmd|otrdiena otrd|trešdiena trešd|ceturtdiena ceturtd|piektdiena piektd|sestdiena sestd|\
    svētdiena svētd
    Lithuanian: pirmadienis|antradienis|trečiadienis|ketvirtadienis|penktadienis|šeštadienis|sekmadienis
    Greek: δευτέρα δευ|τρίτη τρί|τετάρτη τετ|πέμπτη πέμ|παρασκευή παρ|σάββατο σάβ|κυριακή κυρ
    Albanian: e_hënë hën|e_martë mar|e_mërkurë mër|e_enjte enj|e_premte pre|e_shtunë sht|e_diel die
    Catalan: dilluns|dimarts|dimecres|dijous|divendres|dissabte|diumenge
    Galician: luns|martes mar|mércores mér|xoves xov|venres ven|sábado sáb|domingo dom
    Basque: astelehena|asteartea|asteazkena|osteguna|ostirala|larunbata|igandea
    Georgian: ორშაბათი ორშ|სამშაბათი სამ|ოთხშაბათი ოთხ|ხუთშაბათი ხუთ|პარასკევი პარ|შაბათი შაბ|კვირა კვი
    Armenian: երկուշաբթի երկ|երեքշաբթի երք|չորեքշաբթի չրք|հինգշաբթի հնգ|ուրբաթ ուր|շաբաթ շբթ|կիրակի կիր
    Hebrew: יום_שני יום_ב|יום_שלישי יום_ג|יום_רביעי יום_ד|יום_חמישי יום_ה|יום_שישי יום_ו|יום_שבת שבת|יום_ראשון יום_א
    Arabic: الاثنين اثنين|الثلاثاء ثلاثاء|الأربعاء أربعاء|الخميس خميس|الجمعة جمعة|السبت سبت|الأحد أحد
    Persian and Dari: دوشنبه|سهشنبه|چهارشنبه|پنجشنبه|جمعه|شنبه|یکشنبه
    Pashto: دونۍ|درېنۍ|څلرنۍ|پينځنۍ|جمعه|اونۍ|يونۍ
    Uyghur: دۈشەنبە دۈ|سەيشەنبە سە|چارشەنبە چا|پەيشەنبە پە|جۈمە جۈ|شەنبە شە|يەكشەنبە يە
    Urdu: پیر|منگل|بدھ|جمعرات|جمعہ|ہفتہ|اتوار
    Hindi: सोमवार सोम|मंगलवार मंगल|बुधवार बुध|गुरुवार गुरु|शुक्रवार शुक्र|शनिवार शनि|रविवार रवि
    Marathi: सोमवार सोम|मंगळवार मंगळ|बुधवार बुध|गुरुवार गुरु|शुक्रवार शुक्र|शनिवार शनि|रविवार रवि
    Nepali: सोमबार सोम|मङ्गलबार मङ्गल|बुधबार बुध|बिहिबार बिहि|शुक्रबार शुक्र|शनिबार शनि|आइतबार आइत
    Bengali: সোমবার সোম|মঙ্গলবার মঙ্গল|বুধবার বুধ|বৃহস্পতিবার বৃহস্পতি|শুক্রবার শুক্র|শনিবার শনি|রবিবার রবি
    Gujarati: સોમવાર સોમ|મંગળવાર મંગળ|બુધવાર બુધ|ગુરુવાર ગુરુ|શુક્રવાર શુક્ર|શનિવાર શનિ|રવિવાર રવિ
    Tamil: திங்கள் திங்|செவ்வாய் செவ்|புதன் புத|வியாழன் வியா|வெள்ளி வெள்|சனி|ஞாயிறு ஞாயி
    Telugu: సోమవారం సోమ|మంగళవారం మంగళ|బుధవారం బుధ|గురువారం గురు|శుక్రవారం శుక్ర|శనివారం శని|ఆదివారం ఆది
    Kannada: ಸೋಮವಾರ ಸೋಮ|ಮಂಗಳವಾರ ಮಂಗಳ|ಬುಧವಾರ ಬುಧ|ಗುರುವಾರ ಗುರು|ಶುಕ್ರವಾರ ಶುಕ್ರ|ಶನಿವಾರ ಶನಿ|ಭಾನುವಾರ ಭಾನು
    Malayalam: തിങ്കളാഴ്ച തിങ്കൾ|ചൊവ്വാഴ്ച ചൊവ്വ|ബുധനാഴ്ച ബുധൻ|വ്യാഴാഴ്ച വ്യാഴം|വെള്ളിയാഴ്ച വെള്ളി|ശനിയാഴ്ച ശനി|\
    ഞായറാഴ്ച ഞായർ
    Thai: วันจันทร์|วันอังคาร|วันพุธ|วันพฤหัสบดี พฤ|วันศุกร์|วันเสาร์|วันอาทิตย์ อา
    Indonesian: senin sen|selasa sel|rabu rab|kamis kam|jumat jum|sabtu sab|minggu min
    Malay: isnin isn|selasa sel|rabu rab|khamis kha|jumaat jum|sabtu sab|ahad ahd
    Chinese: 星期一 周一|星期二 周二|星期三 周三|星期四 周四|星期五 周五|星期六 周六|星期日 周日
    Vietnamese: thứ_hai th_2|thứ_ba th_3|thứ_tư th_4|thứ_năm th_5|thứ_sáu th_6|thứ_bảy th_7|chủ_nhật
    Afrikaans: maandag|dinsdag|woensdag|donderdag|vrydag|saterdag|sondag
    Swahili: jumatatu|jumanne|jumatano|alhamisi|ijumaa|jumamosi|jumapili
    Filipino: lunes lun|martes mar|miyerkules miy|huwebes huw|biyernes biy|sabado sab|linggo lin
    """
}
