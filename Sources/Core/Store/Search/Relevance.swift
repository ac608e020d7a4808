import Foundation
import GRDB
import GRDBSQLite
import Text

/// The rank of an article for a query: the one place where ranking is decided.
///
/// For each word of the query, each part of the article in which it stands gives the weight of the part, times that of
/// the closest kin found there, times a number between ½ and 1 that grows with how often that kin occurs (as bm25 has
/// it, against the length of the text). So a name in its exact form counts more than any number of its other forms, and
/// those more than any number of other spellings, in the same part. A word counts the more the fewer articles have it.
/// The result is raised by half for an article of today, by a quarter for one of two weeks ago, and so on.
enum Relevance {
  /// In the order of the index's columns: title, author, tags, feed, text.
  private static let parts = [4.0, 1.5, 2.5, 0.4, 1.0]
  private static let textColumn = 4
  /// Times that a word must occur to count three quarters, in a text of the usual length.
  private static let saturation = 1.5
  /// Milliseconds in which half of what newness adds is gone: two weeks.
  private static let halfLife = 14.0 * 86_400_000

  /// The worth of a hit of a kin, when a hit of the word itself is worth 1.
  static func weight(_ quality: MatchQuality) -> Double {
    switch quality {
    case .exact: 1
    case .form: 0.45
    case .sound: 0.2
    }
  }

  /// The weight of a word that so many of all articles have: the inverse document frequency of bm25
  /// (https://www.sqlite.org/fts5.html#the_bm25_function), with 1 added under the logarithm, so that it is never
  /// negative.
  static func rarity(_ found: Int, of all: Int) -> Double {
    log(1 + (Double(max(all, found) - found) + 0.5) / (Double(found) + 0.5))
  }

  /// The factor for an article's age, both in milliseconds since 1970.
  static func recency(_ date: Int64, now: Int64) -> Double {
    1 + 0.5 * exp2(-max(0, Double(now) - Double(date)) / halfLife)
  }

  /// The argument of the SQL function `relevance`: for each phrase of the MATCH expression, in its order, to which word
  /// of
  /// the query it belongs and how close a kin it is; of each word its rarity.
  struct Weights {
    var phrases: [(word: Int, quality: MatchQuality)]
    var rarities: [Double]

    /// Two numbers a phrase, then one a word; read back in `RowHits`.
    var blob: [Double] {
      phrases.flatMap { [Double($0.word), Double($0.quality.rawValue)] } + rarities
    }
  }
}

extension Relevance {
  /// Adds `relevance(search, weights)` to a connection.
  ///
  /// https://www.sqlite.org/fts5.html#custom_auxiliary_functions
  static func install(_ db: Database) throws {
    let api = try FTS5Interface.of(db)
    let code = api.pointee.xCreateFunction(api, "relevance", nil, Relevance.function, nil)
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }

  /// Called by FTS5 for each row that is ranked.
  private static let function: fts5_extension_function = { fts, row, context, _, values in
    guard let fts = fts?.pointee, let row, let blob = values?.pointee else { return }
    let size = Int(sqlite3_value_bytes(blob)) / MemoryLayout<Double>.size
    guard let bytes = sqlite3_value_blob(blob) else { return sqlite3_result_double(context, 0) }
    let weights = UnsafeRawBufferPointer(start: bytes, count: size * MemoryLayout<Double>.size)
    let hits = RowHits(fts, row, weights)
    sqlite3_result_double(context, hits.score(length: textLength(fts, row)))
  }

  /// The length of the article's text, in words, over the usual length; 1 where it is not known.
  private static func textLength(_ fts: Fts5ExtensionApi, _ row: OpaquePointer) -> Double {
    var (all, own, rows): (sqlite3_int64, CInt, sqlite3_int64) = (0, 0, 0)
    guard fts.xColumnSize(row, CInt(textColumn), &own) == SQLITE_OK,
      fts.xColumnTotalSize(row, CInt(textColumn), &all) == SQLITE_OK, fts.xRowCount(row, &rows) == SQLITE_OK, all > 0
    else { return 1 }
    return Double(own) * Double(rows) / Double(all)
  }

  /// The number of times that the words of a query occur in the parts of one article, by kinship.
  private struct RowHits {
    /// By word, part and kinship, in this order, row-major.
    private var counts: [Double]
    private let rarities: [Double]

    /// More of one word says nothing more.
    private static let most: CInt = 400

    init(_ fts: Fts5ExtensionApi, _ row: OpaquePointer, _ weights: UnsafeRawBufferPointer) {
      func weight(_ index: Int) -> Double { weights.loadUnaligned(fromByteOffset: index * 8, as: Double.self) }
      let phrases = Int(fts.xPhraseCount(row))
      let words = max(0, weights.count / 8 - 2 * phrases)
      rarities = (0..<words).map { weight(2 * phrases + $0) }
      counts = [Double](repeating: 0, count: words * parts.count * kinships)
      var instances: CInt = 0
      guard fts.xInstCount(row, &instances) == SQLITE_OK else { return }
      for instance in 0..<min(instances, RowHits.most) {
        var (phrase, column, offset): (CInt, CInt, CInt) = (0, 0, 0)
        guard fts.xInst(row, instance, &phrase, &column, &offset) == SQLITE_OK else { return }
        let word = Int(weight(2 * Int(phrase)))
        let index = (word * parts.count + Int(column)) * kinships + Int(weight(2 * Int(phrase) + 1))
        if counts.indices.contains(index) { counts[index] += 1 }
      }
    }

    /// `length` is that of the text over the usual one: only there does it tell much from little.
    func score(length: Double) -> Double {
      var score = 0.0
      for word in rarities.indices {
        for part in parts.indices {
          let norm = part == textColumn ? saturation * (0.5 + 0.5 * length) : saturation
          var best = 0.0
          for quality in MatchQuality.allCases {
            let count = counts[(word * parts.count + part) * kinships + quality.rawValue]
            guard count > 0 else { continue }
            best = max(best, Relevance.weight(quality) * (0.5 + 0.5 * count / (count + norm)))
          }
          score += rarities[word] * parts[part] * best
        }
      }
      return score
    }
  }

  private static let kinships = MatchQuality.allCases.count
}
