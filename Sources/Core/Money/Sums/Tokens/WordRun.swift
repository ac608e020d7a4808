import Text

/// One word of a text: letters, digits after them (G20), apostrophes between them (so‘m, Kazakhstan’s) and the points of U.S.
///
/// Read and hashed in one pass. The hash is FNV-1a over folded scalars.
struct WordRun {
  private(set) var hash = WordRun.emptyHash
  private(set) var end: Int
  private(set) var isCapital = false
  private(set) var isUpper = true
  /// Tells whether digits follow glued that may be a number of their own: KZT490, US$5.
  private(set) var hasDigits = false
  /// The hash up to the first apostrophe, and the byte of that apostrophe; 0 where there is none.
  private(set) var stem: (hash: UInt64, end: Int) = (0, 0)
  /// Letters so far, and letters since the last point or apostrophe.
  private var letters = 0
  private var sinceBreak = 0
  /// For an accent: the last letter and the hash before it.
  private var last: UInt32 = 0
  private var before: UInt64 = 0

  /// Reads the word that begins at a byte. `splitsDigits` is asked when the first digit follows, with the hash and the end
  /// of what was read: true ends the word there.
  init(_ bytes: [UInt8], from start: Int, splitsDigits: (UInt64, Int, Bool) -> Bool = { _, _, _ in false }) {
    end = start
    var at = start
    while at < bytes.count {
      let (scalar, width) = TextScalar.decode(bytes, at)
      let entry = TextScalar.entry(scalar)
      switch entry.kind {
      case .small, .capital: push(entry)
      case .digit:
        if !hasDigits, splitsDigits(hash, at, isUpper) { return }
        hasDigits = true
        push(entry)
      case .accent: compose(scalar)
      case .ignored: break
      case .apostrophe:
        guard let next = WordRun.letter(bytes, at + width), !endsBefore(apostropheAnd: next) else { return }
        if next.folded == 0x73, WordRun.letter(bytes, at + width + 1) == nil {
          end = at + width + 1
          return
        }
        if letters == 1, last == 0x64 || last == 0x6C {
          // French d’ and l’ are words of their own.
          end = at + width
          return
        }
        if stem.end == 0 { stem = (hash, at) }
        push(TextScalar.Entry(kind: .apostrophe, folded: 0x27))
      case .mark where scalar == 0x2E && sinceBreak == 1 && WordRun.letter(bytes, at + 1) != nil:
        push(TextScalar.Entry(kind: .mark, folded: 0x2E))
      default: return
      }
      at += width
      end = at
    }
  }

  private mutating func push(_ entry: TextScalar.Entry) {
    if letters == 0 { isCapital = entry.kind == .capital }
    if entry.kind == .small { isUpper = false }
    let isBreak = entry.kind == .apostrophe || entry.kind == .mark
    if !isBreak { letters += 1 }
    sinceBreak = isBreak ? 0 : sinceBreak + 1
    last = entry.folded
    before = hash
    hash = WordRun.hash(hash, with: entry.folded)
  }

  static let emptyHash = FNV1a().value

  /// The hash of what has a hash, with one more scalar behind it.
  @inline(__always)
  static func hash(_ hash: UInt64, with scalar: UInt32) -> UInt64 {
    var next = FNV1a()
    next.value = hash
    next.combine(UInt64(scalar))
    return next.value
  }

  private mutating func compose(_ accent: UInt32) {
    guard let letter = TextScalar.composed(last, accent) else { return }
    last = letter
    hash = WordRun.hash(before, with: letter)
  }

  /// Tells whether an apostrophe ends the word: Turkish puts one between a name in capitals and its case, TL’ye, USD'nin.
  private func endsBefore(apostropheAnd next: TextScalar.Entry) -> Bool {
    isUpper && letters >= 2 && next.kind == .small && next.folded != 0x73
  }

  /// The letter at a byte; nil where there is none.
  private static func letter(_ bytes: [UInt8], _ at: Int) -> TextScalar.Entry? {
    guard at < bytes.count else { return nil }
    let entry = TextScalar.entry(TextScalar.decode(bytes, at).scalar)
    return entry.kind.isLetter ? entry : nil
  }

  /// The hash of a text that is one word; nil for any other.
  static func hash(of text: some StringProtocol) -> UInt64? {
    let bytes = Array(text.utf8)
    guard letter(bytes, 0) != nil else { return nil }
    let word = WordRun(bytes, from: 0)
    return word.end == bytes.count ? word.hash : nil
  }
}
