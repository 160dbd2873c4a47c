// SPDX-License-Identifier: Apache-2.0

/// The bounds of this module; a bound that is reached never traps.
package enum Limits {
    /// Limit: local days after the start date (100 years) within which a due instant is looked for.
    ///
    /// A calendar without any working day would otherwise be walked for ever; no duty of an agency lasts as long.
    package static let horizonDays = 36_525

    /// Limit: units in one period or one extension; the smallest unit, an hour, then exceeds the horizon.
    package static let amountMax = 1_000_000
}
