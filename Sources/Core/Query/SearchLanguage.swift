/// The search language, as it is explained in the program: by `newsband help search-language` and the manual page.
///
/// `QueryParser` reads the language. A test reads every example here, so that the two agree.
package enum SearchLanguage {
  /// Rows that belong together.
  package struct Section: Sendable {
    package let title: String
    package let rows: [Row]
  }

  /// Queries that are written alike, and what they find.
  package struct Row: Sendable {
    package let examples: [String]
    package let meaning: String

    init(_ examples: String..., meaning: String) {
      self.examples = examples
      self.meaning = meaning
    }
  }

  package static let introduction = """
    A search finds articles that have all its words, in any form: banks finds bank and banking, новость finds новостей. \
    Case and accents do not matter. A name is found in other alphabets too: Tokayev finds Тоқаев.
    """

  package static let sections = [
    Section(
      title: "Words",
      rows: [
        Row("bank rate", meaning: "both words, anywhere: title, text, author, tags, name of the feed"),
        Row("\"central bank\"", meaning: "exactly these words in this order; «…» and “…” work too"),
        Row("bank -river", meaning: "without this word; works before a phrase, a group and a filter too"),
        Row("bank OR lender", "bank | lender", meaning: "one of them; OR in capitals"),
        Row("(bank OR lender) rate", meaning: "a group"),
        Row("gov*", "\"central ba\"*", meaning: "words that begin so"),
        Row("near(bank rate, 5)", meaning: "at most 5 other words between them; 10 without a number"),
      ]),
    Section(
      title: "Parts of an article",
      rows: [
        Row("title:bank", "author:li", "tag:rates", "feed:kursiv", meaning: "the word in that part only"),
        Row("title:\"central bank\"", "title:(bank rate)", meaning: "a phrase or a group in that part"),
        Row(
          "in:body bank", "in:title bank", "in:tag rates",
          meaning: "all words in that part: body, title, author, tag or feed"),
      ]),
    Section(
      title: "Filters",
      rows: [
        Row("is:unread", "is:read", "is:starred", "is:unstarred", meaning: "by status"),
        Row("has:image", "has:audio", "has:video", "has:attachment", meaning: "by what comes with the article"),
        Row(
          "lang:ru", "lang:kazakh",
          meaning: "in that language or a variant of it, as the article or its feed says"),
      ]),
    Section(
      title: "Time",
      rows: [
        Row("after:2025-12-01", meaning: "from that day, month or year on"),
        Row("before:2025-12", meaning: "before it"),
        Row("on:yesterday", meaning: "in it; also 1.12.2025, 2025, today, tomorrow"),
        Row(
          "newer:7d", "older:2w", meaning: "by age: h hours, d days, w weeks, m months of 30 days, y years"),
      ]),
    Section(
      title: "Money",
      rows: [
        Row(
          "currency:KZT", "currency:₸", "currency:тенге",
          meaning: "articles that name this money by code, sign or name"),
        Row(
          "amount>1000000", "amount<=2.5bn",
          meaning: "articles that name so large a sum; with currency: a sum in that money"),
      ]),
    Section(
      title: "Order",
      rows: [
        Row("bank sort:date", meaning: "the newest first"),
        Row("bank sort:rank", meaning: "the best first, as without it"),
        Row("bank sort:stories", meaning: "what most articles tell first"),
      ]),
  ]

  package static let remarks = """
    What is not understood is marked in its place, and the rest is searched for. While you type on the screen, the last word \
    stands for all words that begin so. Days begin at midnight where you live.
    """
}
