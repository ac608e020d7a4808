/// The declension and the conjugation of Turkmen.
///
/// Rules: Türkmen diliniň grammatikasy, Morfologiýa (Aşgabat, 1999); the same tables in English: L. Clark, Turkmen Reference
/// Grammar (1998), chapters 5, 6, 9 and 10. Behind a rounded vowel both rows of narrow vowels are read.
enum TurkmenGrammar {
  static let grammar = TurkicGrammar(
    endings: TurkicGrammar.Ending.table(
      """
      sl p lAr
      sp m Im- m+ Iň- ň+
      sp i I- sI+
      sp o ImIz- mIz+ IňIz- ňIz+
      sp c Iň- nIň+ A- I- nI+ dA dAn nIňkI+ IňkI-
      mo c Iň A I dA dAn
      i c nIň nA nI ndA ndAn
      l c nIň nA nI ndA ndAn
      spmo l dEkI
      i l ndEkI
      spmioc z dIr
      vn t dI sA
      t z m ň k ňIz lAr
      vn e ýEr
      e z In sIň Is sIňIz lEr dIr
      vn s An- jAk
      v s n+
      n s ýAn
      vn e Ip- p+
      v n mA>
      n z z
      """),
    vowels: vowels, glides: [], sounds: sounds,
    softening: [row("p")[0]: row("b"), row("t")[0]: row("d"), row("k")[0]: row("g"), row("ç")[0]: row("j")],
    fleeting: row("yiuü"), wholes: TurkishGrammar.english,
    ownSurfaces: { stem in
      // Before an ending e is ä: köçe, köçäniň; and the dative has no more than another vowel: Mary, Mara. Before -si
      // the last vowel is rounded: köpri, köprüsi.
      let before = stem.without(1)
      switch Unicode.Scalar(stem.last ?? 0) {
      case "e": return [.init(letters: before + row("ä"), rest: .endingsOrNothing)]
      case "i":
        return [
          .init(letters: before + row("ä"), rest: .nothing), .init(letters: before + row("ü"), rest: .endingsWith(s)),
        ]
      case "y":
        return [
          .init(letters: before + row("a"), rest: .nothing), .init(letters: before + row("u"), rest: .endingsWith(s)),
        ]
      default: return []
      }
    },
    ownStems: { surface, next in
      let before = surface.without(1)
      switch Unicode.Scalar(surface.last ?? 0) {
      case "ä": return [before + row("e")] + (next == nil ? [before + row("i")] : [])
      case "a": return next == nil ? [before + row("y")] : []
      case "ü": return next == s ? [before + row("i")] : []
      case "u": return next == s ? [before + row("y")] : []
      default: return []
      }
    },
    verbs: .inMak(vowels: vowels, back: back))

  private static let s = row("s")[0]

  private static func row(_ text: String) -> [UInt16] { TurkicGrammar.row(text) }
  private static let vowels = TurkicGrammar.letters("aäeioöuüy")
  private static let back = TurkicGrammar.letters("aouy")

  private static let sounds: TurkicGrammar.Sounds = { sound, word, place in
    let vowel = word[..<place].last(where: vowels.contains)
    let isBack = vowel.map(back.contains) ?? true
    switch UInt8(truncatingIfNeeded: sound) {
    case UInt8(ascii: "A"): return row(isBack ? "a" : "e")
    case UInt8(ascii: "E"): return row(isBack ? "a" : "äe")
    case UInt8(ascii: "I"): return row(isBack ? "yu" : "iü")
    default: return []
    }
  }
}
