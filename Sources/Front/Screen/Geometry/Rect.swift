/// A part of the screen, in cells from the upper left corner. Its width and height are never negative.
package struct Rect: Hashable, Sendable {
  package var x: Int
  package var y: Int
  package private(set) var width: Int
  package private(set) var height: Int

  package init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = max(0, width)
    self.height = max(0, height)
  }

  package init(_ size: Size) {
    self.init(x: 0, y: 0, width: size.width, height: size.height)
  }

  package var size: Size { Size(width: width, height: height) }
  /// The first column to the right of it.
  package var endX: Int { x + width }
  /// The first row below it.
  package var endY: Int { y + height }

  /// True when a cell of the screen is inside.
  package func contains(x: Int, y: Int) -> Bool {
    (self.x..<endX).contains(x) && (self.y..<endY).contains(y)
  }

  /// The common part; empty when the two do not meet.
  package func intersection(_ other: Rect) -> Rect {
    let left = max(x, other.x)
    let top = max(y, other.y)
    return Rect(x: left, y: top, width: min(endX, other.endX) - left, height: min(endY, other.endY) - top)
  }

  /// The same rectangle, smaller by so many cells at each side.
  package func inset(left: Int = 0, top: Int = 0, right: Int = 0, bottom: Int = 0) -> Rect {
    Rect(x: x + left, y: y + top, width: width - left - right, height: height - top - bottom)
  }
}

/// Splits: each cuts off as many rows or columns as it is given, at most all, and returns both parts.
extension Rect {
  package func leftColumns(_ count: Int) -> (left: Rect, rest: Rect) {
    let taken = min(max(0, count), width)
    return (Rect(x: x, y: y, width: taken, height: height), inset(left: taken))
  }

  package func topRows(_ count: Int) -> (top: Rect, rest: Rect) {
    let taken = min(max(0, count), height)
    return (Rect(x: x, y: y, width: width, height: taken), inset(top: taken))
  }

  package func bottomRows(_ count: Int) -> (rest: Rect, bottom: Rect) {
    let taken = min(max(0, count), height)
    return (inset(bottom: taken), Rect(x: x, y: endY - taken, width: width, height: taken))
  }
}
