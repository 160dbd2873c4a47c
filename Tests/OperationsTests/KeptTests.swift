// SPDX-License-Identifier: Apache-2.0
import Operations
import Testing

@Suite struct KeptTests {
    @Test func `as many are kept as were asked for, and twice as many at most`() {
        var kept = Kept<Int, Int>(youngMax: 10)
        for number in 0..<1_000 {
            kept.keep(-number, for: number)
            for recent in max(0, number - 9)...number { #expect(kept.value(for: recent) == -recent) }
        }
        let left = (0..<1_000).filter { kept.value(for: $0) != nil }
        #expect((10...20).contains(left.count))
    }

    @Test func `what is asked for again and again stays`() {
        var kept = Kept<Int, String>(youngMax: 10)
        kept.keep("first", for: 0)
        for number in 1..<1_000 {
            kept.keep("other", for: number)
            if number.isMultiple(of: 5) { #expect(kept.value(for: 0) == "first") }
        }
    }

    @Test func `a newer value takes the place of an older one`() {
        var kept = Kept<Int, String>(youngMax: 2)
        for value in ["a", "b", "c"] { kept.keep(value, for: 1) }
        #expect(kept.value(for: 1) == "c")
    }
}
