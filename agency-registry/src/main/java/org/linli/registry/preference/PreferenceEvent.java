package org.linli.registry.preference;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;
import org.linli.platform.money.Money;

/** What happens to a preferential policy and to who asks for it. */
sealed interface PreferenceEvent extends DomainEvent {

    @Fact(topic = "linli.preferences", type = "linli.registry.preference.published.v1")
    record Published(UUID preferenceId, UUID documentId, Benefit benefit, LocalDate from,
            @Nullable LocalDate until) implements PreferenceEvent {

        @Override
        public String key() {
            return preferenceId.toString();
        }
    }

    @Fact(topic = "linli.preferences", type = "linli.registry.preference.withdrawn.v1")
    record Withdrawn(UUID preferenceId, LocalDate on) implements PreferenceEvent {

        @Override
        public String key() {
            return preferenceId.toString();
        }
    }

    /** @param amount null for a benefit that is no money */
    @Fact(topic = "linli.preferences", type = "linli.registry.benefit.granted.v1")
    record Granted(UUID claimId, UUID preferenceId, UUID agencyId, Benefit benefit, @Nullable Money amount,
            LocalDate on) implements PreferenceEvent {

        @Override
        public String key() {
            return claimId.toString();
        }
    }

    @Fact(topic = "linli.preferences", type = "linli.registry.benefit.refused.v1")
    record Refused(UUID claimId, UUID preferenceId, UUID agencyId, LocalDate on) implements PreferenceEvent {

        @Override
        public String key() {
            return claimId.toString();
        }
    }

    /** From that day on; what was given until then stays. */
    @Fact(topic = "linli.preferences", type = "linli.registry.benefit.revoked.v1")
    record Revoked(UUID claimId, UUID preferenceId, UUID agencyId, LocalDate on) implements PreferenceEvent {

        @Override
        public String key() {
            return claimId.toString();
        }
    }

    /** The panel has not decided in its term; said at the end of every term. */
    @Fact(topic = "linli.preferences", type = "linli.registry.benefit.decision-overdue.v1")
    record DecisionOverdue(UUID claimId, UUID preferenceId, UUID agencyId, LocalDate dueOn) implements PreferenceEvent {

        @Override
        public String key() {
            return claimId.toString();
        }
    }

    /** What it gives. */
    @Schema(name = "PreferenceBenefit")
    enum Benefit {

        START_UP_AID(true), REWARD(true), RENT(true), TRAINING(false), PREMISES(false), SIMPLER_CHECK(false);

        private final boolean money;

        Benefit(boolean money) {
            this.money = money;
        }

        boolean isMoney() {
            return money;
        }

        /** The rule that says how much one agency may get at the most, where one does. */
        Optional<String> most() {
            return switch (this) {
                case START_UP_AID -> Optional.of("O14-START");
                case REWARD -> Optional.of("O14-REWARD");
                default -> Optional.empty();
            };
        }
    }
}
