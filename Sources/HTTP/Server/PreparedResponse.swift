// SPDX-License-Identifier: Apache-2.0

import CMicroHTTPD
import Glibc

/// An answer in the form that MHD sends.
struct PreparedResponse: ~Copyable {
    private let response: OpaquePointer

    /// Nil when the file to be sent cannot be read in the promised size, or there is no memory.
    init?(_ answer: Response, id: String, closes: Bool, security: PreparedHeaders) {
        guard let response = Self.body(answer.body) else { return nil }
        self.response = response
        for line in answer.headers.lines { _ = MHD_add_response_header(response, line.name, line.value) }
        for line in security.lines where answer.headers[line.name] == nil {
            _ = MHD_add_response_header(response, line.cName, line.cValue)
        }
        _ = MHD_add_response_header(response, "X-Request-Id", id)
        if closes { _ = MHD_add_response_header(response, "Connection", "close") }
    }

    deinit { MHD_destroy_response(response) }

    consuming func queue(on connection: OpaquePointer, status: Int) -> MHD_Result {
        MHD_queue_response(connection, UInt32(status), response)
    }

    private static func body(_ body: ResponseBody) -> OpaquePointer? {
        switch body {
        case .none:
            return MHD_create_response_from_buffer(0, nil, .RESPMEM_PERSISTENT)
        case .bytes(let bytes):
            // MHD only reads from it, and copies here and now.
            return bytes.withUnsafeBytes {
                MHD_create_response_from_buffer(
                    $0.count, UnsafeMutableRawPointer(mutating: $0.baseAddress), .RESPMEM_MUST_COPY)
            }
        case .shared(let shared):
            return MHD_create_response_from_buffer_with_free_callback_cls(
                shared.count, shared.pointer,
                { shared in
                    guard let shared else { return }
                    Unmanaged<SharedBytes>.fromOpaque(shared).release()
                }, Unmanaged.passRetained(shared).toOpaque())
        case .file(let path, let byteCount):
            return file(path, byteCount)
        }
    }

    private static func file(_ path: String, _ byteCount: Int) -> OpaquePointer? {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        var status = stat()
        // MHD closes the file with the response.
        guard fstat(file, &status) == 0, Int(status.st_size) == byteCount,
            let response = MHD_create_response_from_fd(byteCount, file)
        else {
            close(file)
            return nil
        }
        return response
    }
}
