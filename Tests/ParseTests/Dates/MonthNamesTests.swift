import Testing

@testable import Parse

@Test(arguments: [
  "December", "DECEMBER", "dec", "Dec.", "Dezember", "décembre", "De\u{301}cembre", "decembre", "déc.", "diciembre",
  "декабрь", "декабря", "Декабре", "дек.", "декабри", "декабр", "декабры", "желтоқсан", "ЖЕЛТОҚСАН", "желтоқсанның",
  "jeltoqsan", "dekabr", "Dekabrda", "dek",
])
func decemberIsKnownInEveryLanguageCaseAndForm(_ word: String) {
  #expect(MonthNames.month(word) == 12)
}

@Test(arguments: [
  (["January", "январь", "января", "қаңтар", "yanvar", "январи", "Januar", "Jänner", "janvier", "enero", "ýanwar"], 1),
  (["February", "февраля", "ақпан", "fevral", "феврали", "février", "febrero", "fewral", "févr."], 2),
  (["March", "марта", "наурыз", "mart", "марти", "März", "mars", "marzo", "Mär"], 3),
  (["April", "апреля", "сәуір", "aprel", "апрели", "avril", "abril"], 4),
  (["May", "май", "мая", "мамыр", "майи", "Mai", "mayo", "maý"], 5),
  (["June", "июнь", "июня", "маусым", "iyun", "июни", "июн", "Juni", "juin", "junio"], 6),
  (["July", "июль", "июля", "шілде", "iyul", "июли", "Juli", "juillet", "julio"], 7),
  (["August", "августа", "тамыз", "avgust", "августи", "août", "agosto", "awgust"], 8),
  (["September", "Sept.", "сентября", "қыркүйек", "sentabr", "сентябри", "septembre", "setiembre"], 9),
  (["October", "октября", "қазан", "oktabr", "октябри", "Oktober", "octobre", "octubre"], 10),
  (["November", "ноября", "қараша", "noyabr", "ноябри", "novembre", "noviembre", "нояб."], 11),
])
func theOtherMonthsAreKnownToo(_ words: [String], _ number: Int) {
  for word in words { #expect(MonthNames.month(word) == number, "\(word)") }
}

@Test(arguments: ["", ".", "Thursday", "четверг", "11", "decemberish", "ma", "ма", "m", "марш", "Mayor"])
func anotherWordIsNoMonth(_ word: String) {
  #expect(MonthNames.month(word) == nil)
}
