// SPDX-License-Identifier: Apache-2.0
import Telemetry

extension Operations {
    /// Tells the log of a fault of ours, under the id that the caller is told; does nothing for any other error.
    package func logFault(_ error: OperationError, request id: String) {
        guard case .unexpected(let what) = error else { return }
        log.error("Request failed", [("request.id", .string(id)), ("error", .string(what))])
    }
}
