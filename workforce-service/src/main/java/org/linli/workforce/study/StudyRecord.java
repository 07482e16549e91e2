package org.linli.workforce.study;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an official has studied, of closed sessions alone.
 *
 * @param unit where they were at the last of them, null where there is none
 */
public record StudyRecord(String officialId, @Nullable String unit, int hours, int courses, int visits, int ethics,
        int policyImpact) {

    static StudyRecord of(String officialId, List<StudySession> inOrder) {
        var closed = inOrder.stream().filter(session -> session.status() == StudySessionStatus.CLOSED).toList();
        var mine = closed.stream().flatMap(session -> session.of(officialId)).toList();
        return new StudyRecord(officialId, mine.isEmpty() ? null : mine.getLast().unit(),
                mine.stream().mapToInt(Attendance::hours).sum(), of(closed, StudyKind.COURSE),
                of(closed, StudyKind.FIELD_VISIT), of(closed, StudyModule.ETHICS),
                of(closed, StudyModule.POLICY_IMPACT));
    }

    private static int of(List<StudySession> sessions, StudyKind kind) {
        return (int) sessions.stream().filter(session -> session.kind() == kind).count();
    }

    private static int of(List<StudySession> sessions, StudyModule module) {
        return (int) sessions.stream().filter(session -> session.module() == module).count();
    }
}
