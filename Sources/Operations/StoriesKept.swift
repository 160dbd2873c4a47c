// SPDX-License-Identifier: Apache-2.0
import Complaints
import Storage
import Synchronization

/// Complaints as their complainants read them, for as long as their versions are the latest.
///
/// Whoever reads their complaint comes back several times between two events: from each of its pages, and by reloading.
/// Nobody needs to tell this of changes, as the version is read from the database every time.
final class StoriesKept: Sendable {
    private struct Story {
        let version: ComplaintVersion
        let tracked: TrackedComplaint
    }

    private let kept = Mutex(Kept<Complaint.ID, Story>(youngMax: Limits.storiesYoungMax))

    /// What was read of this version, or what `read` reads now.
    func story(
        of version: ComplaintVersion, or read: () throws -> TrackedComplaint?
    ) rethrows -> TrackedComplaint? {
        let id = version.complaint
        if let story = kept.withLock({ $0.value(for: id) }), story.version == version { return story.tracked }
        guard let tracked = try read() else { return nil }
        kept.withLock { $0.keep(Story(version: version, tracked: tracked), for: id) }
        return tracked
    }
}
