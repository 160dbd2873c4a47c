// SPDX-License-Identifier: Apache-2.0
import HTML
package import HTTP
package import Operations

/// Answers a request that was found to be in order.
package typealias Answering = @Sendable (Request, Visit) async throws -> Response

extension Route<Visit> {
    /// A page that is read and changes nothing.
    package static func page(
        _ template: String, _ options: RouteOptions, _ handler: @escaping Answering
    ) -> Route {
        Route(.get, template, options) { request, visit in
            try await visit.answer(request, by: handler)
        }
    }

    /// A form that changes something; the one place where its token is checked.
    package static func form(
        _ template: String, _ options: RouteOptions, _ handler: @escaping Answering
    ) -> Route {
        Route(.post, template, options) { request, visit in
            guard visit.operations.verifyCSRF(request.form["csrf"] ?? "", for: visit.formToken) else {
                throw FramedError(cause: FormRefusal.staleToken, frame: visit.frame)
            }
            return try await visit.answer(request, by: handler)
        }
    }
}

extension Route<Visit> {
    /// A page that nothing more is to be said of.
    package static func page(_ template: String, _ handler: @escaping Answering) -> Route {
        page(template, .none, handler)
    }

    /// A form without files.
    package static func form(_ template: String, _ handler: @escaping Answering) -> Route {
        form(template, .form, handler)
    }
}

extension RouteOptions {
    /// As many files as people choose at once: what is too large or too many is told by name on the form itself.
    package static var attachments: RouteOptions {
        var options = files(
            3 * Limits.filesMax, fileBytesMax: Limits.fileBytesMax, bodyBytesMax: Limits.formBytesMax)
        options.largeFiles = .emptied
        return options
    }
}

/// Why a form was not even looked at.
package enum FormRefusal: Error {
    /// Not made for this visitor, or for a session that has ended.
    case staleToken
    /// The officer has to choose a password before anything else.
    case passwordDue
}

/// What a handler threw, with the frame of its page, so that the page that tells it is the visitor's own too.
package struct FramedError: Error {
    package let cause: any Error
    let frame: Frame
}

extension Visit {
    fileprivate func answer(_ request: Request, by handler: Answering) async throws(FramedError) -> Response {
        do {
            try checkPassword(at: request.path)
            return finished(try await handler(request, self))
        } catch {
            throw FramedError(cause: error, frame: frame)
        }
    }

    /// Sets the form cookie of a visitor who has none yet.
    func finished(_ response: Response) -> Response {
        guard let newFormToken else { return response }
        var response = response
        response.set(Cookie(name: Self.formCookieName, value: newFormToken, secure: site.isSecure))
        return response
    }

    private func checkPassword(at path: String) throws(FormRefusal) {
        guard session?.mustChangePassword == true else { return }
        guard [Link.password.text, Link.logout.text].contains(path) else { throw .passwordDue }
    }

    /// The key under which this form's effect is remembered.
    package func once(_ form: Form) -> Once {
        once(key: form["once"].flatMap { Self.isKey($0) ? $0 : nil } ?? once, fingerprint: Fingerprint.of(form))
    }

    /// The same by a key that came in an address.
    func once(key: String, fingerprint: String) -> Once {
        Once(scope: "form/" + operations.csrfToken(for: formToken), key: key, fingerprint: fingerprint)
    }

    static func isKey(_ text: String) -> Bool {
        (1...Limits.onceCharactersMax).contains(text.utf8.count)
            && text.utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0) }
    }

    /// The form again with what was typed and what is wrong, for failures that its sender can mend or wait out.
    ///
    /// - Throws: the error itself when there is nothing to show the form for.
    package func again(_ form: Form, after error: OperationError) throws(OperationError) -> FormState {
        switch error {
        case .invalid, .refused, .conflict, .limited, .unavailable, .idempotencyReuse:
            FormState(language, again: form, after: error)
        case .notFound, .unauthenticated, .forbidden, .unexpected:
            throw error
        }
    }

    /// The page as an answer; a form that comes back with errors says so in its status.
    package func answer(_ layout: Layout, for form: FormState? = nil) -> Response {
        guard let form, form.hasErrors else { return .html(layout.html.bytes) }
        return .html(layout.html.bytes, status: form.status)
    }
}

/// Tells two sendings of one form from one another; no secret, and not meant to withstand anybody.
enum Fingerprint {
    /// FNV-1a over fields and files, without the two hidden fields.
    static func of(_ form: Form) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func add(_ text: String) {
            for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
            hash = (hash ^ 0xFF) &* 0x100_0000_01B3
        }
        for field in form.fields.entries where field.name != "csrf" && field.name != "once" {
            add(field.name)
            add(field.value)
        }
        for file in form.files {
            add(file.name)
            add(file.sha256)
        }
        return String(hash, radix: 16)
    }
}
