import Money
import Testing

/// Sentences as the news of the region have them, in its languages and in those of the world around it.
@Test(arguments: [
  ("The Asian bank will lend Tajikistan $75 million over 12 years at 2.5% a year.", ["75000000 USD"]),
  ("GDP reached $300bn in 2025, up 5.1% from $285.3bn.", ["300000000000 USD", "285300000000 USD"]),
  ("Brent fell to $62.35/bbl and gold rose to $4,000 an ounce on May 5.", ["62.35 USD", "4000 USD"]),
  (
    "Some 12,000 farmers got 450 million soms ($5.1 million) in the first half of 2026.",
    ["450000000 KGS", "5100000 USD"]
  ),
  ("A 10-year, $1.5bn Eurobond and a 5-year 100bn-tenge bond were sold.", ["1500000000 USD", "100000000000 KZT"]),
  ("The 2026 World Cup will cost €4.2 billion, says Article 7 of the report.", ["4200000000 EUR"]),
  ("Gas was sold at $300 per 1,000 cubic metres to 3 countries.", ["300 USD"]),
  ("It spent over US$2.6bn on 737-800s.", ["2600000000 USD"]),
])
func sentencesInEnglish(_ text: String, _ expected: [String]) {
  #expect(sums(text) == expected)
}

@Test(arguments: [
  ("Нацбанк продал $1,2 млрд и купил 15 тонн золота.", ["1200000000 USD"]),
  ("На 12 мая 2026 года доллар стоил 475,09 тенге, евро — 550,1 тенге.", ["475.09 KZT", "550.1 KZT"]),
  ("Из бюджета выделили 3 трлн 200 млрд сумов ($262 млн).", ["3200000000000 UZS", "262000000 USD"]),
  ("Зарплата учителей — от 25 до 40 тыс. сомов.", ["25000..40000 KGS"]),
  ("За 2025 год экспорт вырос на 12,5% — до 7,5 млрд долл. США.", ["7500000000 USD"]),
  ("Штраф по ст. 42 составит 10 МРП (39 320 тенге).", ["39320 KZT"]),
  ("Цена литра — 205 тенге, было 195.", ["205 KZT"]),
  ("Суд взыскал 5 000 000 (пять миллионов) рублей и 300 тыс. руб. пени.", ["5000000 RUB", "300000 RUB"]),
  ("В 2024-м построили 12 школ на 1,5 млрд. тенге. Доллар подорожал.", ["1500000000 KZT"]),
  ("Маршрут Су-35 и 5G-сети обойдутся в 2 млн евро.", ["2000000 EUR"]),
])
func sentencesInRussian(_ text: String, _ expected: [String]) {
  #expect(sums(text) == expected)
}

@Test(arguments: [
  ("2025 жылы бюджеттен 2,5 млрд теңге бөлінді.", ["2500000000 KZT"]), ("Жалақы 450 мың теңгеге өсті.", ["450000 KZT"]),
  ("Инфляция 12 пайыз болды, теңге әлсіреді.", []), ("Ол 5 миллионнан астам теңге жинады.", ["5000000 KZT"]),
  ("Бағасы 80-90 млн теңге, яғни 200 мың АҚШ доллары.", ["80000000..90000000 KZT", "200000 USD"]),
  ("Заңның 5-бабы. Теңге туралы.", []), ("1 доллар 475 теңге болды.", ["1 USD", "475 KZT"]),
])
func sentencesInKazakh(_ text: String, _ expected: [String]) {
  #expect(sums(text) == expected)
}

@Test(arguments: [
  ("2025-жылы казынага 3 млрд 400 млн сом түштү.", ["3400000000 KGS"]),
  ("Насыя 25 миң сомдон 40 миң сомго чейин.", ["25000 KGS", "40000 KGS"]),
  ("Инфляция 8 пайызга жетти, сом арзандады.", []), ("Долбоорго 12 млн АКШ доллары жумшалат.", ["12000000 USD"]),
  ("5 миллиондон ашык сом чогулду.", ["5000000 KGS"]), ("1 доллар — 87,45 сом.", ["1 USD", "87.45 KGS"]),
])
func sentencesInKyrgyz(_ text: String, _ expected: [String]) {
  #expect(sums(text) == expected)
}

@Test(arguments: [
  ("2025-yilda byudjetdan 3 trln 200 mlrd so‘m ajratildi.", ["3200000000000 UZS"]),
  ("Bug‘doy narxi 12 500 so‘m/kg bo‘ldi.", ["12500 UZS"]),
  ("Loyihaga 28 mln AQSH dollari sarflanadi.", ["28000000 USD"]),
  ("Narxlar 8 foizga oshdi, dollar 12 142 so‘m.", ["12142 UZS"]),
  ("Oylik 4,5–5 mln so‘mni tashkil etadi.", ["4500000..5000000 UZS"]),
  ("5 milliondan ortiq so‘m yig‘ildi.", ["5000000 UZS"]),
  ("Жарима 150 минг сўм, қарз 2 млрд. сўм.", ["150000 UZS", "2000000000 UZS"]), ("5-моддаси. Сўм ҳақида.", []),
  ("Лойиҳа қиймати 12 млн АҚШ долларига тенг.", ["12000000 USD"]),
])
func sentencesInUzbek(_ text: String, _ expected: [String]) {
  #expect(sums(text) == expected)
}

@Test(arguments: [
  ("Соли 2025 аз буҷет 2 миллиарду 300 миллион сомонӣ ҷудо шуд.", ["2300000000 TJS"]),
  ("Нархи он 500 ҳазор сомонӣ аст.", ["500000 TJS"]),
  ("Қарз 9 миллион доллари амрикоӣ буд.", ["9000000 USD"]),
  ("Аз 5 то 6 миллион сомонӣ лозим аст.", ["5000000..6000000 TJS"]),
  ("Таваррум 8 фоиз, сомонӣ устувор.", []),
])
func sentencesInTajik(_ text: String, _ expected: [String]) {
  #expect(sums(text) == expected)
}

@Test(arguments: [
  ("Türkmenistan bu işe 2 mlrd manat goýberdi.", ["2000000000 TMT"]),
  ("Taslama 28 million ABŞ dollary gerek.", ["28000000 USD"]),
  ("Türkmenistanda aýlyk 1 280 manat boldy.", ["1280 TMT"]),
  ("Bahasy 10-15 million dollar.", ["10000000..15000000 USD"]),
  ("Ol 300 müň manatdan gowrak, Türkmenistan.", ["300000 TMT"]),
])
func sentencesInTurkmen(_ text: String, _ expected: [String]) {
  #expect(sums(text) == expected)
}

@Test(arguments: [
  ("Hükümet 2025 yılında 3,5 milyar dolar harcadı.", ["3500000000 USD"]),
  ("Asgari ücret 25.000 lira oldu.", ["25000 TRY"]),
  ("Enflasyon yüzde 44, dolar 42,15 lira.", ["42.15 TRY"]),
  ("Proje 5 ila 6 milyar TL'ye mal olacak.", ["5000000000..6000000000 TRY"]),
  ("Ceza 1.250.000 TL, yani 28 bin ABD doları.", ["1250000 TRY", "28000 USD"]), ("Madde 5 lirayı korur.", []),
  ("5 milyondan fazla lira, 100 TL'lik biletler.", ["5000000 TRY", "100 TRY"]),
])
func sentencesInTurkish(_ text: String, _ expected: [String]) {
  #expect(sums(text) == expected)
}

@Test(arguments: [
  ("Der Bund zahlt 2025 rund 1,5 Mrd. Euro.", ["1500000000 EUR"]),
  ("Das Haus kostet 450.000 Euro oder 12.500 Euro im Jahr.", ["450000 EUR", "12500 EUR"]),
  ("Nach Artikel 5 Euro-Raum: 3,2 Prozent.", []),
  ("Die Firma nahm 5 bis 6 Millionen US-Dollar ein.", ["5000000..6000000 USD"]),
  ("Es fehlen 1,2 Billionen Euro.", ["1200000000000 EUR"]), ("Ein Liter kostet 1,89 €, früher 99 Cent.", ["1.89 EUR"]),
  ("Die Schweiz gibt 10 Millionen Schweizer Franken.", ["10000000 CHF"]),
])
func sentencesInGerman(_ text: String, _ expected: [String]) {
  #expect(sums(text) == expected)
}

@Test(arguments: [
  ("L’État a versé 1,2 milliard d’euros en 2025.", ["1200000000 EUR"]),
  ("Le projet coûte 5 à 6 millions de dollars.", ["5000000..6000000 USD"]),
  ("Un loyer de 1 250,50 € par mois, soit 15 006 euros.", ["1250.50 EUR", "15006 EUR"]),
  ("L’article 5 euros ne dit rien.", []),
  ("Une hausse de 5 %, euro compris.", []), ("Il a perdu 3 M€ puis 2 Md€.", ["3000000 EUR", "2000000000 EUR"]),
  ("Entre 5 et 6 milliards d’euros, dit-il.", ["5000000000..6000000000 EUR"]),
])
func sentencesInFrench(_ text: String, _ expected: [String]) {
  #expect(sums(text) == expected)
}
