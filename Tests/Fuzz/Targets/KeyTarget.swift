import Screen

extension FuzzTarget {
  /// Bytes that a terminal sends. The first byte says where the others are cut into two reads. However they end, the
  /// keyboard answers a moment later.
  static let keys = FuzzTarget("keys") { bytes in
    guard let first = bytes.first else { return }
    let (rest, start) = (bytes.dropFirst(), ContinuousClock.now)
    let cut = Int(first) % (rest.count + 1)
    var decoder = InputDecoder()
    for (index, part) in [rest.prefix(cut), rest.dropFirst(cut)].enumerated() {
      _ = decoder.begin(at: start + .milliseconds(300 * index))
      for byte in part { _ = decoder.take(byte) }
      _ = decoder.settle(at: start + .milliseconds(300 * index))
    }
    _ = decoder.begin(at: start + .seconds(2))
    let inputs = decoder.take(UInt8(ascii: "q")) + decoder.settle(at: start + .seconds(2))
    require(inputs.last == .key(.character("q")), "q arrives after any bytes")
  }
}
