package org.linli.funding.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.funding.challenge.TenderChallenges.Step;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;
import org.linli.platform.rule.Rules;

/** While a tender is challenged, the money of its purchase waits. */
@ApplicationScoped
class ChallengeReactions implements Reactions {

    private static final String TOPIC = "linli.tenders";

    private final TenderChallenges challenges;
    private final Rules rules;

    ChallengeReactions(TenderChallenges challenges, Rules rules) {
        this.challenges = challenges;
        this.rules = rules;
    }

    @On(topic = TOPIC, type = "linli.procurement.challenge.filed.v1")
    void filed(ChallengeFiled fact, Envelope envelope) {
        challenges.heard(fact.challengeId(), fact.tenderId(), Step.FILED, TenderChallenges.UNKNOWN);
    }

    /** Whoever is not content may still complain. */
    @On(topic = TOPIC, type = "linli.procurement.challenge.answered.v1")
    void answered(ChallengeAnswered fact, Envelope envelope) {
        var complain = rules.book().get("FH08", fact.on()).asInt();
        challenges.heard(fact.challengeId(), fact.tenderId(), Step.ANSWERED, fact.on().plusDays(complain));
    }

    @On(topic = TOPIC, type = "linli.procurement.complaint.filed.v1")
    void complained(ChallengeFiled fact, Envelope envelope) {
        challenges.heard(fact.challengeId(), fact.tenderId(), Step.COMPLAINT, TenderChallenges.UNKNOWN);
    }

    @On(topic = TOPIC, type = "linli.procurement.challenge.decided.v1")
    void decided(ChallengeAnswered fact, Envelope envelope) {
        challenges.heard(fact.challengeId(), fact.tenderId(), Step.DECIDED, fact.on());
    }
}
