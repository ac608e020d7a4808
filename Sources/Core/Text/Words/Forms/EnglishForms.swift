/// The inflection of English nouns, verbs and adjectives.
///
/// Rules: R. Quirk and others, A Comprehensive Grammar of the English Language (1985), chapters 3, 5 and 7. Derived words
/// (ministry, economist, priceless) are words of their own.
enum EnglishForms {
  private typealias Paradigm = EndingTable.Paradigm

  static let table = EndingTable(
    [
      // bank, walk; not "pas" + s and not "agre" + ed.
      Paradigm(endings: ["", "s", "ed", "ing"], notAfter: "sxze"),
      Paradigm(endings: ["", "es", "ed", "ing"], after: "sxzho"),
      Paradigm(endings: ["e", "es", "ed", "ing"], notAfter: "aeouwy"),
      Paradigm(endings: ["ee", "ees", "eed", "eeing"]),
      Paradigm(endings: ["ue", "ues", "ued", "uing"]),
      Paradigm(endings: ["ie", "ies", "ied", "ying"], shortest: 1),
      Paradigm(endings: ["y", "ies", "ied", "ying"], shortest: 1, notAfter: "aeou"),
      Paradigm(endings: ["f", "ves"], after: "alrei"),
      Paradigm(endings: ["fe", "ves"], after: "i"),
      Paradigm(endings: ["sis", "ses"]),
      Paradigm(endings: ["um", "a"], shortest: 4, after: "dt"),
    ] + doubled,
    wholes: """
      within them then than news gas lens series species mass pass evening morning wedding ceiling thing nothing something king ring wing spring \
      string bring sing sting swing during shilling sterling darling sibling herring earring farthing pudding  \
      bed red need feed seed speed breed hundred sacred naked wicked kindred his this thus its plus bus yes us as is was \
      does has ethics politics physics mathematics economics athletics diabetes rabies herpes means thames texas paris \
      cosmos chaos canvas atlas christmas pancreas corpus campus census status virus focus bonus genus locus nexus  \
      witness princess business illness 
      """)

  /// stop, stopped, stopping: after one vowel the last consonant is doubled.
  private static var doubled: [Paradigm] {
    "bdgklmnprtvz".map { letter in
      Paradigm(endings: ["\(letter)", "\(letter)s", "\(letter)\(letter)ed", "\(letter)\(letter)ing"], after: "aeiou")
    }
  }

  /// Forms that follow no rule, one word a line.
  static let irregular = """
    be am is are was were been being
    have has had having
    do does did done doing
    go goes went gone going
    man men
    woman women
    child children
    person people persons
    foot feet
    tooth teeth
    goose geese
    mouse mice
    ox oxen
    die dice
    penny pence pennies
    criterion criteria
    phenomenon phenomena
    datum data
    index indices indexes
    matrix matrices
    appendix appendices
    analysis analyses
    axis axes
    nucleus nuclei
    bacillus bacilli
    fungus fungi
    stimulus stimuli
    businessman businessmen
    businesswoman businesswomen
    policeman policemen
    chairman chairmen
    spokesman spokesmen
    spokeswoman spokeswomen
    fisherman fishermen
    gunman gunmen
    serviceman servicemen
    say says said saying
    make makes made making
    get gets got gotten getting
    take takes took taken taking
    come comes came coming
    see sees saw seen seeing
    know knows knew known knowing
    think thinks thought thinking
    give gives gave given giving
    find finds found finding
    tell tells told telling
    become becomes became becoming
    leave leaves left leaving
    feel feels felt feeling
    bring brings brought bringing
    begin begins began begun beginning
    keep keeps kept keeping
    hold holds held holding
    write writes wrote written writing
    stand stands stood standing
    hear hears heard hearing
    let lets letting
    mean means meant meaning
    set sets setting
    meet meets met meeting
    run runs ran running
    pay pays paid paying
    sit sits sat sitting
    speak speaks spoke spoken speaking
    lie lies lay lain lying
    lead leads led leading
    read reads reading
    grow grows grew grown growing
    lose loses lost losing
    fall falls fell fallen falling
    send sends sent sending
    build builds built
    understand understands understood understanding
    draw draws drew drawn drawing
    break breaks broke broken breaking
    spend spends spent spending
    cut cuts cutting
    rise rises rose risen rising
    drive drives drove driven driving
    buy buys bought buying
    wear wears wore worn wearing
    choose chooses chose chosen choosing
    fight fights fought fighting
    throw throws threw thrown throwing
    catch catches caught catching
    deal deals dealt dealing
    win wins won winning
    forget forgets forgot forgotten forgetting
    eat eats ate eaten eating
    sell sells sold selling
    shoot shoots shot shooting
    steal steals stole stolen stealing
    strike strikes struck stricken striking
    swear swears swore sworn swearing
    teach teaches taught teaching
    seek seeks sought seeking
    sink sinks sank sunk sinking
    sing sings sang sung singing
    ring rings rang rung ringing
    drink drinks drank drunk drinking
    swim swims swam swum swimming
    fly flies flew flown flying
    freeze freezes froze frozen freezing
    hide hides hid hidden hiding
    shake shakes shook shaken shaking
    wake wakes woke woken waking
    bear bears bore borne born bearing
    tear tears tore torn tearing
    withdraw withdraws withdrew withdrawn withdrawing
    undergo undergoes underwent undergone undergoing
    overcome overcomes overcame overcoming
    bind binds bound binding
    wind winds wound winding
    grind grinds ground grinding
    hang hangs hung hanged hanging
    dig digs dug digging
    stick sticks stuck sticking
    swing swings swung swinging
    spin spins spun spinning
    lend lends lent lending
    bend bends bent bending
    burn burns burned burnt burning
    learn learns learned learnt learning
    lay lays laid laying
    sleep sleeps slept sleeping
    sweep sweeps swept sweeping
    weep weeps wept weeping
    creep creeps crept creeping
    feed feeds fed feeding
    bleed bleeds bled bleeding
    breed breeds bred breeding
    flee flees fled fleeing
    shine shines shone shining
    ride rides rode ridden riding
    bite bites bit bitten biting
    blow blows blew blown blowing
    forbid forbids forbade forbidden forbidding
    forgive forgives forgave forgiven forgiving
    light lights lit lighted lighting
    slide slides slid sliding
    spread spreads spreading
    spring springs sprang sprung springing
    split splits splitting
    good better best
    bad worse worst
    far farther further farthest furthest
    thief thieves
    chief chiefs
    """ + "\n" + comparatives

  /// Adjectives that are compared with -er and -est. Without the list farmer were a form of farm.
  private static let comparatives: String = """
    big fat hot sad thin wet high low new old long short strong weak rich poor fast slow cold warm cheap hard soft great \
    young near deep small tall few clean clear bright dark light quick quiet sharp smooth steep sweet tight tough loud \
    large late wide safe wise nice fine brave close rare pure huge strange \
    early heavy easy happy busy dry healthy wealthy pretty ugly risky costly deadly lucky windy sunny rainy cloudy
    """.split(whereSeparator: \.isWhitespace).map { word in
      var stem = String(word)
      if stem.last == "e" {
        stem.removeLast()
      } else if stem.last == "y" {
        stem = stem.dropLast() + "i"
      } else if "big fat hot sad thin wet".split(separator: " ").contains(word), let last = stem.last {
        stem.append(last)
      }
      return "\(word) \(stem)er \(stem)est"
    }.joined(separator: "\n")
}
