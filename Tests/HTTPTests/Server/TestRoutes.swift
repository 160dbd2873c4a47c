// SPDX-License-Identifier: Apache-2.0

import Glibc
import HTTP

struct Unforeseen: Error {}

/// Bytes that compress well and are longer than what is worth compressing.
let longPage = Array(String(repeating: "<p>ถนนชำรุดหน้าโรงเรียน</p>", count: 300).utf8)

private var largeFilesAreEmptied: RouteOptions {
    var options = RouteOptions.files(3, fileBytesMax: 1_000, bodyBytesMax: 100_000)
    options.largeFiles = .emptied
    return options
}

let testRoutes: [Route<Visitor>] = [
    .inline(.get, "/hello") { _ in .json(Array("{\"message\":\"hello\",\"status\":\"open\"}".utf8)) },
    .inline(.get, "/inline-throws") { _ in throw Unforeseen() },
    .inline(.get, "/thread") { _ in .text(threadName()) },
    Route(.get, "/brief", .brief) { request, _ in
        let before = threadName()
        if request.query["wait"] != nil { try await Task.sleep(for: .milliseconds(2)) }
        return .text("\(before) \(threadName())")
    },
    Route(.get, "/waiting") { _, visitor in .text(visitor.language) },
    Route(.get, "/throws") { _, _ in throw Unforeseen() },
    Route(.get, "/items/{item}") { request, _ in .text(request.parameters["item"] ?? "none") },
    Route(.get, "/items/new") { _, _ in .text("literal") },
    Route(.get, "/query") { request, _ in .text(request.query.all("a").joined(separator: "|")) },
    Route(.get, "/who") { request, _ in .text(request.remoteAddress) },
    Route(.get, "/page") { _, _ in .html(longPage) },
    Route(.get, "/tagged") { _, _ in
        var response = Response.html(longPage)
        response.headers.set("ETag", ETag(of: longPage).text)
        return response
    },
    Route(.get, "/cookies") { request, _ in
        var response = Response.text(request.cookies["session"] ?? "none")
        response.set(Cookie(name: "session", value: "a b;c", secure: true))
        response.set(Cookie(name: "language", value: "th", maxAgeSeconds: 60, httpOnly: false, secure: false))
        return response
    },
    Route(.get, "/slow") { _, _ in
        usleep(700_000)
        return .text("done")
    },
    Route(.get, "/gated") { request, _ in
        while access(request.query["gate"] ?? "/", F_OK) != 0 { usleep(5_000) }
        return .text("done")
    },
    Route(.get, "/file") { _, _ in
        .attachment(
            path: "/etc/hostname", byteCount: fileBytes("/etc/hostname"), name: "ชื่อ \"a\".txt", type: "text/plain")
    },
    Route(.get, "/lost-file") { _, _ in
        .attachment(path: "/nowhere", byteCount: 1, name: "a", type: "text/plain")
    },
    Route(.post, "/echo", RouteOptions(accepts: .json, bodyBytesMax: 1_000)) { request, _ in
        guard case .json(let bytes) = request.body else { return .text("none", status: 422) }
        return .json(bytes)
    },
    Route(.delete, "/echo") { _, _ in Response(status: 204) },
    Route(.post, "/bytes", RouteOptions(accepts: .bytes, bodyBytesMax: 30_000_000)) { request, _ in
        guard case .bytes(let bytes, let type) = request.body else { return .text("none", status: 422) }
        return .text("\(type) \(bytes.count)")
    },
    Route(.post, "/form", .files(2, fileBytesMax: 25_000_000, bodyBytesMax: 60_000_000)) { request, _ in
        .json(described(request.form))
    },
    Route(.post, "/large", largeFilesAreEmptied) { request, _ in .json(described(request.form)) },
    Route(.post, "/kept", .files(1, fileBytesMax: 1_000, bodyBytesMax: 10_000)) { request, _ in
        for file in request.form.files { file.take() }
        return .text(request.form.files.first?.path ?? "none")
    },
]

/// The calling thread, asked of the kernel: the optimizer takes `pthread_self()` for the same before and after a wait.
private func threadName() -> String {
    var name = [CChar](repeating: 0, count: 64)
    let count = readlink("/proc/thread-self", &name, name.count)
    return String(decoding: name.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

private func fileBytes(_ path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : -1
}

private func described(_ form: Form) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
        writer.array("fields") { writer in
            for field in form.fields.entries { writer.value("\(field.name)=\(field.value)") }
        }
        writer.array("files") { writer in
            for file in form.files {
                writer.object { writer in
                    writer.member("field", file.field)
                    writer.member("name", file.name)
                    writer.member("bytes", file.byteCount)
                    writer.member("sha256", file.sha256)
                    writer.member("exists", access(file.path, R_OK) == 0)
                }
            }
        }
    }
    return writer.bytes
}
