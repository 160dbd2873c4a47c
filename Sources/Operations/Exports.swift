// SPDX-License-Identifier: Apache-2.0

// What operations answer with and Storage defines: the faces read these values and never see a statement.
@_exported public import struct Storage.ComplaintSummary
@_exported public import struct Storage.AccessFilter
@_exported public import struct Storage.IdentityAccess
@_exported public import struct Storage.FeedbackWords
@_exported public import struct Storage.NewsEntry
@_exported public import struct Storage.OfficerSession
@_exported public import struct Storage.PastCategory
