// SPDX-License-Identifier: Apache-2.0

@_exported public import struct Storage.DeclaredDay
@_exported public import struct Storage.PolicyRecord
@_exported public import struct Storage.Rederivation
