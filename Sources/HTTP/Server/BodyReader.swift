// SPDX-License-Identifier: Apache-2.0

/// Takes a body piece by piece within its limits, and makes of it what the handler gets.
///
/// Used by one HTTP thread at a time.
struct BodyReader {
    private enum Kind {
        case form
        case json
        case multipart(MultipartReader)
        case bytes(type: String)
    }

    private let kind: Kind
    private let limits: Limits
    private let bodyBytesMax: Int
    private var collected: [UInt8] = []
    private(set) var byteCount = 0
    /// Why the body is refused; what comes after is counted and thrown away.
    private(set) var refusal: Problem?

    /// - Throws: ``Problem`` 415 or 400 when the content type is not one that the route accepts.
    init(
        contentType: String?, contentLength: Int?, options: RouteOptions, limits: Limits, directory: String
    ) throws(Problem) {
        self.limits = limits
        bodyBytesMax = options.bodyBytesMax
        let type = Request.mediaType(contentType) ?? ""
        if type == "application/x-www-form-urlencoded", options.accepts.contains(.form) {
            kind = .form
        } else if type == "multipart/form-data", options.accepts.contains(.multipart) {
            guard let boundary = MultipartHead.boundary(of: contentType ?? "") else {
                throw .malformed("The form has no usable boundary.")
            }
            kind = .multipart(
                MultipartReader(boundary: boundary, options: options, limits: limits, directory: directory))
        } else if type == "application/json" || type.hasSuffix("+json"), options.accepts.contains(.json) {
            kind = .json
        } else if options.accepts.contains(.bytes) {
            kind = .bytes(type: type)
        } else {
            throw .unsupportedType
        }
        if case .multipart = kind { return }
        collected.reserveCapacity(min(contentLength ?? 4096, bodyBytesMax))
    }

    /// False once so much was thrown away that the sender will not listen any more.
    mutating func take(_ piece: UnsafeRawBufferPointer) -> Bool {
        byteCount += piece.count
        if refusal == nil, byteCount > bodyBytesMax { refuse(.bodyTooLarge) }
        guard refusal == nil else { return byteCount <= bodyBytesMax + limits.bodyDrainBytesMax }
        guard case .multipart(let reader) = kind else {
            collected.append(contentsOf: piece)
            return true
        }
        do throws(Problem) { try reader.take(piece) } catch { refuse(error) }
        return true
    }

    private mutating func refuse(_ problem: Problem) {
        refusal = problem
        collected = []
        if case .multipart(let reader) = kind { reader.discard() }
    }

    /// The whole body, once nothing more comes.
    ///
    /// - Throws: ``Problem`` 400 or 413.
    mutating func finish() throws(Problem) -> Body {
        if let refusal { throw refusal }
        switch kind {
        case .json: return .json(collected)
        case .bytes(let type): return .bytes(collected, type: type)
        case .multipart(let reader): return .form(try reader.finish())
        case .form:
            do throws(Fields.Fault) {
                return .form(
                    Form(
                        fields: try Fields(
                            decoding: collected, fieldsMax: limits.formFieldsMax,
                            fieldBytesMax: limits.fieldBytesMax)))
            } catch {
                switch error {
                case .malformed: throw .malformed("The form is not encoded properly.")
                case .tooMany: throw .tooLarge("Too many fields.")
                case .fieldTooLong: throw .tooLarge("A field is too long.")
                }
            }
        }
    }

    /// Removes the files that came, whoever still holds their names.
    func discard() {
        if case .multipart(let reader) = kind { reader.discard() }
    }
}
