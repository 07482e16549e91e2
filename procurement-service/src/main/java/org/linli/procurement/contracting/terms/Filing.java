package org.linli.procurement.contracting.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.time.Deadline;
import org.linli.platform.time.WorkCalendar;

/**
 * What the purchaser owes to the public and to the finance office from the signature on (P14); a missed term is said
 * once.
 */
@Schema(description = "合同公告与备案 Publication of the contract and filing of its copy, with their terms")
public record Filing(List<Duty> duties) {

    /** Publication in the media of the ministry; the copy for the finance office. */
    @Schema(name = "FilingKind", description = "公告或备案 Publication, or filing of the copy")
    public enum Kind {
        PUBLICATION, COPY
    }

    /** @param doneOn null until done; {@code told} that the term was missed */
    @Schema(name = "FilingDuty", description = "义务与期限 One duty with its term")
    public record Duty(Kind kind, Deadline until, @Nullable LocalDate doneOn, @Nullable String reference,
            boolean told) {

        boolean isLate() {
            return doneOn != null && doneOn.isAfter(until.lastDay());
        }

        private boolean waits() {
            return doneOn == null && !told;
        }
    }

    public Filing {
        duties = List.copyOf(duties);
    }

    public static Filing signed(LocalDate on, RuleBook rules, WorkCalendar calendar) {
        return new Filing(
                List.of(new Duty(Kind.PUBLICATION, calendar.deadline(on, rules.get("P14", on)), null, null, false),
                        new Duty(Kind.COPY, calendar.deadline(on, rules.get("P14.copy", on)), null, null, false)));
    }

    public Duty of(Kind kind) {
        return duties.stream().filter(duty -> duty.kind() == kind).findFirst().orElseThrow();
    }

    public boolean waitsFor(Kind kind) {
        return of(kind).doneOn() == null;
    }

    Filing done(Kind kind, String reference, LocalDate on) {
        return new Filing(duties.stream()
                .map(duty -> duty.kind() == kind ? new Duty(kind, duty.until(), on, reference, duty.told()) : duty)
                .toList());
    }

    /** Those whose term has passed and of which nobody was told. */
    List<Duty> missed(Instant now) {
        return duties.stream().filter(duty -> duty.waits() && !now.isBefore(duty.until().passesAt())).toList();
    }

    Filing reported(List<Duty> missed) {
        var all = new ArrayList<Duty>();
        duties.forEach(
                duty -> all.add(missed.contains(duty) ? new Duty(duty.kind(), duty.until(), null, null, true) : duty));
        return new Filing(all);
    }

    Optional<Instant> nextCheck() {
        return waiting().map(duty -> duty.until().passesAt()).min(Instant::compareTo);
    }

    private Stream<Duty> waiting() {
        return duties.stream().filter(Duty::waits);
    }
}
