/// Finds the lists of other articles that stand inside of an article or under it.
enum Teasers {
  /// Headings above such lists, in small letters.
  private static let headings: Set<String> = [
    "read also", "also read", "read more", "read next", "related", "related articles", "related stories",
    "related posts",
    "related news", "related content", "related topics", "related links", "more on this", "more on this story",
    "more stories",
    "more news", "more from", "recommended", "recommended for you", "you may also like", "you might also like",
    "you may also be interested in", "latest news", "most read", "most popular", "popular", "top stories", "trending",
    "don t miss",
    "also on", "up next", "what to read next", "similar articles",
    "читайте также", "читайте ещё", "читайте еще", "читать также", "по теме", "материалы по теме", "ещё по теме",
    "еще по теме", "похожие материалы", "похожие статьи", "похожие новости", "другие новости", "смотрите также",
    "популярное",
    "последние новости", "самое читаемое", "новости по теме", "рекомендуем", "вам может быть интересно",
    "читайте далее",
    "читайте також", "оқи отырыңыз", "тағы оқыңыз", "ұқсас жаңалықтар", "окшош макалалар", "дагы окуңуз", "мавзуга оид",
    "mavzuga oid", "o qing", "shuningdek o qing", "ilgili haberler", "benzer haberler", "ayrıca okuyun",
    "çok okunanlar",
    "lesen sie auch", "mehr zum thema", "das könnte sie auch interessieren", "weitere artikel", "auch interessant",
    "meistgelesen", "ähnliche artikel", "à lire aussi", "lire aussi", "sur le même sujet", "articles similaires",
    "à voir aussi",
    "les plus lus", "lea también", "también te puede interesar", "noticias relacionadas", "te puede interesar",
    "leggi anche",
    "articoli correlati", "leia também", "lees ook", "czytaj także", "zobacz też", "相关阅读", "相关新闻", "関連記事", "관련기사",
  ]

  /// Tells whether a short text announces other articles: "Read also:".
  static func isHeading(_ text: String) -> Bool {
    guard text.count <= 48 else { return false }
    return headings.contains(text.lowercased().split { !$0.isLetter }.joined(separator: " "))
  }
}
