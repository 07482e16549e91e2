package org.linli.procurement.contracting.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rules;
import org.linli.procurement.tendering.port.ChallengeHolds;

/** Answers award, contract and tender about challenges that stand against them. */
@ApplicationScoped
class StandingHoldCheck implements ChallengeHolds {

    private final Challenges challenges;
    private final Rules rules;

    StandingHoldCheck(Challenges challenges, Rules rules) {
        this.challenges = challenges;
        this.rules = rules;
    }

    @Override
    public void requireMayAward(UUID tenderId, LocalDate day) {
        challenges.against(tenderId).ifPresent(challenge -> {
            throw new RuleRefused(ChallengeProblem.HOLDS_AWARD, rules.get("P20", day), "challengeId", challenge.id(),
                    challenge.status());
        });
    }

    @Override
    public boolean mayAward(UUID tenderId) {
        return challenges.against(tenderId).isEmpty();
    }

    @Override
    public void requireMayResume(UUID tenderId, LocalDate day) {
        challenges.suspending(tenderId).stream().findFirst().ifPresent(challenge -> {
            throw new RuleRefused(ChallengeProblem.HOLDS_TENDER, rules.get("P22.suspend", day), "challengeId",
                    challenge.id());
        });
        challenges.owingAmendment(tenderId).stream().findFirst().ifPresent(challenge -> {
            throw new RuleRefused(ChallengeProblem.AMENDMENT_OWED, rules.get("P22.decide", day), "challengeId",
                    challenge.id());
        });
    }
}
