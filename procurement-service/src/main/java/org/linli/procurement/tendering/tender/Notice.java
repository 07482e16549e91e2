package org.linli.procurement.tendering.tender;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;

/**
 * The publication of a tender, within its money and committed to the seed of its draws. All but the first are null
 * before it.
 *
 * @param published stays true when a published tender fails; a cancelled draft was never public
 * @param seedCommitment SHA-256 of the seed, in hex; {@code wrappedSeed} the seed, encrypted
 */
@Embeddable
public record Notice(boolean published, @Nullable LocalDate publishedOn, @Nullable Money budget,
        @Nullable String seedCommitment, byte @Nullable [] wrappedSeed) {

    static final Notice NONE = new Notice(false, null, null, null, null);

    public Optional<String> commitment() {
        return Optional.ofNullable(seedCommitment);
    }

    public Money requiredBudget() {
        return Objects.requireNonNull(budget);
    }

    /** The day whose rules the tender keeps: that of its publication. */
    public LocalDate frozenOn() {
        return Objects.requireNonNull(publishedOn);
    }

    byte[] requiredSeed() {
        return Objects.requireNonNull(wrappedSeed);
    }

    static Notice of(LocalDate on, Money budget, Draw.CommittedSeed seed) {
        return new Notice(true, on, budget, seed.commitment(), seed.wrapped());
    }
}
