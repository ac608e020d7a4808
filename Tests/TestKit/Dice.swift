/// Random numbers that are the same on every run (SplitMix64, https://prng.di.unimi.it/splitmix64.c), so that a test
/// that fails fails again.
package struct Dice: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) {
    state = seed
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Bytes of which each is one of an alphabet.
  package mutating func bytes(_ count: Int, of alphabet: [UInt8]) -> [UInt8] {
    alphabet.isEmpty ? [] : (0..<count).map { _ in alphabet[Int.random(in: alphabet.indices, using: &self)] }
  }
}
