// SPDX-License-Identifier: Apache-2.0

@_exported public import enum Storage.ChangeReach
@_exported public import struct Storage.ChangeFilter
@_exported public import struct Storage.RecordedChange
