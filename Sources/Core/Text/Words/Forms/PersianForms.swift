/// The inflection of Persian nouns, adjectives and verbs.
///
/// Rules: G. Lazard, A Grammar of Contemporary Persian (1992), §§ 40–70, 120–145. The scanner leaves out the joiner before
/// an ending, so that کتاب‌ها and کتابها are one word.
enum PersianForms {
  private typealias Paradigm = EndingTable.Paradigm

  static let table = EndingTable(
    [
      Paradigm(endings: nominal, isGuarded: true),
      Paradigm(endings: ["", "ش"], shortest: 3, notAfter: "اهوی"),
      Paradigm(endings: [""] + plural("ان"), shortest: 2, notAfter: "اهوی"),
      Paradigm(endings: [""] + plural("یان"), shortest: 3, after: "او"),
      Paradigm(endings: ["ی"] + plural("یان"), shortest: 3),
      Paradigm(endings: ["ه"] + plural("گان"), shortest: 2),
      Paradigm(endings: [""] + plural("ات"), shortest: 4, notAfter: "اهوی"),
      Paradigm(
        endings: ["ن", "", "م", "ی", "یم", "ید", "ند", "ه", "هاند", "هاست", "هام", "نی"], after: "تد", isVerb: true),
    ],
    wholes: """
      بیست باید میدان ابان استان بارش بهای کوچک بازی
      باران دهان جوان فرمان کمان زمان گمان توان میان جهان پایان جان نان بیان زندان ایران تهران خیابان قران مهران درمان سامان \
      سازمان ساختمان اسمان ارزش گردش ارامش اموزش دانش ورزش پرسش کوشش خواهش نمایش بخش اتش پوشش رویش پیدایش افزایش کاهش \
      مردم شهرت دولت ملت پایتخت کارت ساعت صنعت قدرت قیمت شرکت مدت شدت راست دست نیست است حیات هیات جهات نجات صادرات \
      واردات ادبیات انتخابات
      """)

  private static let tail = [
    "", "ی", "یی", "ای", "مان", "تان", "شان", "ام", "ات", "اش", "ایم", "اند", "است", "یم", "یت", "یش", "یمان", "یتان",
    "یشان",
    "ئی", "را", "و",
  ]

  private static let nominal: [String] =
    tail + ["تر", "تری", "ترین", "ترینها", "ترینهای"] + plural("ها")

  private static func plural(_ ending: String) -> [String] { (tail + ["ش"]).map { ending + $0 } }

  static let prefixes = ["نمی", "می", "ن", "ب"]

  private static let presents = """
    کردن کن|گفتن گوی|گفتن گو|رفتن رو|امدن ای|دادن ده|گرفتن گیر|دیدن بین|شدن شو|بودن باش|داشتن دار|ساختن ساز|نوشتن نویس|فروختن فروش|\
    خواستن خواه|گذشتن گذر|گذاشتن گذار|یافتن یاب|اموختن اموز|سوختن سوز|شناختن شناس|انداختن انداز|پرداختن پرداز|نشستن نشین|بردن بر|\
    اوردن اور|زدن زن|کوبیدن کوب|ریختن ریز|گریختن گریز|بستن بند|شکستن شکن|مردن میر|پختن پز|شنیدن شنو|توانستن توان|دانستن دان|\
    فرستادن فرست|ایستادن ایست|سپردن سپار|افتادن افت|پذیرفتن پذیر|جستن جو|شستن شو|گشتن گرد|کشتن کش|خواندن خوان|ماندن مان|\
    رسیدن رس|خریدن خر|افزودن افزا|ازمودن ازما|نمودن نما|گشودن گشا
    """

  static let irregular: String = presents.split(separator: "|").map { verb in
    let parts = verb.split(separator: " ")
    let (infinitive, present) = (parts[0], parts[1])
    let persons = ["م", "ی", "د", "یم", "ید", "ند"].map { present + $0 }
    let all = ["می", "نمی", "ب", "ن"].flatMap { prefix in persons.map { prefix + $0 } }
    return ([infinitive, infinitive.dropLast(1)] + all.map { $0[...] }).joined(separator: " ")
  }.joined(separator: "\n")
}

extension PersianForms {
  /// A word, and without the prefixes of verbs.
  static func variants(of word: [UInt16]) -> [FormTable.Variant] {
    [FormTable.Variant(letters: word)]
      + prefixes.compactMap { prefix in
        word.count > prefix.utf16.count + 2 && word.starts(with: prefix.utf16)
          ? FormTable.Variant(letters: Array(word.dropFirst(prefix.utf16.count)), isVerb: true) : nil
      }
  }
}
