/// A colour as a person names it: in configuration, one of the words below, a number of 0...255, or `#rrggbb`.
package enum Colour: Hashable, Sendable {
  /// The terminal's own.
  case standard
  /// 0...255 in the terminal's palette: 0...15 are what the person chose, the others xterm's cube and greys.
  case index(UInt8)
  case rgb(UInt8, UInt8, UInt8)
}
