/// The line breaking classes of UAX #14 (https://www.unicode.org/reports/tr14/), under their names there.
///
/// Those that LB1 resolves are resolved in the table. Told apart beyond the annex, because rules need it: opening `qi` and
/// closing `qf` quotation marks, the dotted circle `dc`, and `eu`, unassigned scalars that may become emoji.
enum LineClass: UInt8, CaseIterable, Sendable {
  case ak, al, ap, `as`, ba, bb, bd, bk, cb, cl, cm, cp, cr, dc, eb, em, eu, ex, gl, hd, hh, hl, ht, hy, id, `in`, `is`
  case jl, jt, jv, lf, nl, ns, nu, op, po, pr, qf, qi, qu, ri, sp, sy, vf, vi, wj, zj, zw

  /// The names in the table, in the order of the cases. B2 is BD there, H2 HD, H3 HT and ZWJ ZJ.
  private static let letters: StaticString =
    "AKALAPASBABBBDBKCBCLCMCPCRDCEBEMEUEXGLHDHHHLHTHYIDINISJLJTJVLFNLNSNUOPPOPRQFQIQURISPSYVFVIWJZJZW"

  init?(letters first: UInt8, _ second: UInt8) {
    let names = UnsafeBufferPointer(start: Self.letters.utf8Start, count: Self.letters.utf8CodeUnitCount)
    for index in 0..<names.count / 2 where names[2 * index] == first && names[2 * index + 1] == second {
      self.init(rawValue: UInt8(index))
      return
    }
    return nil
  }
}
