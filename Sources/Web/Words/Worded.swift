// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import Operations

/// Something that has one name on pages, in both languages.
package protocol Worded {
    var message: Message { get }
}

extension Worded {
    package func label(in language: Language) -> String {
        message.text(in: language)
    }
}

extension Status: Worded {}
extension Complaints.Kind: Worded {}
extension IdentityLevel: Worded {}
extension Channel: Worded {}
extension Urgency: Worded {}
extension Secrecy: Worded {}
extension Outcome: Worded {}
extension WaitCause: Worded {}
extension Role: Worded {}
extension Operation: Worded {}
extension Event.Kind: Worded {}
extension Person.Part: Worded {}
extension Assignment.State: Worded {}
extension Agency.Family: Worded {}
extension Agreement.Area: Worded {}
extension ClockKind: Worded {}
extension FieldError.Code: Worded {}
extension Refusal: Worded {}
extension OperationError: Worded {}
