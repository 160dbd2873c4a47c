// SPDX-License-Identifier: Apache-2.0
package import Complaints

/// Every problem that a route of the API may answer with; programs read the raw value.
package enum ProblemKind: String, CaseIterable, Sendable {
    case badRequest = "/problems/bad-request"
    case malformed = "/problems/malformed"
    case badTarget = "/problems/bad-target"
    case unauthenticated = "/problems/unauthenticated"
    case forbidden = "/problems/forbidden"
    case notFound = "/problems/not-found"
    case methodNotAllowed = "/problems/method-not-allowed"
    case tooSlow = "/problems/too-slow"
    case refusedTransition = "/problems/refused-transition"
    case conflict = "/problems/conflict"
    case idempotencyReuse = "/problems/idempotency-reuse"
    case preconditionFailed = "/problems/precondition-failed"
    case tooLarge = "/problems/too-large"
    case addressTooLong = "/problems/address-too-long"
    case unsupportedType = "/problems/unsupported-type"
    case invalid = "/problems/invalid"
    case pinLocked = "/problems/pin-locked"
    case limited = "/problems/limited"
    case headTooLarge = "/problems/head-too-large"
    case `internal` = "/problems/internal"
    case methodUnknown = "/problems/method-unknown"
    case unavailable = "/problems/unavailable"
    case busy = "/problems/busy"
    case versionUnknown = "/problems/version-unknown"

    /// The last part of the type, as the documentation's headings have it.
    package var name: String {
        rawValue.split(separator: "/").last.map(String.init) ?? rawValue
    }

    package var status: Int {
        switch self {
        case .badRequest, .malformed, .badTarget: 400
        case .unauthenticated: 401
        case .forbidden: 403
        case .notFound: 404
        case .methodNotAllowed: 405
        case .tooSlow: 408
        case .refusedTransition, .conflict, .idempotencyReuse: 409
        case .preconditionFailed: 412
        case .tooLarge: 413
        case .addressTooLong: 414
        case .unsupportedType: 415
        case .invalid: 422
        case .pinLocked, .limited: 429
        case .headTooLarge: 431
        case .internal: 500
        case .methodUnknown: 501
        case .unavailable, .busy: 503
        case .versionUnknown: 505
        }
    }

    /// What any request to any route may meet, before its handler sees it.
    static let everywhere: [ProblemKind] = [
        .badRequest, .malformed, .badTarget, .tooSlow, .addressTooLong, .headTooLarge, .internal, .unavailable, .busy,
    ]

    /// The kind of problem in words for people.
    package func title(in language: Language) -> String {
        switch language {
        case .thai: thaiTitle
        case .english: englishTitle
        }
    }

    private var englishTitle: String {
        switch self {
        case .badRequest, .malformed: "Request not understood"
        case .badTarget: "Address not understood"
        case .unauthenticated: "Please say who you are"
        case .forbidden: "Not allowed"
        case .notFound: "Not found"
        case .methodNotAllowed: "Not possible here"
        case .tooSlow: "Took too long"
        case .refusedTransition: "Not possible now"
        case .conflict: "Changed meanwhile; please look again"
        case .idempotencyReuse: "This key was used for another request"
        case .preconditionFailed: "Changed since you read it; please look again"
        case .tooLarge: "Too large"
        case .addressTooLong: "Address too long"
        case .unsupportedType: "Kind of content not accepted"
        case .invalid: "Please correct what is marked"
        case .pinLocked: "Too many wrong PINs"
        case .limited: "Too many attempts; please wait"
        case .headTooLarge: "Head too large"
        case .internal: "Something went wrong"
        case .methodUnknown: "Method not known"
        case .unavailable: "Not available now; please try again shortly"
        case .busy: "Too busy; please try again shortly"
        case .versionUnknown: "HTTP version not known"
        }
    }

    private var thaiTitle: String {
        switch self {
        case .badRequest, .malformed: "ไม่เข้าใจคำขอ"
        case .badTarget: "ไม่เข้าใจที่อยู่"
        case .unauthenticated: "โปรดยืนยันตัวตน"
        case .forbidden: "ไม่มีสิทธิ์ดำเนินการ"
        case .notFound: "ไม่พบข้อมูล"
        case .methodNotAllowed: "ทำรายการนี้ที่นี่ไม่ได้"
        case .tooSlow: "ส่งคำขอช้าเกินไป"
        case .refusedTransition: "ยังดำเนินการนี้ไม่ได้ในขณะนี้"
        case .conflict: "มีการเปลี่ยนแปลงระหว่างนี้ โปรดดูใหม่อีกครั้ง"
        case .idempotencyReuse: "รหัสคำขอนี้ใช้กับคำขออื่นไปแล้ว"
        case .preconditionFailed: "ข้อมูลเปลี่ยนไปหลังจากที่ท่านอ่าน โปรดดูใหม่อีกครั้ง"
        case .tooLarge: "ข้อมูลใหญ่เกินกำหนด"
        case .addressTooLong: "ที่อยู่ยาวเกินกำหนด"
        case .unsupportedType: "ไม่รับข้อมูลชนิดนี้"
        case .invalid: "โปรดแก้ไขข้อมูลที่ระบุ"
        case .pinLocked: "ใส่รหัส PIN ผิดหลายครั้งเกินไป"
        case .limited: "ทำรายการถี่เกินไป โปรดรอสักครู่"
        case .headTooLarge: "ส่วนหัวของคำขอใหญ่เกินกำหนด"
        case .internal: "เกิดข้อผิดพลาดในระบบ"
        case .methodUnknown: "ไม่รู้จักวิธีเรียกนี้"
        case .unavailable: "ระบบยังไม่พร้อม โปรดลองใหม่ในอีกสักครู่"
        case .busy: "มีผู้ใช้งานมาก โปรดลองใหม่ในอีกสักครู่"
        case .versionUnknown: "ไม่รู้จัก HTTP รุ่นนี้"
        }
    }
}
