// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import Testing

@Suite struct ShareTests {
    /// Newcombe (1998), table I, method 3: the examples that the interval is known by, to four places.
    @Test(arguments: [
        (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611), (1, 29, 0.0061, 0.1718),
        (29, 29, 0.8830, 1),
    ])
    func `the interval of a share is Wilson's`(part: Int, whole: Int, low: Double, high: Double) throws {
        let interval = try #require(Share(part, of: whole).interval)

        #expect(abs(interval.lowerBound - low) < 0.000_06)
        #expect(abs(interval.upperBound - high) < 0.000_06)
    }

    @Test func `of nothing there is no share, and few are marked`() {
        #expect(Share(0, of: 0).value == nil)
        #expect(Share(0, of: 0).interval == nil)
        #expect(Share(1, of: 19).isFew)
        #expect(!Share(1, of: 20).isFew)
    }

    @Test func `a week begins with its Monday`() {
        // 5 October 2026 is a Monday.
        for offset in 0..<7 {
            #expect(Day(number: 20_731 + offset).monday == Day(number: 20_731))
        }
        #expect(Day(number: -1).monday == Day(number: -3))
    }
}

extension DurationCurveTests {
    /// The same trial: Greenwood's standard errors are 0.0764 after 6 weeks and 0.1346 after 23.
    @Test func `the interval of a curve is Greenwood's on the scale of log of minus log`() throws {
        let curve = DurationCurve(
            ended: [6: 3, 7: 1, 10: 1, 13: 1, 16: 1, 22: 1, 23: 1],
            notYet: [6: 1, 9: 1, 10: 1, 11: 1, 17: 1, 19: 1, 20: 1, 25: 1, 32: 2, 34: 1, 35: 1])
        let steps = curve.steps

        #expect(steps.map(\.day) == [6, 7, 10, 13, 16, 22, 23])
        #expect(steps.map(\.atRisk) == [21, 17, 15, 12, 11, 7, 6])
        #expect(abs(steps[0].open - 18.0 / 21) < 1e-12)
        #expect(abs(steps[0].interval.lowerBound - 0.6197) < 0.0001)
        #expect(abs(steps[0].interval.upperBound - 0.9516) < 0.0001)
        #expect(abs(steps[6].interval.lowerBound - 0.1881) < 0.0001)
        #expect(abs(steps[6].interval.upperBound - 0.6801) < 0.0001)
        let (low, high) = curve.interval(percent: 50)
        #expect(low == 13)
        #expect(high == nil)
    }

    @Test func `when all have come the curve ends at nothing, without a doubt`() {
        let curve = DurationCurve(ended: [1: 1, 2: 1], notYet: [:])

        #expect(curve.steps.last?.open == 0)
        #expect(curve.steps.last?.interval == 0...0)
        #expect(curve.interval(percent: 50).high == 2)
    }
}
