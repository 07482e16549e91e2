package org.linli.procurement.known.agency;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.rule.Rule;
import org.linli.platform.rule.RuleBook;

/**
 * Kinds of organisations, and whether services may be bought of them (财政部令102 art 6 to 8). Named as the registry does.
 */
enum Undertaker {
    SOCIAL_ASSOCIATION(true), PRIVATE_NON_ENTERPRISE_UNIT(true), FOUNDATION(true), ENTERPRISE(true),
    PUBLIC_INSTITUTION_2(true), BUSINESS_INSTITUTION(true), RURAL_COLLECTIVE(true), SELF_GOVERNMENT_BODY(true),
    INDIVIDUAL(true),
    /** Paid by the budget whatever it does: neither buys nor sells services (B03). */
    PUBLIC_INSTITUTION_1(false),
    /** With posts of the state and money of the budget (B03). */
    FUNDED_GROUP_ORGANISATION(false);

    private final boolean mayUndertake;

    Undertaker(boolean mayUndertake) {
        this.mayUndertake = mayUndertake;
    }

    private static Optional<Undertaker> of(@Nullable String kind) {
        return Arrays.stream(values()).filter(each -> each.name().equals(kind)).findFirst();
    }

    /**
     * The rule that keeps that kind from undertaking services; empty where none does. One that is not listed may not.
     */
    static Optional<Rule> barring(@Nullable String kind, RuleBook rules, LocalDate day) {
        return of(kind).map(known -> known.mayUndertake ? Optional.<Rule>empty() : Optional.of(rules.get("B03", day)))
                .orElseGet(() -> Optional.of(rules.get("B02", day)));
    }
}
