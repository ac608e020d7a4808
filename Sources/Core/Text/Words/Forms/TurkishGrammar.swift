/// The declension and the conjugation of Turkish.
///
/// Rules: A. Göksel and C. Kerslake, Turkish: A Comprehensive Grammar (2005), chapters 2, 3, 8 and 9. The bare -n of the second
/// person behind a vowel is left out, because many other words end so.
enum TurkishGrammar {
  static let grammar = TurkicGrammar(
    endings: TurkicGrammar.Ending.table(
      """
      sl p lAr
      sp m Im- m+
      sp i I- sI+
      sp o ImIz- mIz+ InIz- nIz+
      sp c In- nIn+ A- yA+ I- yI+ DA DAn lA- ylA+
      mo c In A I DA DAn lA
      i c nIn nA nI ndA ndAn ylA
      l c nIn nA nI ndA ndAn
      spmo l DAki
      i l ndAki
      spmioc z DIr
      vn t DI sA
      t z m k nIz lAr
      v e Iyor- mIyor
      e z um sun uz sunuz lar du
      vn s An- yAn+ mIş AcAk- yAcAk+ DIk
      vn i AcAğI- yAcAğI+ DIğI
      vn z Ip- yIp+ ArAk- yArAk+
      v i mAsI
      v p mAlAr
      v n mA>
      n z z
      """),
    vowels: vowels, glides: [], sounds: sounds,
    softening: [row("p")[0]: row("b"), row("t")[0]: row("d"), row("k")[0]: row("ğg"), row("ç")[0]: row("c")],
    fleeting: row("ıiuü"), doubles: true, wholes: english,
    ownSurfaces: { stem in
      // Water is suyu with its possession; and the plural of a compound stands before it: milletvekili, milletvekilleri.
      if stem == row("su") { return [.init(letters: row("suy"), rest: .endingsWithVowel)] }
      guard stem.count >= 7, let last = stem.last, "ıiuü".utf16.contains(last), !vowels.contains(stem[stem.count - 2])
      else { return [] }
      return [.init(letters: stem.without(1), rest: .endingsWith(row("l")[0]))]
    },
    ownStems: { surface, next in
      surface == row("suy") && next.map(vowels.contains) == true ? [row("su")] : []
    },
    verbs: .inMak(vowels: vowels, back: TurkicGrammar.letters("aıou"), shortened: TurkicGrammar.letters("ae")))

  private static func row(_ text: String) -> [UInt16] { TurkicGrammar.row(text) }
  private static let vowels = TurkicGrammar.letters("aeıioöuü")
  private static let voiceless = TurkicGrammar.letters("fstkçşhp")

  /// Arabic and French words in -t, -l and -k may have front endings behind a back vowel: saati, kontrolü.
  private static let sounds: TurkicGrammar.Sounds = { sound, word, place in
    let before = word[..<place].filter(vowels.contains)
    let vowel = before.last.flatMap { Unicode.Scalar($0) } ?? "a"
    let last = word[place - 1]
    let mayBeFront = before.count >= 2 && "tlk".utf16.contains(last)
    switch UInt8(truncatingIfNeeded: sound) {
    case UInt8(ascii: "A"): return row("aıou".unicodeScalars.contains(vowel) ? mayBeFront ? "ae" : "a" : "e")
    case UInt8(ascii: "I"):
      switch vowel {
      case "a", "ı": return row(mayBeFront ? "ıi" : "ı")
      case "o", "u": return row(mayBeFront ? "uü" : "u")
      case "ö", "ü": return row("ü")
      default: return row("i")
      }
    case UInt8(ascii: "D"): return row(voiceless.contains(last) ? "t" : "d")
    default: return []
    }
  }

  /// Words of English and names that look like another word with a Turkish or Turkmen ending.
  static let english = TurkicGrammar.words(
    """
    yeni neden ile gece gije eski etti için altı altın damla damga
    hitler traveller controller counsellor dealer seller ruler killer
    here there where were these wine fine line mine dine pine nine spine shine twine vine site kite bite quite white write \
    suite ride hide side wide tide slide bride guide time crime prime slime lime dime rime grime wife life strife ripe pipe \
    stripe gripe wipe like bike hike strike spike dike fire hire wire tire mile file smile tile pile while hive live drive \
    five prize size rise wise theme scheme mete pete eve gene scene complete crete delete discrete compete extreme supreme \
    tea team seam boom room loom prom form firm film arm warm storm album forum him rim trim swim \
    data coma drama panda soda cobra china korea india iran pizza extra ultra mafia media taxi mini sudan jordan dollar \
    pillar collar cellar basin cabin ruin lady lately any many body baby army story party daddy sandy windy candy handy \
    july only early daily family rally ally bully fully
    ready busy study copy tidy sturdy treaty bounty booty meaty guilty faulty mighty weighty thirsty dirty hearty forty sporty \
    arty salty tasty dusty rusty misty hasty nasty trusty honesty modesty warranty
    bakery brewery refinery robbery mastery battery flattery fishery misery pottery drapery stationery embroidery watery \
    sugary forestry artistry dentistry oratory fury bury fairy hairy airy
    healthy wealthy worthy earthy filthy bloody greedy needy speedy moody woody steady seedy weedy brandy trendy bendy
    sleepy grumpy jumpy bumpy lumpy risky milky silky leaky messy glassy grassy bossy glossy jealousy
    rainy grainy brainy tiny puny shiny stormy gloomy roomy dreamy steamy oily smelly hilly silly belly billy willy tally \
    fishy bushy pushy flashy trashy ruby hobby lobby
    germany albany romany hungary photography geography biography telegraphy
    """)
}
