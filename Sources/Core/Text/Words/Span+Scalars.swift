extension Span<UInt8> {
  /// The scalar at a byte of UTF-8, and its width in bytes. Each byte that is not UTF-8 is read as U+FFFD.
  @inlinable
  public func scalar(at index: Int) -> (scalar: UInt32, width: Int) {
    let lead = self[index]
    if lead < 0x80 { return (UInt32(lead), 1) }
    let width = lead < 0xC2 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 1
    guard width > 1, index + width <= count else { return (0xFFFD, 1) }
    var scalar = UInt32(lead) & (0x7F >> UInt32(width))
    for next in 1..<width {
      let byte = self[index + next]
      guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      scalar = scalar << 6 | UInt32(byte & 0x3F)
    }
    return (scalar, width)
  }
}
