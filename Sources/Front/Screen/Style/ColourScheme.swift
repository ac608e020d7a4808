import Foundation

/// The colours from which a theme is made: a background, and colours that can be read on it.
package struct ColourScheme: Hashable, Sendable {
  package enum Name: String, CaseIterable, Hashable, Sendable {
    case background, foreground, red, orange, yellow, green, cyan, blue

    /// False for a colour that is made from others where it is missing.
    package var isNeeded: Bool { self != .orange && self != .cyan }
  }

  private let colours: [Name: Colour]

  /// Nil when a colour that is needed is missing.
  package init?(_ colours: [Name: Colour]) {
    guard ColourScheme.missing(in: colours).isEmpty else { return nil }
    self.colours = colours
  }

  package static func missing(in colours: [Name: Colour]) -> [Name] {
    Name.allCases.filter { $0.isNeeded && colours[$0] == nil }
  }

  subscript(name: Name) -> Colour {
    switch name {
    case .orange: colours[.orange] ?? self[.red].mixed(with: self[.yellow], 0.5)
    case .cyan: colours[.cyan] ?? self[.blue]
    default: colours[name] ?? .standard
    }
  }

  /// A colour made as light or dark as it must be for a contrast with the background, or for that of the foreground if it is less.
  func legible(_ name: Name, contrast: Double = 4.5) -> Colour {
    steps.map { self[name].mixed(with: self[.foreground], $0) }.first { isLegible($0, contrast) } ?? self[.foreground]
  }

  /// The quietest mixture of foreground and background, from a part of the background downwards, that has a contrast, and four
  /// fifths of it on the selected row.
  func quiet(from part: Double, contrast: Double) -> Colour {
    steps.map { self[.foreground].mixed(with: self[.background], part * (1 - $0)) }
      .first { isLegible($0, contrast) && isLegible($0, contrast * 0.8, on: selection) } ?? self[.foreground]
  }

  /// The background of the selected row.
  var selection: Colour { self[.background].mixed(with: self[.foreground], 0.14) }

  private var steps: [Double] { (0...20).map { Double($0) / 20 } }

  private func isLegible(_ colour: Colour, _ contrast: Double, on ground: Colour? = nil) -> Bool {
    let ground = ground ?? self[.background]
    return colour.contrast(with: ground) >= min(contrast, self[.foreground].contrast(with: ground))
  }
}

extension Colour {
  /// This colour with a part (0...1) of another one.
  func mixed(with other: Colour, _ part: Double) -> Colour {
    func mix(_ a: Int, _ b: Int) -> UInt8 { UInt8((Double(a) + (Double(b) - Double(a)) * part).rounded()) }
    let (own, others) = (components, other.components)
    return .rgb(mix(own.red, others.red), mix(own.green, others.green), mix(own.blue, others.blue))
  }

  /// 1 for the same colour, 21 for black and white (https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio).
  func contrast(with other: Colour) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  /// https://www.w3.org/TR/WCAG21/#dfn-relative-luminance
  private var luminance: Double {
    let (red, green, blue) = components
    let levels = [red, green, blue].map { level in
      let value = Double(level) / 255
      return value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * levels[0] + 0.7152 * levels[1] + 0.0722 * levels[2]
  }
}
