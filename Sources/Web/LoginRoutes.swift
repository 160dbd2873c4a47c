// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTML
import HTTP
import Operations

/// How officers come and go.
let loginRoutes: [Route<Visit>] = [
    .page("/desk/login", showLogin),
    .form("/desk/login", logIn),
    .form("/desk/logout", logOut),
    .page("/desk/password", showPassword),
    .form("/desk/password", changePassword),
]

@Sendable private func showLogin(_ request: Request, _ visit: Visit) -> Response {
    if visit.principal.officer != nil { return .redirect(to: next(request)) }
    return show(LoginPage(frame: visit.frame, form: FormState(visit.language), next: request.query["next"]), visit)
}

@Sendable private func logIn(_ request: Request, _ visit: Visit) async throws -> Response {
    let form = request.form
    do throws(OperationError) {
        let session = try await visit.operations.logIn(
            login: form["login"] ?? "", password: form["password"] ?? "", from: request.remoteAddress,
            on: request.headers["User-Agent"].flatMap { Device(userAgent: $0) })
        var response = Response.redirect(to: session.mustChangePassword ? Link.password.text : next(request))
        response.set(visit.cookie(session, in: .desk))
        return response
    } catch {
        let state =
            error == .unauthenticated
            ? FormState(visit.language, again: form, after: .invalid([]), saying: .loginWrong)
            : try visit.again(form, after: error)
        return show(LoginPage(frame: visit.frame(for: state), form: state, next: request.query["next"]), visit)
    }
}

/// The page that asked for the log-in, if it is one of ours.
private func next(_ request: Request) -> String {
    request.query["next"].flatMap(SafeURL.init(local:))?.text ?? Link.desk.text
}

private func show(_ page: LoginPage, _ visit: Visit) -> Response {
    visit.answer(page.layout, for: page.form)
}

@Sendable private func logOut(_ request: Request, _ visit: Visit) async throws -> Response {
    if let session = visit.session { try await visit.operations.logOut(session.token) }
    var response = Response.redirect(to: Link.login().text)
    response.set(visit.endingCookie(in: .desk))
    return response
}

@Sendable private func showPassword(_ request: Request, _ visit: Visit) throws -> Response {
    _ = try visit.officer()
    return show(FormState(visit.language), visit)
}

@Sendable private func changePassword(_ request: Request, _ visit: Visit) async throws -> Response {
    let form = request.form
    do throws(OperationError) {
        guard let session = visit.session else { throw .unauthenticated }
        guard form["new"] == form["again"] else {
            var check = FieldCheck()
            if form["current"]?.isEmpty != false { check.add("current", .required) }
            check.add("again", form["again"]?.isEmpty != false ? .required : .unequal)
            throw .invalid(check.errors)
        }
        try await visit.operations.changePassword(
            current: form["current"] ?? "", new: form["new"] ?? "", in: session)
        // Whoever had to change it wants to begin with the work.
        return .redirect(to: (session.mustChangePassword ? Link.desk : AccountPage.link(after: .password)).text)
    } catch {
        return show(try visit.again(form, after: error), visit)
    }
}

private func show(_ form: FormState, _ visit: Visit) -> Response {
    let isForced = visit.session?.mustChangePassword == true
    return visit.answer(
        PasswordPage(frame: visit.frame(for: form), form: form, isForced: isForced).layout, for: form)
}
