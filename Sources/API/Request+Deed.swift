// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTTP
import Operations

/// What a request that changes something says about when to do it, and that it be done once.
struct Deed {
    /// The revision that the complaint must have; nil for any.
    let expecting: Int?
    let once: Once?

    /// Runs the operation; what is stale is a failed precondition where the client named one.
    func run<Value>(
        in language: Language, _ operation: (Int?, Once?) async throws -> Value
    ) async throws -> Value {
        do {
            return try await operation(expecting, once)
        } catch OperationError.conflict where expecting != nil {
            throw Problem(.preconditionFailed, in: language)
        }
    }
}

extension Request {
    /// - Throws: ``Problem`` 412 for an `If-Match` that no complaint's tag can match, 400 for a list and for a bad key.
    func deed(by call: Call) throws -> Deed {
        Deed(expecting: try expectedRevision(in: call.language), once: try once(by: call))
    }

    /// The key, if there is one, with a digest of everything that the request says.
    func once(by call: Call) throws -> Once? {
        guard let key = headers["idempotency-key"] else { return nil }
        guard Limits.idempotencyKeyCharacters.contains(key.utf8.count), key.utf8.allSatisfy({ 0x21...0x7E ~= $0 })
        else {
            throw Problem.badRequest(
                "Idempotency-Key ต้องมีอักขระที่มองเห็นได้ 16 ถึง 200 ตัว",
                "An Idempotency-Key has 16 to 200 visible characters.", in: call.language)
        }
        var said = Array((method.rawValue + " " + path + "\n").utf8)
        switch body {
        case .none: break
        case .json(let bytes), .bytes(let bytes, _): said += bytes
        case .form(let form):
            for field in form.fields.entries { said += Array((field.name + "=" + field.value + "\n").utf8) }
            for file in form.files { said += Array((file.field + "=" + file.sha256 + "\n").utf8) }
        }
        return Once(scope: call.scope, key: key, fingerprint: ETag(of: said).text)
    }

    private func expectedRevision(in language: Language) throws -> Int? {
        let wanted = headers.all("if-match")
        guard let first = wanted.first, first != "*" else { return nil }
        guard wanted.count == 1, !first.contains(",") else {
            throw Problem.badRequest("If-Match ที่นี่ระบุได้แท็กเดียว", "If-Match names one tag here.", in: language)
        }
        guard let revision = Self.revision(tag: first) else {
            throw Problem(.preconditionFailed, in: language)
        }
        return revision
    }

    /// The number that a complaint's tag begins with; nil for other tags and weak ones.
    private static func revision(tag: String) -> Int? {
        guard tag.first == "\"", tag.last == "\"", tag.utf8.count > 2 else { return nil }
        return Int(tag.dropFirst().prefix { $0 != "-" && $0 != "\"" })
    }
}

extension Call {
    /// Whose idempotency keys these are; those without an account share one scope, so keys must be hard to guess.
    fileprivate var scope: String {
        switch principal {
        case .anonymous, .system: "public"
        case .complainant(let complaint), .caller(_, let complaint): "complaint:" + complaint.text
        case .officer(let officer): "officer:" + officer.id.text
        case .partner(let partner): "partner:" + partner.id.text
        }
    }
}
