package org.linli.registry.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Caller;
import org.linli.platform.problem.RuleRefused;

/** An officer or a member of the panel does nothing about the agency that stands in their own token. */
@ApplicationScoped
public class Impartiality {

    private final Caller caller;
    private final AgencyRegister register;
    private final Today today;

    Impartiality(Caller caller, AgencyRegister register, Today today) {
        this.caller = caller;
        this.register = register;
        this.today = today;
    }

    /** @throws RuleRefused under SEPARATION, also where the caller's agency is another row of the same code */
    public void require(UUID agencyId) {
        caller.agencyId().filter(own -> own.equals(agencyId) || register.sameCode(agencyId).contains(own))
                .ifPresent(own -> {
                    throw new RuleRefused(SeparationProblem.OWN_AGENCY, today.day().rule("SEPARATION"), "actor", own);
                });
    }
}
