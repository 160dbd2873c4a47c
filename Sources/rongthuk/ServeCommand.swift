// SPDX-License-Identifier: Apache-2.0
import API
import Glibc
import HTTP
import Operations
import SQL
import Telemetry
import Web

/// Serves until it is asked to stop: accepts nothing more, finishes what runs, exits 0.
func serve(_ arguments: Arguments) throws -> Int32 {
    let signals = StopSignals()
    let configuration = try ServeConfiguration(arguments)
    let general = try Configuration(arguments)
    let outbound = OutboundConfiguration(arguments, publicURL: configuration.publicURL)
    let post = try outbound.postOffice(keptIn: configuration.isDemo ? general.dataDirectory + "/mail" : nil)
    let world = try World(general, post: post)
    defer { world.close() }
    if configuration.isDemo { try wait { try await seedDemoIfEmpty(world.operations) } }
    let site = try makeSite(configuration)
    let metrics = ProgramMetrics(world.operations)
    let server = try makeServer(world, configuration, site, metrics)
    metrics.watch(server)
    let worker = Worker(world.operations, on: ThreadPool(threads: 2))
    let sender = makeSender(world)
    let port = try start(server, configuration)
    if configuration.worksToo {
        worker.start()
        sender.start()
    }
    write("Rongthuk serves on http://\(configuration.address):\(port)\n")
    world.log.info("Serving", [("port", .int(Int(port)))])
    signals.wait()
    world.log.info("Stopping")
    let unfinished = try rongthuk.wait { () async throws in
        let unfinished = await server.stop()
        await worker.stop()
        await sender.stop()
        return unfinished
    }
    return unfinished == 0 ? 0 : 1
}

/// Runs jobs and sends notices beside servers that were started with `--no-work`.
func work(_ arguments: Arguments) throws -> Int32 {
    let signals = StopSignals()
    let outbound = OutboundConfiguration(
        arguments, publicURL: try arguments.publicURL() ?? "http://127.0.0.1:1111")
    let world = try World(Configuration(arguments), post: outbound.postOffice())
    defer { world.close() }
    let worker = Worker(world.operations, on: ThreadPool(threads: 4))
    let sender = makeSender(world)
    worker.start()
    sender.start()
    world.log.info("Working")
    signals.wait()
    try rongthuk.wait { () async throws in
        await worker.stop()
        await sender.stop()
    }
    return 0
}

/// With a thread for each way, as a send blocks its own.
private func makeSender(_ world: World) -> Sender {
    Sender(world.operations, on: ThreadPool(threads: max(1, world.operations.post.channels.count)))
}

private func start(_ server: Server, _ configuration: ServeConfiguration) throws -> UInt16 {
    do throws(Server.StartError) {
        return try server.start()
    } catch .cannotListen(let address, let port, let reason) {
        throw UsageError(message: "can't listen on \(address):\(port): \(reason)")
    } catch .badAddress(let address) {
        throw UsageError(message: "--listen takes a numeric address, not \(address)")
    }
}

private func makeSite(_ configuration: ServeConfiguration) throws -> Site {
    Site(
        isDemo: configuration.isDemo, publicURL: configuration.publicURL,
        assets: try Site.loadAssets(), demoAccounts: DemoAccount.all, tiles: configuration.tiles)
}

private func makeServer(
    _ world: World, _ configuration: ServeConfiguration, _ site: Site, _ metrics: ProgramMetrics
) throws -> Server {
    var settings = ServerConfiguration(
        address: configuration.address, port: configuration.port, cores: sysconf(Int32(_SC_NPROCESSORS_ONLN)),
        temporaryDirectory: world.configuration.dataDirectory + "/incoming")
    settings.trustedProxies = configuration.trustedProxies
    settings.security = .strict(imagesFrom: configuration.tiles?.origin)
    settings.beginsBriefRoutes = world.operations.database.readsWithoutWaiting
    let log = world.log
    settings.log = { record in
        log.info(
            "Request",
            [
                ("request.id", .string(record.id)), ("http.method", .string(record.method?.rawValue ?? "?")),
                ("http.route", .string(record.route ?? "?")), ("http.status", .int(record.status)),
                ("duration_us", .int(Int(record.durationMicroseconds))), ("bytes_in", .int(record.bytesIn)),
                ("bytes_out", .int(record.bytesOut)),
            ])
    }
    settings.measure = { record in metrics.observe(record) }
    let operations = world.operations
    let failure = Failure(site: site, now: operations.now, logFault: operations.logFault)
    return Server(
        configuration: settings, router: Router(routes(operations, site, metrics)), context: { _ in Everybody() },
        failure: { error, request in
            // An address that could not be read tells no face; who does not ask for a page is a program.
            // A form of the pages is refused by a page, whoever sent it.
            let cause = (error as? FramedError)?.cause ?? error
            return request.path.hasPrefix("/api/") || !(request.prefersHTML || cause is FormRefusal)
                ? APIFailure(operations).answer(to: cause, request) : failure.answer(to: error, request)
        })
}

/// What every request brings, before pages or the API ask who is there.
private struct Everybody: Sendable {}

private func routes(_ operations: Operations, _ site: Site, _ metrics: ProgramMetrics) -> [Route<Everybody>] {
    let pages = WebRoutes.all(site).map { route in
        route.made { (request, _: Everybody) in
            try await Visit.make(for: request, operations: operations, site: site)
        }
    }
    let programs = APIRoutes.all.map { route in
        route.made { (request, _: Everybody) in try await Call.make(for: request, operations: operations) }
    }
    return pages + programs + health(operations, metrics)
}

/// For load balancers and Prometheus.
private func health(_ operations: Operations, _ metrics: ProgramMetrics) -> [Route<Everybody>] {
    [
        .inline(.get, "/healthz") { _ in .json(Array(#"{"status":"alive","program":"rongthuk"}"#.utf8)) },
        Route(.get, "/readyz") { _, _ in
            _ = try operations.jobCounts()
            return .json(Array(#"{"status":"ready"}"#.utf8))
        },
        Route(.get, "/metrics") { _, _ in
            var response = Response.text(metrics.text())
            response.headers.set("Content-Type", Metrics.contentType.description)
            return response
        },
    ]
}
