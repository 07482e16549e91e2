package org.linli.registry.takeover;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;

/**
 * The open cases of a contract that ended: who takes how many, and of every day whose they are.
 *
 * @param parts none before the contract ended
 */
@Embeddable
record Transfer(@JdbcTypeCode(SqlTypes.JSON) List<Part> parts, @JdbcTypeCode(SqlTypes.JSON) List<Custody> custody) {

    static final Transfer NONE = new Transfer(List.of(), List.of());

    /** From that day on the cases are their takers', signed for or not. */
    static Transfer begun(List<Part> parts, LocalDate on) {
        return new Transfer(parts, parts.stream()
                .map(part -> new Custody(part.no(), part.takerAgencyId(), part.cases(), on, null)).toList());
    }

    /**
     * @throws Conflict for an agency that has nothing to sign for
     * @throws Invalid unless the taker signs for all that it was to take
     */
    Transfer received(UUID taker, int cases, LocalDate on) {
        var open = parts.stream().filter(part -> part.isOpen() && part.takerAgencyId().equals(taker)).toList();
        var owed = open.stream().mapToInt(Part::cases).sum();
        if (open.isEmpty()) {
            throw new Conflict(TakeoverProblem.NO_PART, taker);
        }
        if (cases != owed) {
            throw new Invalid(TakeoverProblem.CASES_MISSING, "cases", cases, owed);
        }
        return new Transfer(parts.stream().map(part -> open.contains(part) ? part.received(on) : part).toList(),
                custody);
    }

    /** @throws Conflict when that part is no more to be taken, or never was */
    Part openPart(int no) {
        return parts.stream().filter(part -> part.no() == no && part.isOpen()).findFirst()
                .orElseThrow(() -> new Conflict(TakeoverProblem.NO_PART, no));
    }

    Transfer reassigned(int no, UUID taker, LocalDate on, LocalDate by) {
        var part = openPart(no);
        return new Transfer(parts.stream().map(each -> each.no() == no ? each.of(taker, by) : each).toList(),
                Custody.passed(custody, no, taker, part.cases(), on));
    }

    List<Part> open() {
        return parts.stream().filter(Part::isOpen).toList();
    }

    /** Every open case of that day with its one owner; none before the contract ended: they are the agency's. */
    List<Custody> ownersOn(LocalDate day) {
        return custody.stream().filter(held -> held.holdsOn(day)).toList();
    }
}
