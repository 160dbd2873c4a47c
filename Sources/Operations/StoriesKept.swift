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

    /// The older ones go all at once when there are as many younger ones; what is read again is young again.
    private struct Stories {
        var young: [Complaint.ID: Story] = [:]
        var old: [Complaint.ID: Story] = [:]

        mutating func story(_ id: Complaint.ID) -> Story? {
            if let story = young[id] { return story }
            guard let story = old.removeValue(forKey: id) else { return nil }
            keep(story)
            return story
        }

        mutating func keep(_ story: Story) {
            if young.count >= Limits.storiesYoungMax {
                old = young
                young.removeAll(keepingCapacity: true)
            }
            young[story.version.complaint] = story
        }
    }

    private let kept = Mutex(Stories())

    /// What was read of this version, or what `read` reads now.
    func story(
        of version: ComplaintVersion, or read: () throws -> TrackedComplaint?
    ) rethrows -> TrackedComplaint? {
        if let story = kept.withLock({ $0.story(version.complaint) }), story.version == version { return story.tracked }
        guard let tracked = try read() else { return nil }
        kept.withLock { $0.keep(Story(version: version, tracked: tracked)) }
        return tracked
    }
}
