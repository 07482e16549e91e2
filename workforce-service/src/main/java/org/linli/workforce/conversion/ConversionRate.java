package org.linli.workforce.conversion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** How many of those on the way into the profession reach it. */
@ApplicationScoped
public class ConversionRate {

    /** @param onTheWay now; {@code posted} of those whose way {@code ended}, by a post or by leaving */
    public record Ways(int onTheWay, int posted, int ended) {

        /** Of those that ended, rounded down; 0 where none has. */
        public int percent() {
            return ended == 0 ? 0 : 100 * posted / ended;
        }
    }

    private final Conversions conversions;

    ConversionRate(Conversions conversions) {
        this.conversions = conversions;
    }

    /** @param from first and {@code until} last day on which a way ended that counts */
    public Ways between(LocalDate from, LocalDate until) {
        var ended = "endedOn between ?1 and ?2";
        return new Ways(
                (int) conversions.count("status not in ?1", List.of(ConversionStatus.POSTED, ConversionStatus.LEFT)),
                (int) conversions.count(ended + " and status = ?3", from, until, ConversionStatus.POSTED),
                (int) conversions.count(ended, from, until));
    }
}
