import Foundation
import Model
import Text

/// The choice of the article whose headline names a story.
///
/// Among the articles in the best language of the reader, their times are cut into spans of six hours, each beginning with the
/// first article that is not in the one before. The first telling headline of the last span that has one names the story: so it
/// is as fresh as it need be, and does not change with each report that comes.
package enum StoryLead {
  /// An article that may name the story.
  struct Candidate {
    let id: ArticleID
    let date: Date
    let title: String
  }

  private static let span: TimeInterval = 6 * 3600

  /// `candidates` are one at least, in any order.
  static func choose(_ candidates: [Candidate]) -> ArticleID? {
    var spans: [[Candidate]] = []
    for candidate in candidates.sorted(by: { ($0.date, $0.id) < ($1.date, $1.id) }) {
      if let first = spans.last?.first, candidate.date.timeIntervalSince(first.date) < span {
        spans[spans.count - 1].append(candidate)
      } else {
        spans.append([candidate])
      }
    }
    for span in spans.reversed() {
      if let telling = span.first(where: { isTelling($0.title) }) { return telling.id }
    }
    return spans.last?.first?.id
  }

  /// The headline that shows some articles of one story; nil for none.
  /// - Parameter languages: those of the reader, the best first.
  package static func choose(among headlines: [Headline], languages: [String]) -> Headline? {
    func rank(_ headline: Headline) -> Int { headline.language.flatMap { languages.place(ofLanguage: $0) } ?? .max }
    guard let best = headlines.map(rank).min() else { return nil }
    let candidates = headlines.filter { rank($0) == best }
    let id = choose(candidates.map { Candidate(id: $0.id, date: $0.date, title: $0.title) })
    return candidates.first { $0.id == id }
  }

  // MARK: Headlines

  /// Words of a headline that says what happened, at least; characters of Han, of which some are a word.
  private static let (fewestWords, fewestIdeographs) = (4, 8)
  /// Scalars of a headline that is no text yet.
  private static let longest = 180

  /// True for a headline that says what happened: not that of a video or of photos, not too short or too long, and no question.
  static func isTelling(_ title: String) -> Bool {
    let scalars = title.unicodeScalars
    guard scalars.count <= longest, let last = scalars.last(where: { !$0.properties.isWhitespace }),
      !"?？؟…".unicodeScalars.contains(last),
      !title.hasSuffix("...")
    else { return false }
    let list = WordList(title)
    let ideographs = list.terms.count {
      $0.unicodeScalars.count == 1 && ($0.unicodeScalars.first?.value ?? 0) >= 0x2E80
    }
    guard ideographs > 0 ? ideographs >= fewestIdeographs : list.terms.count >= fewestWords else { return false }
    return !isOfMedia(title, list.terms)
  }

  /// "Видео: …", "Photos | …", "… (фото)", "… — видео"
  private static func isOfMedia(_ title: String, _ terms: [String]) -> Bool {
    if let first = terms.first, media.contains(where: first.hasPrefix) {
      // "Видео показали в суде" is news; a mark is cut off by a sign.
      let behind = title.unicodeScalars.drop { !$0.properties.isAlphabetic }.drop { $0.properties.isAlphabetic }
      if let sign = behind.first(where: { !$0.properties.isWhitespace }), signs.contains(sign) { return true }
    }
    guard let cut = title.unicodeScalars.lastIndex(where: signs.contains) else { return false }
    let behind = WordList(String(title[title.index(after: cut)...])).terms
    let tail =
      behind.isEmpty
      ? WordList(String(title[..<cut].split { signs.contains($0.unicodeScalars.first ?? " ") }.last ?? "")).terms
      : behind
    return (1...3).contains(tail.count) && tail.count < terms.count && media.contains(where: tail[0].hasPrefix)
  }

  private static let signs = Set(":|—–-.,()[]/+".unicodeScalars)

  /// Beginnings of words, folded as in the index.
  private static let media = [
    "видео", "video", "фото", "foto", "photo", "surat", "сурат", "сурот", "сүрөт", "сурет", "галере", "galere",
    "gallery",
    "инфограф", "infograf", "infograph", "подкаст", "podcast", "прямая", "live", "онлайн", "бейне", "wideo", "ویدیو",
    "عکس",
    "视频", "图片",
  ]
}
