/// The declension and the conjugation of Uzbek, in Latin letters with ö for oʻ and ğ for gʻ, and in the Cyrillic alphabet of 1940.
///
/// Rules: Oʻzbek tilining asosiy imlo qoidalari (decree 339 of 24 August 1995), §§ 33–37; A. Bodrogligeti, A Grammar of Modern
/// Literary Uzbek (2003). The language has no harmony of vowels in writing. The bare -ing and -ng of the second person are
/// left out, because English words end so; so are the future in -ar, and in short words the -b of
/// the gerund.
enum UzbekGrammar {
  static let latin = grammar("aeiouö", latinWholes) { text in
    text.replacing("ç", with: "ch").replacing("ş", with: "sh")
  }
  static let cyrillic = grammar("аеиоуўэюя", cyrillicWholes) { text in
    String(String.UnicodeScalarView(text.unicodeScalars.map { cyrillicLetters[$0] ?? $0 }))
  }

  /// The grammar in one alphabet; `write` gives a text in Latin letters in that alphabet.
  private static func grammar(
    _ vowels: String, _ wholes: String, _ write: @escaping @Sendable (String) -> String
  ) -> TurkicGrammar {
    @Sendable func row(_ text: String) -> [UInt16] { TurkicGrammar.row(write(text)) }
    let (k, g, q, ğ, o, ö) = (row("k")[0], row("g")[0], row("q")[0], row("ğ")[0], row("o")[0], row("ö")[0])
    return TurkicGrammar(
      endings: TurkicGrammar.Ending.table(endings).map { ending in
        var ending = ending
        ending.letters = row(String(decoding: ending.letters, as: UTF16.self))
        return ending
      },
      vowels: TurkicGrammar.letters(vowels), glides: [],
      sounds: { _, word, place in
        let last = word[place - 1]
        return last == q ? [q] : last == k || last == g ? [k, g] : [g]
      },
      softening: [k: [g], q: [ğ]], fleeting: row("iua"), wholes: TurkicGrammar.words(wholes),
      ownSurfaces: { stem in
        let before = Array(stem.dropLast())
        // The scanner leaves out an apostrophe at the end of a word: togʻ is tog.
        switch stem.last {
        case ğ: return [.init(letters: before + [q], rest: .endingsWith(q))]
        case g: return [.init(letters: before + [ğ]), .init(letters: before + [q], rest: .endingsWith(q))]
        case o: return [.init(letters: before + [ö])]
        default: return []
        }
      },
      ownStems: { surface, next in
        let before = Array(surface.dropLast())
        switch surface.last {
        case ğ: return [before + [g]]
        case ö: return [before + [o]]
        case q where next == q: return [before + [ğ], before + [g]]
        default: return []
        }
      },
      verbs: TurkicGrammar.Verbs(
        bases: { word in
          if word.count > 4, word.ends(with: row("moq")) { return [word.without(3)] }
          // ishlash, ishla; borish, bor; but oʻqish, oʻqi.
          let sign = row("ş")
          guard word.ends(with: sign) else { return [] }
          let base = word.without(sign.count)
          guard let last = base.last, TurkicGrammar.letters(vowels).contains(last), base.count >= 3 else { return [] }
          return last == row("i")[0] ? [base, base.without(1)] : [base]
        },
        infinitives: { base in
          guard let last = base.last else { return [] }
          let ending = TurkicGrammar.letters(vowels).contains(last) ? row("ş") : row("iş")
          return [base + ending, base + row("moq")]
        }))
  }

  private static let endings = """
    sl p lar
    sp m im- m+ yim+ ing-> ng+>
    sp i i- si+ yi+ isi-
    sp o imiz- miz+ ingiz- ngiz+ yimiz+
    spmiol c ning ni Ga da dan Gaça niki
    spmio l dagi
    spmioc z dir
    vn t di sa
    t z m k ngiz lar
    vn r a-> y+>
    r z di man san miz siz dilar
    r s digan
    vn s Gan
    vn e ib-
    e z di man san miz siz dilar
    vn e b+
    vn q yap>
    q z ti man san miz siz tilar
    vn s ayotgan- yotgan+
    v z sin
    v n ma>
    n z s
    """

  private static let latinWholes = """
    warning earning learning turning burning running planning winning beginning opening evening morning meaning training \
    mining dining lining joining signing cleaning gaining leaning tuning listening happening lightning awning \
    traveller controller panda agenda omega alumni mini dollar pillar collar cellar similar popular regular particular sudan jordan taxi maxi \
    team seam boom room loom prom forum album victim claim problem system film firm him them steam dream cream program from \
    item atom poem medium museum stadium premium aluminium crab grab slab stab flab rabbi khaki ski alibi wifi within chicago fargo tigris
    """

  private static let cyrillicWholes = """
    песни басни камни дни огни сани правда погода дорога книга банда команда легенда аренда среда вода беда бригада коллега \
    режим казни жизни войны весна сосна фильм алдан жордан судан кардинал
    """

  private static let cyrillicLetters: [Unicode.Scalar: Unicode.Scalar] = [
    "a": "а", "ç": "ч", "d": "д", "e": "е", "g": "г", "i": "и", "k": "к", "l": "л", "m": "м", "n": "н",
    "b": "б", "t": "т", "ş": "ш",
    "o": "о", "q": "қ", "r": "р", "s": "с", "u": "у", "y": "й", "z": "з", "ö": "ў", "ğ": "ғ",
  ]

  /// Writes a word of Latin letters in those of the grammar: ö for oʻ, ğ for gʻ. Nil for other letters.
  static func letters(_ word: String) -> [UInt16]? {
    var letters: [UInt16] = []
    for scalar in word.unicodeScalars {
      if ("a"..."z").contains(scalar) {
        letters.append(UInt16(scalar.value))
      } else if scalar == "ʻ", let last = letters.last {
        letters[letters.count - 1] = last == 0x6F ? 0xF6 : last == 0x67 ? 0x11F : last
      } else {
        return nil
      }
    }
    return letters
  }

  /// The other way round.
  static func spelling(_ letters: [UInt16]) -> String {
    String(decoding: letters, as: UTF16.self).replacing("ö", with: "oʻ").replacing("ğ", with: "gʻ")
  }
}
