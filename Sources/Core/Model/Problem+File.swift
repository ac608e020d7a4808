import Foundation

extension Problem {
  /// A problem with a file or folder, from the error of the file system.
  package init(doing: String, toFile path: String, _ error: any Error) {
    self.init(doing: doing, to: path, why: Problem.reason(error as NSError))
  }

  /// The end of a sentence about a file that could not be opened because too many are open.
  package static let noHandles = "there are no file handles left (ulimit -n)"

  /// True if no file can be opened at the moment. For errors of libraries that do not tell why they could not.
  package static var lacksHandles: Bool {
    let handle = open("/", O_RDONLY | O_CLOEXEC)
    guard handle < 0 else {
      close(handle)
      return false
    }
    return errno == EMFILE || errno == ENFILE
  }

  private static func reason(_ error: NSError) -> String {
    // Foundation's own sentences leave out the reason. It is in the underlying error.
    let cause = (error.userInfo[NSUnderlyingErrorKey] as? any Error).map { $0 as NSError } ?? error
    guard cause.domain == NSPOSIXErrorDomain else { return cause.localizedDescription }
    return switch POSIXErrorCode(rawValue: Int32(cause.code)) {
    case .ENOENT: "there is no such file"
    case .EISDIR: "it is a folder"
    case .EEXIST, .ENOTDIR: "a part of its path is a file where a folder should be"
    case .EACCES, .EPERM: "permission is denied"
    case .EROFS: "the disk may only be read"
    case .ENOSPC, .EDQUOT: "the disk is full"
    case .ENAMETOOLONG: "its name is too long"
    case .EMFILE, .ENFILE: noHandles
    case .EBADF: "it is closed"
    case .ELOOP: "its links lead round in a circle"
    default: String(cString: strerror(Int32(cause.code)))
    }
  }
}
