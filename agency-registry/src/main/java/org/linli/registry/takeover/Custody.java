package org.linli.registry.takeover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whose so many open cases are, from a day on.
 *
 * @param part which part of the handover, 0 for all of them before it
 * @param until first day on which they are another's, null while they are its
 */
@Schema(name = "CaseCustody")
record Custody(int part, UUID agencyId, int cases, LocalDate from, @Nullable LocalDate until) {

    /** Of every part one owner: on the same day on which one lets go, the next holds. */
    static List<Custody> passed(List<Custody> former, int part, UUID to, int cases, LocalDate on) {
        var all = new ArrayList<Custody>();
        former.forEach(held -> all.add(held.part == part && held.until == null
                ? new Custody(part, held.agencyId, held.cases, held.from, on) : held));
        all.add(new Custody(part, to, cases, on, null));
        return List.copyOf(all);
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}
