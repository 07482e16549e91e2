package org.linli.registry.standing;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;

/**
 * What a ground rests on where the rule counts something.
 *
 * @param fine of a penalty, null for a warning; {@code letters} days on which letters to the address came back unsigned
 */
@Embeddable
record Proof(@Nullable Money fine, @JdbcTypeCode(SqlTypes.JSON) List<LocalDate> letters) {

    static final Proof NONE = new Proof(null, List.of());

    /**
     * @throws RuleRefused under O08 for a fine that is another list's, or letters too near or too far from each other
     * @throws Invalid for proof of something else
     */
    void require(ListGround ground, BusinessDay day) {
        var most = Money.yuan(day.rule("O08-FINE").value().toPlainString());
        switch (ground) {
            case UNREACHABLE -> requireLetters(day);
            case SMALL_PENALTY -> {
                if (fine != null && !fine.isLessThan(most)) {
                    throw new RuleRefused(ListingProblem.FINE, day.rule("O08-FINE"), "fine", most);
                }
            }
            case LARGE_FINE -> {
                if (fine == null || fine.isLessThan(most)) {
                    throw new RuleRefused(ListingProblem.FINE, day.rule("O08-FINE"), "fine", most);
                }
            }
            default -> {
                if (fine != null || !letters.isEmpty()) {
                    throw new Invalid(ListingProblem.PROOF, fine == null ? "letters" : "fine");
                }
            }
        }
    }

    private void requireLetters(BusinessDay day) {
        var least = day.rule("O08-LETTERS-LEAST");
        var most = day.rule("O08-LETTERS-MOST");
        var apart = letters.size() == 2 ? ChronoUnit.DAYS.between(letters.getFirst(), letters.getLast()) : -1;
        if (apart < least.asInt() || apart > most.asInt() || letters.getLast().isAfter(day.date())) {
            throw new RuleRefused(ListingProblem.LETTERS, least, "letters", least.asInt(), most.asInt());
        }
    }
}
