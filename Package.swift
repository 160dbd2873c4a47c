// swift-tools-version: 6.2
import PackageDescription

// One place for the settings of every target of ours; see docs/architecture.md.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

// The product is optimised in debug builds too: its tests play hundreds of thousands of operations, and a slow server
// makes every browser wait. Asserts stay, and so does @testable.
let product = strict + [.unsafeFlags(["-O", "-assert-config", "Debug"], .when(configuration: .debug))]

func house(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
    .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: product)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], read files: [String] = []) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: dependencies + ["TestSupport"], exclude: files, swiftSettings: strict)
}

func debian(_ name: String, _ pkgConfig: String?, _ package: String) -> Target {
    .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([package])])
}

let package = Package(
    name: "rongthuk",
    products: [.executable(name: "rongthuk", targets: ["rongthuk"])],
    targets: [
        debian("CMicroHTTPD", "libmicrohttpd", "libmicrohttpd-dev"),
        debian("CSQLite", "sqlite3", "libsqlite3-dev"),
        debian("CPostgres", "libpq", "libpq-dev"),
        debian("CSodium", "libsodium", "libsodium-dev"),
        debian("CThai", "libthai", "libthai-dev"),
        debian("CMagic", "libmagic", "libmagic-dev"),
        debian("CZlib", "zlib", "zlib1g-dev"),
        debian("CGd", nil, "libgd-dev"),
        debian("CQREncode", "libqrencode", "libqrencode-dev"),
        debian("CCMark", "libcmark", "libcmark-dev"),
        debian("CCurl", "libcurl", "libcurl4-openssl-dev"),

        // The guide's texts and pictures, put into the program as they are.
        .target(
            name: "CGuide", path: "docs/guide", exclude: ["README.md", "en", "pictures", "th"], sources: ["guide.c"],
            publicHeadersPath: "include"),

        // Ground floor: knows nothing of complaints.
        house("Telemetry"),
        house("SQL", ["CSQLite", "CPostgres", "Telemetry"]),
        house("HTML"),
        house("HTTP", ["CMicroHTTPD", "CZlib", "CSodium", "Telemetry"]),
        house("Secrets", ["CSodium"]),
        house("Outbound", ["CCurl", "Secrets"]),
        house("ThaiText", ["CThai"]),
        house("Deadlines"),

        // The product.
        house("Complaints", ["Deadlines"]),
        house("Storage", ["Complaints", "Deadlines", "SQL", "ThaiText", "Secrets"]),
        house(
            "Operations",
            ["Complaints", "Deadlines", "Storage", "SQL", "Secrets", "Outbound", "Telemetry", "CMagic", "CGd"]),
        house(
            "Web",
            ["Complaints", "Deadlines", "Operations", "HTML", "HTTP", "ThaiText", "CQREncode", "CCMark", "CGuide"],
            resources: [.embedInCode("Assets")]),
        house("API", ["Complaints", "Deadlines", "Operations", "HTTP"]),
        .executableTarget(
            name: "rongthuk",
            dependencies: [
                "Complaints", "Deadlines", "Storage", "Operations", "Web", "API",
                "SQL", "HTML", "HTTP", "Secrets", "Outbound", "Telemetry", "ThaiText",
            ],
            swiftSettings: strict),

        // What tests share: databases on both engines, samples, a travelling clock.
        .target(
            name: "TestSupport",
            dependencies: [
                "Complaints", "Deadlines", "Storage", "Operations", "SQL", "Secrets", "Outbound", "Telemetry",
            ],
            path: "Tests/TestSupport", swiftSettings: strict),
        tests("Telemetry", ["Telemetry"]),
        tests("SQL", ["SQL", "Telemetry"]),
        tests("HTML", ["HTML"]),
        tests("HTTP", ["HTTP", "Telemetry"]),
        tests("Secrets", ["Secrets"]),
        tests("Outbound", ["Outbound", "Secrets"]),
        tests("ThaiText", ["ThaiText"]),
        tests("Deadlines", ["Deadlines"], read: ["deadline-vectors.json"]),
        tests("Complaints", ["Complaints", "Deadlines"]),
        tests("Storage", ["Storage", "Operations", "Complaints", "Deadlines", "SQL", "Secrets", "ThaiText"]),
        tests(
            "Operations",
            ["Operations", "Storage", "Complaints", "Deadlines", "SQL", "Secrets", "Outbound", "Telemetry", "CGd"]),
        tests(
            "Web",
            ["Web", "Operations", "Storage", "Complaints", "Deadlines", "SQL", "HTML", "HTTP", "Outbound", "Telemetry"]),
        tests("API", ["API", "Operations", "Storage", "Complaints", "Deadlines", "SQL", "HTTP", "Telemetry"]),
        tests("Program", ["Complaints", "Deadlines", "Operations", "Storage", "SQL"]),
        tests("Tidy", []),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .c2x
)
