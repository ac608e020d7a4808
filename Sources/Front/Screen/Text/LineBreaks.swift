/// Finds the places where a line may end: the rules of UAX #14 for Unicode 17.0 (https://www.unicode.org/reports/tr14/), in
/// their order.
struct LineBreaks {
  /// The answer for a place: ×, ÷ and ! of the annex.
  enum Break {
    case none, allowed, mandatory
  }

  let units: [LineUnit]

  /// The answer for the place before unit `index`, which is not the first.
  func before(_ index: Int) -> Break {
    let last = units[index - 1]
    let next = units[index]
    switch (last.line, next.line) {
    case (.al, .sp): return .none  // the most frequent ones first
    case (.sp, .al): return allowed(!last.isJoining && line(anchor(index)) != .op && !opensQuote(anchor(index)))
    case (.cr, .lf): return .none  // LB5
    case (.bk, _), (.cr, _), (.lf, _), (.nl, _): return .mandatory  // LB4, LB5
    case (_, .bk), (_, .cr), (_, .lf), (_, .nl): return .none  // LB6
    case (_, .sp), (_, .zw): return .none  // LB7
    default: break
    }
    return allowed(acrossBlanks(index, last, next) ?? quoted(index, last, next) ?? joined(index, last, next) ?? true)
  }

  private func allowed(_ answer: Bool) -> Break { answer ? .allowed : .none }
}

extension LineBreaks {
  /// The class of unit `index`; nil outside the text.
  private func line(_ index: Int) -> LineClass? {
    units.indices.contains(index) ? units[index].line : nil
  }

  private func isEastAsian(_ index: Int) -> Bool {
    units.indices.contains(index) && units[index].isEastAsian
  }

  /// The last unit before `index` that is not blanks; -1 when there is none. Blanks in a row are one unit, unless marks are
  /// between them.
  private func anchor(_ index: Int) -> Int {
    var anchor = index - 1
    while anchor >= 0, units[anchor].line == .sp { anchor -= 1 }
    return anchor
  }

  /// The left side of LB15a: an opening quotation mark at the beginning of something.
  private func opensQuote(_ index: Int) -> Bool {
    guard line(index) == .qi else { return false }
    switch line(index - 1) {
    case nil, .bk, .cr, .lf, .nl, .op, .qu, .qi, .qf, .gl, .sp, .zw: return true
    default: return false
    }
  }

  /// The right side of LB15b: a closing quotation mark at the end of something.
  private func closesQuote(_ index: Int) -> Bool {
    guard line(index) == .qf else { return false }
    switch line(index + 1) {
    case nil, .sp, .gl, .wj, .cl, .qu, .qi, .qf, .cp, .ex, .is, .sy, .bk, .cr, .lf, .nl, .zw: return true
    default: return false
    }
  }

  /// LB8 to LB18; nil when none of these rules applies.
  private func acrossBlanks(_ index: Int, _ last: LineUnit, _ next: LineUnit) -> Bool? {
    let anchor = anchor(index)
    if line(anchor) == .zw { return true }  // LB8
    if last.isJoining { return false }  // LB8a
    switch (last.line, next.line) {
    case (.wj, _), (_, .wj), (.gl, _): return false  // LB11, LB12
    case (.sp, .gl), (.ba, .gl), (.hy, .gl), (.hh, .gl): break
    case (_, .gl): return false  // LB12a
    case (_, .cl), (_, .cp), (_, .ex), (_, .sy): return false  // LB13
    default: break
    }
    if line(anchor) == .op || opensQuote(anchor) || closesQuote(index) { return false }  // LB14, LB15a, LB15b
    switch (line(anchor), next.line) {
    case (_, .is): return last.line == .sp && line(index + 1) == .nu  // LB15c, LB15d
    case (.cl, .ns), (.cp, .ns), (.bd, .bd): return false  // LB16, LB17
    default: return last.line == .sp ? true : nil  // LB18
    }
  }

  /// LB19 and LB19a: quotation marks stay with their neighbours, except between East Asian characters.
  private func quoted(_ index: Int, _ last: LineUnit, _ next: LineUnit) -> Bool? {
    switch (last.line, next.line) {
    case (_, .qu), (_, .qf), (.qu, _), (.qi, _): return false
    case (_, .qi) where !last.isEastAsian || !isEastAsian(index + 1): return false
    case (.qf, _) where !next.isEastAsian || !isEastAsian(index - 2): return false
    default: return nil
    }
  }

  /// LB20 to LB30b; nil when none of these rules applies, so that a line may end here (LB31).
  private func joined(_ index: Int, _ last: LineUnit, _ next: LineUnit) -> Bool? {
    switch (last.line, next.line) {
    case (.cb, _), (_, .cb): return true  // LB20
    case (.hy, .al), (.hy, .hl), (.hy, .dc), (.hh, .al), (.hh, .hl), (.hh, .dc):  // LB20a
      if beginsWord(index - 1) || line(index - 2) == .hl && next.line != .hl { return false }
    case (_, .ba), (_, .hh), (_, .hy), (_, .ns), (.bb, _): return false  // LB21
    case (.hy, _) where line(index - 2) == .hl, (.hh, _) where line(index - 2) == .hl: return false  // LB21a
    case (.sy, .hl), (_, .in): return false  // LB21b, LB22
    case (.al, .nu), (.hl, .nu), (.dc, .nu), (.nu, .al), (.nu, .hl), (.nu, .dc): return false  // LB23
    case (.pr, .id), (.pr, .eb), (.pr, .em), (.pr, .eu): return false  // LB23a
    case (.id, .po), (.eb, .po), (.em, .po), (.eu, .po): return false
    case (.pr, .al), (.pr, .hl), (.pr, .dc), (.po, .al), (.po, .hl), (.po, .dc): return false  // LB24
    case (.al, .pr), (.hl, .pr), (.dc, .pr), (.al, .po), (.hl, .po), (.dc, .po): return false
    case (_, .nu), (_, .po), (_, .pr), (.po, .op), (.pr, .op):
      if isInNumber(index, last.line, next.line) { return false }
    case (.jl, .jl), (.jl, .jv), (.jl, .hd), (.jl, .ht): return false  // LB26
    case (.jv, .jv), (.jv, .jt), (.hd, .jv), (.hd, .jt), (.jt, .jt), (.ht, .jt): return false
    case (.is, .al), (.is, .hl), (.is, .dc): return false  // LB29
    case (.ri, .ri): return !next.isFlagEnd  // LB30a
    case (.eb, .em), (.eu, .em): return false  // LB30b
    default: break
    }
    return inHangul(last.line, next.line) ?? betweenLetters(last, next) ?? inAksara(index, last.line, next.line)
  }

  /// The left side of LB20a: a hyphen before a word, with no text before the hyphen.
  private func beginsWord(_ index: Int) -> Bool {
    switch line(index - 1) {
    case nil, .bk, .cr, .lf, .nl, .sp, .zw, .cb, .gl: true
    default: false
    }
  }

  /// LB25.
  private func isInNumber(_ index: Int, _ last: LineClass, _ next: LineClass) -> Bool {
    switch (last, next) {
    case (.po, .nu), (.pr, .nu), (.hy, .nu), (.is, .nu): true
    case (.po, .op), (.pr, .op): line(index + 1) == .nu || line(index + 1) == .is && line(index + 2) == .nu
    case (.cl, .po), (.cl, .pr), (.cp, .po), (.cp, .pr): endsNumber(index - 2)
    case (_, .po), (_, .pr), (_, .nu): endsNumber(index - 1)
    default: false
    }
  }

  /// True when unit `index` ends NU (SY | IS)*.
  private func endsNumber(_ index: Int) -> Bool {
    var index = index
    while line(index) == .sy || line(index) == .is { index -= 1 }
    return line(index) == .nu
  }

  /// LB27.
  private func inHangul(_ last: LineClass, _ next: LineClass) -> Bool? {
    switch (last, next) {
    case (.jl, .po), (.jv, .po), (.jt, .po), (.hd, .po), (.ht, .po): false
    case (.pr, .jl), (.pr, .jv), (.pr, .jt), (.pr, .hd), (.pr, .ht): false
    default: nil
    }
  }

  /// LB28 and LB30.
  private func betweenLetters(_ last: LineUnit, _ next: LineUnit) -> Bool? {
    switch (last.line, next.line) {
    case (.al, .al), (.al, .hl), (.al, .dc), (.hl, .al), (.hl, .hl), (.hl, .dc): false
    case (.dc, .al), (.dc, .hl), (.dc, .dc): false
    case (.al, .op), (.hl, .op), (.nu, .op), (.dc, .op): next.isEastAsian ? nil : false
    case (.cp, .al), (.cp, .hl), (.cp, .nu), (.cp, .dc): last.isEastAsian ? nil : false
    default: nil
    }
  }

  /// LB28a: the syllables of Brahmic scripts.
  private func inAksara(_ index: Int, _ last: LineClass, _ next: LineClass) -> Bool? {
    switch (last, next) {
    case (.ap, .ak), (.ap, .dc), (.ap, .as): false
    case (.ak, .vf), (.dc, .vf), (.as, .vf), (.ak, .vi), (.dc, .vi), (.as, .vi): false
    case (.vi, .ak), (.vi, .dc):
      switch line(index - 2) {
      case .ak, .dc, .as: false
      default: nil
      }
    case (.ak, .ak), (.ak, .dc), (.ak, .as), (.dc, .ak), (.dc, .as), (.as, .ak), (.as, .dc), (.as, .as):
      line(index + 1) == .vf ? false : nil
    default: nil
    }
  }
}
