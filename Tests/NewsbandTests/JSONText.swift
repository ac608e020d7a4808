import Model

@testable import newsband

/// The text that a writer has written.
func json(_ write: (inout JSONWriter) -> Void) throws -> String {
  var bytes: [UInt8] = []
  var writer = JSONWriter { bytes += $0 }
  write(&writer)
  try writer.finish()
  return String(decoding: bytes, as: UTF8.self)
}
