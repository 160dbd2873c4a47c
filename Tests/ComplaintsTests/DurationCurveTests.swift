// SPDX-License-Identifier: Apache-2.0
import Complaints
import Testing

@Suite struct DurationCurveTests {
    @Test func `without open ones it is the ordinary median`() {
        let curve = DurationCurve(ended: [1: 1, 2: 1, 3: 1, 4: 1], notYet: [:])

        #expect(curve.days(percent: 50) == 2)
        #expect(curve.days(percent: 75) == 3)
        #expect(curve.days(percent: 76) == 4)
        #expect(curve.days(percent: 100) == 4)
    }

    /// The 21 patients of Freireich's trial (1963) whom every textbook counts by hand: 0.857 of them are left after 6
    /// weeks, 0.807 after 7, 0.753 after 10, 0.690 after 13, 0.627 after 16, 0.538 after 22, 0.448 after 23.
    @Test func `the textbook's example comes out as in the textbook`() {
        let curve = DurationCurve(
            ended: [6: 3, 7: 1, 10: 1, 13: 1, 16: 1, 22: 1, 23: 1],
            notYet: [6: 1, 9: 1, 10: 1, 11: 1, 17: 1, 19: 1, 20: 1, 25: 1, 32: 2, 34: 1, 35: 1])

        #expect(curve.count == 21)
        #expect(curve.days(percent: 14) == 6)
        #expect(curve.days(percent: 15) == 7)
        #expect(curve.days(percent: 19) == 7)
        #expect(curve.days(percent: 20) == 10)
        #expect(curve.days(percent: 30) == 13)
        #expect(curve.days(percent: 37) == 16)
        #expect(curve.days(percent: 46) == 22)
        #expect(curve.days(percent: 50) == 23)
        #expect(curve.days(percent: 56) == nil)
    }

    @Test func `open ones make it longer, never shorter`() {
        // Three ended after a day; seven have been open for a hundred: the closed ones alone would say one day.
        #expect(DurationCurve(ended: [1: 3], notYet: [100: 7]).days(percent: 50) == nil)
        #expect(DurationCurve(ended: [1: 3], notYet: [:]).days(percent: 50) == 1)
    }

    @Test func `those still open on the same day are counted as at risk on it`() {
        // Of four at risk two end on day 5: exactly half are left.
        #expect(DurationCurve(ended: [5: 2], notYet: [5: 2]).days(percent: 50) == 5)
        #expect(DurationCurve(ended: [5: 2], notYet: [5: 3]).days(percent: 50) == nil)
    }

    @Test func `nothing says nothing`() {
        #expect(DurationCurve(ended: [:], notYet: [:]).days(percent: 50) == nil)
        #expect(DurationCurve(ended: [3: 0], notYet: [0: 9]).days(percent: 1) == nil)
    }

    /// A third and two thirds are not exact in binary; the step must still be met.
    @Test(arguments: 1...60)
    func `a share that is met exactly is met`(third: Int) {
        let curve = DurationCurve(ended: [1: third, 2: third, 3: third, 4: third * 3], notYet: [:])

        #expect(curve.days(percent: 50) == 3)
    }
}
