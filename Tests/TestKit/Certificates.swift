import Foundation

/// Certificates for servers on this machine, made anew by openssl for each test, and the authority that vouches for them.
package struct Certificates: Sendable {
  /// A certificate and its key, as paths of PEM files.
  package struct Pair: Sendable {
    package let certificate: String
    package let key: String
  }

  package enum Fault: Sendable {
    case none
    /// For "elsewhere.example" instead of this machine.
    case otherHost
    case expired
    /// Nobody but itself vouches for it.
    case selfSigned
  }

  private let folder: Folder
  private static let openssl = URL(filePath: "/usr/bin/openssl")
  package static let canBeMade = FileManager.default.isExecutableFile(atPath: openssl.path)

  /// The path of the certificate of the authority.
  package var authority: String { folder.path("authority.pem") }

  /// In a folder, which is the caller's to remove.
  package init(in folder: Folder) async throws {
    self.folder = folder
    try await openssl(["req", "-x509", "-subj", "/CN=An authority of tests", "-days", "2"] + newKey("authority"))
  }

  package func pair(_ fault: Fault = .none) async throws -> Pair {
    let pair = Pair(certificate: folder.path("server.pem"), key: folder.path("server.key"))
    let names = fault == .otherHost ? "DNS:elsewhere.example" : "IP:127.0.0.1,DNS:localhost"
    let subject = ["-subj", "/CN=A server of tests", "-addext", "subjectAltName=\(names)"]
    if fault == .selfSigned {
      try await openssl(["req", "-x509", "-days", "2"] + subject + newKey("server"))
      return pair
    }
    try await openssl(["req"] + subject + newKey("server"))
    // A request has the same file name as the certificate that is made of it.
    let request = folder.path("server.csr")
    try FileManager.default.moveItem(atPath: pair.certificate, toPath: request)
    try await openssl([
      "x509", "-req", "-in", request, "-out", pair.certificate, "-CA", authority, "-CAkey",
      folder.path("authority.key"),
      "-CAcreateserial", "-copy_extensions", "copy", "-days", fault == .expired ? "-1" : "2",
    ])
    return pair
  }

  private func newKey(_ name: String) -> [String] {
    [
      "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", folder.path(name + ".key"),
      "-out", folder.path(name + ".pem"),
    ]
  }

  private func openssl(_ arguments: [String]) async throws {
    let outcome = try await run(arguments, of: Certificates.openssl, environment: folder.environment)
    guard outcome.status == 0 else { throw CommandFailed(description: "openssl: \(outcome.errors)") }
  }
}

/// A program that a test needs could not do its part.
package struct CommandFailed: Error, CustomStringConvertible {
  package let description: String
}
