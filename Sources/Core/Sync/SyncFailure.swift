import Model

/// A failure of a server of an account, by what can be done about it. Each reason ends a sentence.
package enum SyncFailure: Error, Hashable, Sendable {
  /// No answer: the network, the server, TLS. Later it may work.
  case unreachable(String)
  /// The address leads to another one. Later it may work: a network that wants a sign-in does the same.
  case redirected(String)
  /// The server does not accept user and password. It is not asked again before something changes.
  case password(String)
  /// The address answers, and does not speak the protocol.
  case wrongServer(String)
  /// The server speaks the protocol and does not let this user use it.
  case switchedOff(String)
  /// The server asks for a pause, in seconds.
  case busy(String, seconds: Double?)
  /// The server refuses this request; a smaller one may pass.
  case refused(String)
  /// The server failed at this request, or has nothing at its address (500, 404). It may be passing; a smaller one may pass.
  case failed(String)
  /// The answer broke off, or a server in between got none in time. Whether the request was done is not known; a smaller one
  /// may pass.
  case unanswered(String)
  /// The answer cannot be what was asked for.
  case broken(String)
  /// The task was cancelled.
  case stopped
  /// The store failed, or the account is in use by another program.
  case local(Problem)

  package var why: String {
    switch self {
    case .unreachable(let why), .redirected(let why), .password(let why), .wrongServer(let why), .switchedOff(let why),
      .busy(let why, seconds: _), .refused(let why), .failed(let why),
      .unanswered(let why), .broken(let why):
      why
    case .stopped: "it was stopped"
    case .local(let problem): problem.why
    }
  }

  /// The failure as a sentence for a person about an account.
  package func problem(of account: String) -> Problem {
    if case .local(let problem) = self { return problem }
    return Problem(doing: "sync", to: account, why: why)
  }

  /// The step that a person can take; nil where the account has nothing to do with it.
  var remedy: AccountRemedy? {
    switch self {
    case .unreachable, .redirected, .busy, .refused, .failed, .unanswered: .retry
    case .password: .password
    case .wrongServer, .switchedOff, .broken: .check
    case .stopped, .local: nil
    }
  }

  /// True if the server answered that it does not do this request.
  var isRefusal: Bool {
    switch self {
    case .refused, .failed: true
    case .unreachable, .redirected, .password, .wrongServer, .switchedOff, .busy, .unanswered, .broken, .stopped,
      .local:
      false
    }
  }

  /// True if a smaller request may pass.
  var isOfRequest: Bool {
    switch self {
    case .refused, .failed, .unanswered: true
    case .unreachable, .redirected, .password, .wrongServer, .switchedOff, .busy, .broken, .stopped, .local: false
    }
  }
}
