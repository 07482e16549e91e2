package org.linli.funding.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import org.linli.platform.aggregate.Today;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;
import org.linli.platform.vault.PeerSecrets;
import org.linli.platform.vault.Vault;

/** What the registry says about payees. */
@ApplicationScoped
class AgencyReactions implements Reactions {

    private static final String TOPIC = "linli.agencies";
    private static final String PERFORMANCE_PAY = "RECEIVE_PERFORMANCE_PAY";
    private static final String GRANT = "RECEIVE_GRANT";

    private final KnownAgencies agencies;
    private final PeerSecrets peers;
    private final Vault vault;
    private final Event<StandingChanged> changes;
    private final Today today;

    AgencyReactions(KnownAgencies agencies, PeerSecrets peers, Vault vault, Event<StandingChanged> changes,
            Today today) {
        this.peers = peers;
        this.vault = vault;
        this.today = today;
        this.agencies = agencies;
        this.changes = changes;
    }

    @On(topic = TOPIC, type = "linli.registry.agency.registered.v1")
    void registered(AgencyRegistered fact, Envelope envelope) {
        agencies.lockedOrNew(fact.agencyId()).registered(fact.name(), fact.unifiedSocialCreditCode(),
                fact.registeredOn());
    }

    @On(topic = TOPIC, type = "linli.registry.agency.account-verified.v1")
    void accountVerified(AccountVerified fact, Envelope envelope) {
        var number = fact.sealedNumber() == null ? null : vault.encrypt(
                peers.open(fact.sealedNumber(), fact.agencyId() + "/" + fact.accountId()), PayeeAccount.NUMBER);
        agencies.lockedOrNew(fact.agencyId()).accountVerified(
                new PayeeAccount(fact.accountId(), fact.maskedNumber(), null, fact.bank(), number),
                envelope.sequence());
    }

    @On(topic = TOPIC, type = "linli.registry.agency.account-retired.v1")
    void accountRetired(AccountRetired fact, Envelope envelope) {
        agencies.lockedOrNew(fact.agencyId()).accountRetired(fact.accountId());
    }

    @On(topic = TOPIC, type = "linli.registry.agency.disqualified.v1")
    void disqualified(AgencyDisqualified fact, Envelope envelope) {
        barred(new AgencyListed(fact.agencyId(), fact.decisionId(), fact.effects(), fact.from(), fact.until()),
                "DISQUALIFIED");
    }

    @On(topic = TOPIC, type = "linli.registry.agency.listed.v1")
    void listed(AgencyListed fact, Envelope envelope) {
        barred(fact, "LISTED");
    }

    private void barred(AgencyListed fact, String why) {
        var effects = fact.effects() == null ? List.<String>of() : fact.effects();
        var agency = agencies.lockedOrNew(fact.agencyId());
        if (effects.contains(GRANT)) {
            agency.grantsBarred(new GrantBar(fact.decisionId(), fact.from(), fact.until()));
        }
        var freeze = new Freeze(fact.decisionId(), fact.from(), fact.until());
        if (effects.contains(PERFORMANCE_PAY) && agency.frozen(freeze, today.date())) {
            changes.fire(new StandingChanged(fact.agencyId(), List.of(freeze), List.of(), why));
        }
    }

    @On(topic = TOPIC, type = "linli.registry.agency.suspended.v1")
    void suspended(AgencyNamed fact, Envelope envelope) {
        agencies.lockedOrNew(fact.agencyId()).suspended(true, envelope.sequence());
    }

    @On(topic = TOPIC, type = "linli.registry.agency.resumed.v1")
    void resumed(AgencyNamed fact, Envelope envelope) {
        agencies.lockedOrNew(fact.agencyId()).suspended(false, envelope.sequence());
    }

    /** Nothing new is given to it; what it earned is settled to its account. */
    @On(topic = TOPIC, type = "linli.registry.agency.closed.v1")
    void closed(AgencyClosed fact, Envelope envelope) {
        agencies.lockedOrNew(fact.agencyId()).closed(fact.on());
    }

    /** Lifts what that one decision had frozen; others stand. */
    @On(topic = TOPIC, type = "linli.registry.agency.restored.v1")
    void restored(AgencyRestored fact, Envelope envelope) {
        var ended = agencies.lockedOrNew(fact.agencyId()).lifted(fact.decisionId());
        if (!ended.isEmpty()) {
            changes.fire(new StandingChanged(fact.agencyId(), List.of(), ended, "RESTORED"));
        }
    }
}
