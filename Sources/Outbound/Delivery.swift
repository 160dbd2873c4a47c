// SPDX-License-Identifier: Apache-2.0

/// What became of one message; the words are for administrators and hold nothing of message or addressee.
package enum Delivery: Equatable, Sendable {
    /// The other side has it and answers for it.
    case accepted
    /// The other side will never take this one.
    case refused(String)
    /// Not now; `afterSeconds` where the other side said when.
    case failed(String, afterSeconds: Int? = nil)
    /// There is nobody to talk to, whatever the message; others need not be tried now.
    case unreachable(String)
    /// All of it was handed over and no answer came: the other side may have it.
    case uncertain(String)
}
