import Foundation
import TestKit
import Testing

@testable import Parse

/// The documents of JSONTestSuite. An extra: `JSONReaderTests` has cases of our own.
@Suite(.enabled(if: sharedFolder != nil)) struct JSONCorpus {
  /// The documents whose names begin so: y_ must be read, n_ must be refused.
  private func documents(_ prefix: String) throws -> [(name: String, bytes: [UInt8])] {
    let folder = try #require(sharedFolder).appending(path: "corpora/hostile/JSONTestSuite/test_parsing")
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.lastPathComponent.hasPrefix(prefix) && $0.pathExtension == "json" }
      .map { ($0.lastPathComponent, [UInt8](try Data(contentsOf: $0))) }
  }

  @Test func validDocumentsAreRead() throws {
    let documents = try documents("y_")
    #expect(documents.count > 40)
    for document in documents {
      #expect(throws: Never.self, "\(document.name)") { try JSONReader.read(document.bytes) }
    }
  }

  @Test func invalidDocumentsAreRefused() throws {
    let documents = try documents("n_")
    #expect(documents.count > 60)
    for document in documents {
      #expect(throws: JSONReader.Failure.self, "\(document.name)") { try JSONReader.read(document.bytes) }
    }
  }
}
