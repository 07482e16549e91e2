package org.linli.evaluation.workforce;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who was missing on a contract since which day, as it was said in order; what was said last holds until the end. */
record StaffingHistory(List<Told> told) {

    /** People of a tier that are missing, and certified ones among them. */
    @Schema(name = "MissingTier", description = "缺员 People of a tier who are missing")
    record Missing(String tier, int people, int certified) {

        boolean isAny() {
            return people > 0 || certified > 0;
        }
    }

    /** What holds from that day on. */
    record Told(LocalDate on, List<Missing> missing) {

        boolean isShort() {
            return missing.stream().anyMatch(Missing::isAny);
        }
    }

    private record Spell(List<Missing> missing, int days) {
    }

    boolean isKnown() {
        return !told.isEmpty();
    }

    /** @return days between those two, both counted, on which anybody was missing */
    int daysShort(LocalDate from, LocalDate through) {
        return spells(from, through).stream().mapToInt(Spell::days).sum();
    }

    List<MissingPeople> within(LocalDate from, LocalDate through) {
        var byTier = new TreeMap<String, MissingPeople>();
        for (var spell : spells(from, through)) {
            for (var one : spell.missing().stream().filter(Missing::isAny).toList()) {
                byTier.merge(one.tier(), new MissingPeople(one.tier(), spell.days(), one.people(), one.certified()),
                        (a, b) -> new MissingPeople(a.tier(), a.days() + b.days(), Math.max(a.people(), b.people()),
                                Math.max(a.certified(), b.certified())));
            }
        }
        return List.copyOf(byTier.values());
    }

    private List<Spell> spells(LocalDate from, LocalDate through) {
        var spells = new ArrayList<Spell>();
        for (int i = 0; i < told.size(); i++) {
            var begins = later(told.get(i).on(), from);
            var ends = i + 1 == told.size() ? through.plusDays(1) : earlier(told.get(i + 1).on(), through.plusDays(1));
            if (told.get(i).isShort() && begins.isBefore(ends)) {
                spells.add(new Spell(told.get(i).missing(), (int) ChronoUnit.DAYS.between(begins, ends)));
            }
        }
        return spells;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
