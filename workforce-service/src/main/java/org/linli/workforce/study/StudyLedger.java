package org.linli.workforce.study;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** What officials have studied, as it counts. */
@ApplicationScoped
public class StudyLedger {

    private final StudySessions sessions;

    StudyLedger(StudySessions sessions) {
        this.sessions = sessions;
    }

    /** Between these days, both counted. */
    public StudyRecord of(String officialId, LocalDate first, LocalDate last) {
        return StudyRecord.of(officialId, sessions.of(officialId, first, last));
    }

    /** Where the official was when they attended that session; empty unless they did and it is closed. */
    public Optional<String> unitAt(UUID sessionId, String officialId) {
        return sessions.findByIdOptional(sessionId).filter(session -> session.status() == StudySessionStatus.CLOSED)
                .flatMap(session -> session.of(officialId).map(Attendance::unit).findFirst());
    }

    /** Everybody who studied in a year, by the street or department they then were at. */
    Map<String, List<StudyRecord>> byUnit(int year) {
        var closed = sessions.closed(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)).stream()
                .sorted((one, other) -> one.heldOn().equals(other.heldOn()) ? one.id().compareTo(other.id())
                        : one.heldOn().compareTo(other.heldOn()))
                .toList();
        Map<String, List<StudySession>> byOfficial = new TreeMap<>();
        closed.forEach(session -> session.attendances()
                .forEach(each -> byOfficial.computeIfAbsent(each.officialId(), one -> new ArrayList<>()).add(session)));
        return byOfficial.entrySet().stream().map(each -> StudyRecord.of(each.getKey(), each.getValue()))
                .collect(Collectors.groupingBy(StudyRecord::unit, TreeMap::new, Collectors.toList()));
    }
}
