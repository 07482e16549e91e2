package org.linli.procurement.planning.framework;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owner;
import org.linli.platform.money.Money;
import org.linli.platform.web.Text;

/** What comes in and what goes out. */
interface FrameworkApi {

    /** @param intentionId by which everybody was told of it, for long enough or urgently (PI1) */
    @Schema(description = "新的框架协议名录 A new register of qualified agencies")
    record NewFramework(@NotBlank @Pattern(regexp = "[A-Za-z0-9_-]{2,30}") String purchaserId,
            @NotBlank @Text(max = 50) String serviceType, @NotBlank @Text(max = 200) String title,
            @NotNull Framework.Mode mode, @NotNull Money tariff, @NotNull LocalDate from, @NotNull LocalDate to,
            @Nullable LocalDate applyUntil, @Nullable UUID intentionId) implements Owned.ByBody {

        @Override
        public Owner owner() {
            return Owner.unit(purchaserId);
        }

        Framework.Terms terms() {
            return new Framework.Terms(purchaserId, serviceType, title, mode, tariff, from, to, applyUntil);
        }
    }

    @Schema(description = "申请人 The agency that applies or leaves")
    record Applicant(@NotNull UUID agencyId) implements Owned.ByBody {

        @Override
        public Owner owner() {
            return Owner.agency(agencyId);
        }
    }

    @Schema(description = "入围决定 One decision for each application")
    record Selection(@NotNull @Size(min = 1, max = 500) List<@NotNull @Valid Choice> decisions) {

        List<Framework.Decision> list() {
            return decisions.stream()
                    .map(choice -> new Framework.Decision(choice.agencyId(), choice.admitted(), choice.reason()))
                    .toList();
        }
    }

    @Schema(name = "Choice", description = "一份申请的决定 The decision on one application")
    record Choice(@NotNull UUID agencyId, @NotNull Boolean admitted, @Nullable @Text(max = 1000) String reason) {
    }

    @Schema(description = "理由 A reason")
    record FrameworkReason(@NotBlank @Text(max = 500) String reason) {
    }

    /**
     * @param tariff what one unit is paid, the same for every member
     * @param endedOn the last day it ran, with the reason, once it is over
     */
    @Schema(description = "框架协议名录 A register of qualified agencies")
    record FrameworkView(UUID id, FrameworkStatus status, String purchaserId, String serviceType, String title,
            Framework.Mode mode, Money tariff, LocalDate from, LocalDate to, @Nullable LocalDate applyUntil,
            List<Membership> members, @Nullable LocalDate endedOn, @Nullable String endReason,
            List<String> allowedActions) {

        static FrameworkView of(Framework framework, Caller caller) {
            var terms = framework.terms();
            return new FrameworkView(framework.id(), framework.status(), terms.purchaserId(), terms.serviceType(),
                    terms.title(), terms.mode(), terms.tariff(), terms.from(), terms.to(), terms.applyUntil(),
                    framework.members().stream().filter(member -> mayRead(member, terms.purchaserId(), caller))
                            .toList(),
                    framework.endedOn().orElse(null), framework.endReason().orElse(null), framework.allowedTo(caller));
        }

        /**
         * Who was admitted is published; who applied or was refused is known to the agency, the host and the auditor.
         */
        private static boolean mayRead(Membership member, String purchaserId, Caller caller) {
            return member.isAdmitted() || member.standing() == Membership.Standing.LEFT
                    || !caller.isAnonymous() && (caller.hasRole("auditor") || caller.holds("purchaser", purchaserId)
                            || caller.agencyId().filter(member::isHeldBy).isPresent());
        }
    }
}
