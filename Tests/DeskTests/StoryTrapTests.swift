import Testing
import Text

@testable import Desk

/// Words that begin like a word of the lists and mean something else.
@Suite struct StoryTrapTests {
  private func names(_ word: String, _ language: Language) -> Set<String> {
    Set(StoryFeatures(title: word, text: "", language: language, hasLabels: true).labels.values)
  }

  private func countries(_ word: String, _ language: Language) -> Int {
    StoryFeatures(title: word, text: "", language: language).countries.count
  }

  @Test(arguments: [
    (
      Language.russian,
      "концерн:concert уголовное:coal угол:coal газет:gas карьеру:mine ветеран:wind ветеринар:wind мораторий:sea пилот:dust "
        + "тренер:train поездку:train дипломат:diploma вызов:visa прибыль:visit юбилей:murder акциз:shares коридор:measles "
        + "мороженое:cold закончил:law договорились:agreement закономерность:law командир:team дождался:rain "
        + "полис:police судак:court дорогой:road маркетинг:market меру:mayor тогда:mountain монетарная:treasure"
    ),
    (
      .english,
      "important:import investigation:invest authorities:book coalition:coal deadline:dead according:agreement "
        + "most:bridge director:film mineral:mine premiere:minister stockholm:shares can:dust man:ban"
    ),
    (.kazakh, "борбор:wrestling концерн:concert арзан:exchange көріп:measles ертең:delay мақтан:cotton таңға:treasure"),
    (.kyrgyz, "борбордо:wrestling арзан:exchange көрүп:measles эртең:delay окумуштуу:sentence сугаруу:sugar таш:tax"),
    (.uzbekLatin, "endi:fire qoldi:lake hali:carpet maktab:cotton tashiladi:taxi arzon:exchange bosh:boxing"),
    (.uzbekCyrillic, "энди:fire қолди:lake ҳали:carpet мактаб:cotton арзон:exchange водий:water бош:boxing"),
    (.tajik, "карда:snow ҷудо:wrestling сохта:fake сад:park арзон:exchange сӯзишворӣ:swimming водӣ:water"),
    (.turkmen, "şu:water görä:mountain gün:weapon dynç:religion rugsat:carpet"),
    (.turkish, "oldu:dead gün:weapon şirket:circus aralık:sea kolay:lake çarşamba:car"),
  ]) func areNotReadAsIt(_ language: Language, _ words: String) {
    for pair in words.split(separator: " ") {
      let parts = pair.split(separator: ":").map(String.init)
      #expect(!names(parts[0], language).contains(parts[1]), "\(pair): \(names(parts[0], language))")
    }
  }

  @Test(arguments: [
    (
      Language.russian,
      "концерта:concert уголь:coal газа:gas карьер:mine ветром:wind море:sea пыль:dust поезда:train визу:visa "
        + "акции:shares корь:measles морозы:cold закона:law дождя:rain полиция:police суду:court рынке:market школе:school "
        + "вокзала:station библиотеку:library аптеке:pharmacy монет:treasure"
    ),
    (
      .english,
      "imports:import invested:invest book:book coal:coal died:dead bridge:bridge film:film mines:mine library:library "
        + "opens:opening schools:school"
    ),
    (.kazakh, "концерт:concert мақта:cotton кітапханада:library көрмесі:exhibition"),
    (.kyrgyz, "күрөш:wrestling китепкана:library суу:water оорукана:hospital"),
    (.uzbekLatin, "maktab:school paxta:cotton kutubxona:library bozori:market koʻli:lake"),
    (.uzbekCyrillic, "мактаб:school пахта:cotton кутубхона:library кўли:lake"),
    (.tajik, "барф:snow мактаб:school беморхона:hospital китобхона:library"),
    (.turkmen, "suw:water mekdep:school köpri:bridge"),
    (.turkish, "konser:concert okul:school köprü:bridge ölen:dead"),
  ]) func butTheWordsThemselvesAre(_ language: Language, _ words: String) {
    for pair in words.split(separator: " ") {
      let parts = pair.split(separator: ":").map(String.init)
      #expect(names(parts[0], language).contains(parts[1]), "\(pair): \(names(parts[0], language))")
    }
  }

  @Test(arguments: [
    (Language.kazakh, "кітап"), (.kazakh, "немесе"), (.kazakh, "ақша"), (.turkish, "kitap"), (.english, "used"),
    (.persian, "استان"), (.uzbekCyrillic, "қулаб"), (.tajik, "аз"),
  ]) func anEverydayWordIsNoPlace(_ language: Language, _ word: String) {
    #expect(countries(word, language) == 0)
  }

  @Test(arguments: [
    (Language.kazakh, "Қытайда"), (.kazakh, "АҚШ"), (.russian, "Бухаре"), (.russian, "немецкий"), (.tajik, "Чин"),
  ]) func butAPlaceIs(_ language: Language, _ word: String) {
    #expect(countries(word, language) == 1)
  }

  @Test func bucharestIsNotBukhara() {
    #expect(StoryFeatures(title: "Бухарест", text: "", language: .russian).cities.isEmpty)
    #expect(StoryFeatures(title: "Бухара", text: "", language: .russian).cities.count == 1)
  }

  @Test func aWordIsComparedWithWordsOfItsAlphabet() {
    #expect(StoryConcepts.lexicon.names(of: Array("konser".utf8), .turkish).count == 1)
    #expect(StoryConcepts.lexicon.names(of: Array("konser".utf8), .russian).isEmpty)
    #expect(StoryConcepts.lexicon.names(of: Array("konsern".utf8)).isEmpty)
  }
}
