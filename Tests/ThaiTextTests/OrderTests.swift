// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import ThaiText

@Suite struct OrderTests {
    private func ordered(_ names: [String]) -> [String] {
        names.sorted { ThaiText.sortKey($0) < ThaiText.sortKey($1) }
    }

    @Test func `provinces stand as in a dictionary`() {
        let order = ["กระบี่", "ขอนแก่น", "ชุมพร", "เชียงราย", "เชียงใหม่", "พะเยา", "เพชรบุรี", "แพร่", "ระนอง", "เลย"]
        #expect(ordered(order.reversed()) == order)
    }

    @Test func `tone marks decide only between the same letters`() {
        #expect(ordered(["ป่าน", "ปาน", "ป่า", "ปา"]) == ["ปา", "ป่า", "ปาน", "ป่าน"])
    }

    @Test func `Latin letters stand by the alphabet whatever their case, and nothing is lost at the end`() {
        #expect(ordered(["b", "A", "a", "B"]) == ["A", "a", "B", "b"])
        #expect(ThaiText.sortKey("เแ").hasPrefix("เแ"))
    }
}
