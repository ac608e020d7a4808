import Foundation

/// The bytes of a store's files; nil for one that is not there.
struct Files: Equatable {
  let file: Data?
  let journal: Data?
  let memory: Data?

  init(_ path: String) throws {
    func bytes(_ path: String) throws -> Data? {
      guard FileManager.default.fileExists(atPath: path) else { return nil }
      return try Data(contentsOf: URL(filePath: path))
    }
    file = try bytes(path)
    journal = try bytes(path + "-wal")
    memory = try bytes(path + "-shm")
  }
}
