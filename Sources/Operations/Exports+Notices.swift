// SPDX-License-Identifier: Apache-2.0

@_exported public import struct Storage.NoticeChoice
@_exported public import struct Storage.NoticeRecord
@_exported public import enum Storage.NoticeAddressee
@_exported public import enum Storage.NoticeState
@_exported public import struct Storage.OfficerMail
