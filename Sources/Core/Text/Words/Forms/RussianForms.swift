/// The declension of Russian nouns, adjectives and names.
///
/// Rules: Русская грамматика (АН СССР, 1980), §§ 1178–1310; the alternations are those of А. А. Зализняк, Грамматический
/// словарь русского языка (1977). ё is written е.
enum RussianForms {
  typealias Paradigm = EndingTable.Paradigm

  static let table = EndingTable(
    masculine + feminine + neuter + fleeting + adjectives + RussianVerbs.paradigms,
    wholes: "алматы атырау сары мары другой вместе вместо для сто новость весть страница печать банан район карта")

  /// Endings with a space between them; "_" is none.
  static func endings(_ text: String) -> [String] {
    text.split(separator: " ").map { $0 == "_" ? "" : String($0) }
  }

  private static let hushing = "жшчщ"
  private static let hard = "бвдзлмнпрстф"

  private static let masculine = [
    Paradigm(endings: endings("_ а у ом е ы ов ам ами ах"), shortest: 3, after: hard),
    Paradigm(endings: endings("_ а у ом е и ов ам ами ах"), after: "гкх"),
    Paradigm(endings: endings("_ а у ем ом е и ей ам ами ах"), after: hushing),
    Paradigm(endings: endings("_ а у ем ом е ы ев ов ам ами ах"), after: "ц"),
    Paradigm(endings: endings("ь я ю ем е и ей ям ями ях")),
    Paradigm(endings: endings("й я ю ем е и ев ям ями ях")),
    Paradigm(endings: endings("ий ия ию ием ии иев иям иями иях")),
    // Names in -ов and -ин.
    Paradigm(endings: endings("_ а у ым е ы ых ой ыми"), shortest: 4, after: "вн"),
    Paradigm(endings: endings("_ а у ом е ья ьев ьям ьями ьях"), shortest: 4, after: "тлм"),
    Paradigm(endings: endings("анин анина анину анином анине ане ан анам анами анах")),
    Paradigm(endings: endings("янин янина янину янином янине яне ян янам янами янах")),
    Paradigm(endings: endings("енок енка енку енком енке ята ят ятам ятами ятах")),
    Paradigm(endings: endings("онок онка онку онком онке ата ат атам атами атах"), after: hushing),
  ]

  private static let feminine = [
    Paradigm(endings: endings("а ы е у ой ою _ ам ами ах"), shortest: 3, after: hard),
    Paradigm(endings: endings("а ы е у ой ою ам ами ах"), after: hard),
    Paradigm(endings: endings("а и е у ой ою _ ам ами ах"), after: "гкх"),
    Paradigm(endings: endings("а и е у ей ой _ ам ами ах"), after: hushing),
    Paradigm(endings: endings("а ы е у ей ой _ ам ами ах"), after: "ц"),
    Paradigm(endings: endings("я и е ю ей ею ь ям ями ях")),
    Paradigm(endings: endings("я и е ю ей ею й ям ями ях"), after: "аеиоуыэ"),
    Paradigm(endings: endings("ия ии ию ией ий иям иями иях")),
    Paradigm(endings: endings("ья ьи ье ью ьей ей ьям ьями ьях")),
    Paradigm(endings: endings("ь и ью ей ям ями ях")),
    Paradigm(endings: endings("ь и ью ей ам ами ах"), after: hushing),
  ]

  private static let neuter = [
    Paradigm(endings: endings("о а у ом е _ ам ами ах"), shortest: 3, notAfter: "гкхаеиоуыэюя"),
    Paradigm(endings: endings("о а у ом е ам ами ах"), notAfter: "гкхаеиоуыэюя"),
    Paradigm(endings: endings("о а у ом е и _ ов ам ами ах"), after: "гкх"),
    Paradigm(endings: endings("е я ю ем и ей ям ями ях")),
    Paradigm(endings: endings("ие ия ию ием ии ий иям иями иях")),
    Paradigm(endings: endings("ье ья ью ьем ьи ий ьев ьям ьями ьях")),
    Paradigm(endings: endings("е а у ем _ ам ами ах"), after: "жшщц"),
    Paradigm(endings: endings("мя мени менем мена мен менам менами менах"), shortest: 1),
  ]

  /// Nouns with a vowel that comes and goes: рынок, рынка; окно, окон; письмо, писем.
  private static let fleeting: [Paradigm] = {
    var all: [Paradigm] = []
    func add(
      _ vowels: String, _ consonants: String, _ bare: String, _ rest: String, before: String = "", _ shortest: Int = 2
    ) {
      for vowel in vowels {
        for consonant in consonants {
          let with = endings(bare).map { "\(vowel)\(consonant)\($0 == "-" ? "" : $0)" }
          let without = endings(rest).map { "\(before)\(consonant)\($0)" }
          all.append(Paradigm(endings: with + without, shortest: shortest))
        }
      }
    }
    let masculine = "а у ом ем е ы и ов ев ам ами ах"
    add("ое", "к", "-", "а у ом е и ов ам ами ах")
    add("е", "ц", "-", "а у ом ем е ы ов ев ам ами ах")
    add("ое", "нлр", "-", "а у ом е ы ов ам ами ах", 1)
    add("ое", "тсбх", "-", "а у ом е ы и ов ам ами ах", 1)
    add("е", "кцндв", "-", masculine, before: "ь", 1)
    add("е", "цкм", "-", masculine, before: "й", 2)
    add("ое", "нлтр", "ь", "я ю ем е и ей ям ями ях", 1)
    add("о", "вжш", "ь", "и ей ям ями ях ам ами ах", 1)
    add("о", "вж", "ью", "и ей", 1)
    // Plural genitives of feminine and neuter words.
    let feminine = "а ы и е у ой ей ам ами ах"
    add("ое", "кнлрг", "-", feminine)
    add("е", "кмбг", "-", feminine, before: "ь")
    add("е", "к", "-", feminine, before: "й")
    add("ое", "нлр", "-", "о а у ом е ам ами ах")
    add("е", "мц", "-", "о а у ом е ам ами ах", before: "ь")
    add("е", "ц", "-", "е о а у ем ом ам ами ах")
    add("е", "н", "-", "я и е ю ей ям ями ях")
    add("е", "н", "-", "я и е ю ей ям ями ях", before: "ь")
    add("ое", "нл", "ь", "я и е ю ей ям ями ях")
    all.append(Paradigm(endings: endings("ей ья ью ьем ье ьи ьев ьям ьями ьях")))
    return all
  }()

  static let adjectives: [Paradigm] = {
    let hardEndings = "ая ое ые ого ому ым ом ую ой ою ых ыми"
    let softEndings = "ее ие его ему им ем ей ею их ими"
    let best = "ее ейший ейшая ейшее ейшие ейшего ейшему ейшим ейшем ейшую ейшей ейших ейшими"
    return [
      Paradigm(endings: endings("ый \(hardEndings) _ а о ы \(best)"), shortest: 3, notAfter: "аеиоуыэюягкхжшчщй"),
      Paradigm(endings: endings("ой \(hardEndings) ие им их ими а о ы и"), notAfter: "аеиоуыэюяй", isNameless: true),
      Paradigm(
        endings: endings(
          "ный \(hardEndings.split(separator: " ").map { "н\($0)" }.joined(separator: " ")) ен на но ны нее")),
      Paradigm(
        endings: endings(
          "ьный \(hardEndings.split(separator: " ").map { "ьн\($0)" }.joined(separator: " ")) ен ьна ьно ьны ьнее")),
      Paradigm(endings: endings("ий ая ое ие ого ому им ом ую ой ою их ими о а и _"), shortest: 3, after: "гкх"),
      Paradigm(endings: endings("кий кая кое кие кого кому ким ком кую кой ких кими ок ка ко ки")),
      Paradigm(endings: endings("ий ая ую \(softEndings) о а и _"), shortest: 3, after: hushing),
      Paradigm(endings: endings("ий яя юю \(softEndings)"), after: "нч"),
      Paradigm(endings: endings("ий ья ье ьи ьего ьему ьим ьем ью ьей ьих ьими")),
    ]
  }()

  /// Words whose forms follow no paradigm, one word a line.
  static let irregular = """
    мать матери матерью матерей матерям матерями матерях
    дочь дочери дочерью дочерей дочерям дочерьми дочерях
    ребенок ребенка ребенку ребенком ребенке дети детей детям детьми детях
    человек человека человеку человеком человеке люди людей людям людьми людях
    год года году годом годе годы лет годам годами годах годов
    друг друга другу другом друге друзья друзей друзьям друзьями друзьях
    сын сына сыну сыном сыне сыновья сыновей сыновьям сыновьями сыновьях сыны сынов
    сосед соседа соседу соседом соседе соседи соседей соседям соседями соседях
    хозяин хозяина хозяину хозяином хозяине хозяева хозяев хозяевам хозяевами хозяевах
    господин господина господину господином господине господа господ господам господами господах
    цветок цветка цветку цветком цветке цветы цветов цветам цветами цветах
    путь пути путем путей путям путями путях
    муж мужа мужу мужем муже мужья мужей мужьям мужьями мужьях
    зять зятя зятю зятем зяте зятья зятьев зятьям
    князь князя князю князем князе князья князей князьям
    небо неба небу небом небе небеса небес небесам небесами небесах
    чудо чуда чуду чудом чуде чудеса чудес чудесам чудесами чудесах
    дерево дерева дереву деревом дереве деревья деревьев деревьям деревьями деревьях
    крыло крыла крылу крылом крыле крылья крыльев крыльям крыльями крыльях
    перо пера перу пером пере перья перьев перьям перьями перьях
    звено звена звену звеном звене звенья звеньев звеньям звеньями звеньях
    дно дна дну дном дне
    ухо уха уху ухом ухе уши ушей ушам ушами ушах
    колено колена колену коленом колене колени коленей коленям коленями коленях
    плечо плеча плечу плечом плече плечи плеч плечам плечами плечах
    судно судна судну судном судне суда судов судам судами судах
    яйцо яйца яйцу яйцом яйце яиц яйцам яйцами яйцах
    церковь церкви церковью церквей церквам церквами церквах
    рубль рубля рублю рублем рубле рубли рублей рублям рублями рублях
    ум ума уму умом уме умы умов
    яд яда яду ядом яде яды ядов
    ус уса усы усов усами
    ад ада аду адом аде
    сто ста
    два две двух двум двумя
    три трех трем тремя
    четыре четырех четырем четырьмя
    быть был была было были буду будешь будет будем будете будут будь будьте есть будучи бывший
    идти иду идешь идет идем идете идут шел шла шло шли иди идите идущий шедший
    взять возьму возьмешь возьмет возьмем возьмете возьмут взял взяла взяло взяли возьми взятый взят взята взяты взято
    сесть сяду сядешь сядет сядем сядете сядут сел села село сели севший
    есть ем ешь ест едим едите едят ел ела ело ели
    хотеть хочу хочешь хочет хотим хотите хотят хотел хотела хотело хотели
    лечь лягу ляжешь ляжет ляжем ляжете лягут лег легла легло легли
    хороший хорошая хорошее хорошие хорошего хорошему хорошим хорошем хорошую хорошей хороших хорошими лучше лучший лучшая лучшее лучшие лучшего лучших
    плохой плохая плохое плохие плохого плохому плохим плохом плохую плохих хуже худший худшая худшие
    """
}

extension RussianForms {
  /// A word, a verb without -ся, and the first form of a participle, which is among the endings of verbs.
  static func variants(of word: [UInt16]) -> [FormTable.Variant] {
    var variants = [FormTable.Variant(letters: word)]
    var bare = word
    if word.count > 4, word.suffix(2) == reflexive[0][...] || word.suffix(2) == reflexive[1][...] {
      bare = word.dropLast(2)
      variants.append(FormTable.Variant(letters: bare, isVerb: true))
    }
    if let participle = participle(bare) { variants.append(FormTable.Variant(letters: participle, isVerb: true)) }
    return variants
  }

  private static let reflexive = ["ся", "сь"].map { Array($0.utf16) }

  /// "построенного" → "построенный"; nil for what is no participle.
  private static func participle(_ word: [UInt16]) -> [UInt16]? {
    for (ending, first) in participleEndings
    where word.count > ending.count + 4 && word.suffix(ending.count) == ending[...] {
      let stem = word.dropLast(ending.count)
      guard participleStems.contains(where: { stem.suffix($0.count) == $0[...] }) else { return nil }
      return stem + first
    }
    return nil
  }

  private static let participleEndings: [([UInt16], [UInt16])] =
    endings("ая ое ые ого ому ым ом ую ой ых ыми").map { (Array($0.utf16), Array("ый".utf16)) }
    + endings("ая ее ие его ему им ем ую ей их ими").map { (Array($0.utf16), Array("ий".utf16)) }
  private static let participleStems = endings("вш ющ ущ ящ ащ нн ем им т ш").map { Array($0.utf16) }
}
