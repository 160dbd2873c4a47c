// SPDX-License-Identifier: Apache-2.0
package import Complaints
import FoundationEssentials
import Secrets
import SQL
package import Storage

extension Operations {
    /// Seals a person for the vault, bound to their complaint so that rows can't be swapped.
    func seal(_ person: Person, of complaint: Complaint.ID) throws(OperationError) -> SealedPerson {
        do {
            let plain = try Array(JSONEncoder().encode(person))
            let sealed = keys.seal(plain, context: Self.context(of: complaint))
            return SealedPerson(
                id: newID(), complaint: complaint, part: person.part, keyNumber: KeyRing.keyNumber(of: sealed) ?? 0,
                sealed: sealed)
        } catch {
            throw .unexpected("a person could not be sealed")
        }
    }

    func open(_ sealed: SealedPerson) throws(OperationError) -> Person {
        do {
            let plain = try keys.open(sealed.sealed, context: Self.context(of: sealed.complaint))
            return try JSONDecoder().decode(Person.self, from: Data(plain))
        } catch {
            // Says nothing of the content, which may be personal.
            throw .unexpected("a person could not be opened")
        }
    }

    /// The same person sealed with the current key.
    func reseal(_ sealed: SealedPerson) throws(OperationError) -> SealedPerson {
        do {
            let context = Self.context(of: sealed.complaint)
            let bytes = keys.seal(try keys.open(sealed.sealed, context: context), context: context)
            return SealedPerson(
                id: sealed.id, complaint: sealed.complaint, part: sealed.part,
                keyNumber: KeyRing.keyNumber(of: bytes) ?? 0, sealed: bytes)
        } catch {
            throw .unexpected("a person could not be sealed again")
        }
    }

    /// The keyed hashes that find a person's complaints again.
    func lookups(for people: [Person]) -> [(hash: String, kind: LookupKind)] {
        people.filter { $0.part != .respondent }.flatMap { person in
            [
                person.phone.flatMap(Self.digits).map { (keys.lookupHash($0, purpose: "phone"), LookupKind.phone) },
                person.nationalId.flatMap(Self.digits).map {
                    (keys.lookupHash($0, purpose: "nationalId"), LookupKind.nationalId)
                },
            ].compactMap(\.self)
        }
    }

    /// The newest complaints of the person behind a phone number or a national id; for operators.
    package func complaints(ofCaller number: String, by principal: Principal) throws(OperationError)
        -> [ComplaintSummary]
    {
        guard principal.holds(.operator) else { throw .forbidden }
        guard let digits = Self.digits(number) else {
            throw .invalid([FieldError("number", .malformed)])
        }
        let hashes = LookupKind.allCases.map { keys.lookupHash(digits, purpose: $0.rawValue) }
        return try reading { transaction in
            var found: [Complaint.ID] = []
            for hash in hashes { found += try transaction.complaints(lookup: hash, limit: Limits.callerComplaintsMax) }
            return try transaction.summaries(of: found, scopes: [.all], viewer: principal.officer?.id)
        }
    }

    /// Whether the person behind a phone number or a national id is among those of one complaint; for operators.
    package func isCaller(_ number: String, of complaint: Complaint.ID, by principal: Principal)
        throws(OperationError) -> Bool
    {
        guard principal.holds(.operator) else { throw .forbidden }
        guard let digits = Self.digits(number) else {
            throw .invalid([FieldError("number", .malformed)])
        }
        return try reading { transaction in
            try LookupKind.allCases.contains { kind in
                try transaction.isLookup(keys.lookupHash(digits, purpose: kind.rawValue), of: complaint)
            }
        }
    }

    /// Digits only, Thai ones as Arabic, a leading +66 as 0; nil when fewer than five are left.
    static func digits(_ text: String) -> String? {
        var digits = ""
        for character in text {
            if let value = character.wholeNumberValue, (0...9).contains(value) { digits.append(String(value)) }
        }
        if text.contains("+"), digits.hasPrefix("66") { digits = "0" + digits.dropFirst(2) }
        return digits.count >= 5 ? digits : nil
    }

    private static func context(of complaint: Complaint.ID) -> String { "person/" + complaint.text }
}
