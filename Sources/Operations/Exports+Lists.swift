// SPDX-License-Identifier: Apache-2.0

@_exported public import struct Storage.ArticleMatch
@_exported public import struct Storage.Bulk
@_exported public import struct Storage.BulkRow
@_exported public import struct Storage.NextDue
@_exported public import struct Storage.QueueCount
@_exported public import struct Storage.SavedView
@_exported public import struct Storage.SimilarComplaint
