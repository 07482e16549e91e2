package org.linli.registry.preference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.aggregate.UniqueIndex;
import org.linli.platform.identity.Actor;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.problem.Unprocessable;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;
import org.linli.registry.document.PolicyDocuments;
import org.linli.registry.eligibility.Condition;
import org.linli.registry.eligibility.Condition.Check;
import org.linli.registry.eligibility.Facts;
import org.linli.registry.preference.ClaimStatus.ClaimCommand;
import org.linli.registry.preference.PreferenceStatus.PreferenceCommand;
import org.linli.registry.standing.AgencyRegister;
import org.linli.registry.standing.Impartiality;

/** One transaction per step of a policy and of a claim. */
@ApplicationScoped
class PreferenceService {

    private final Preferences preferences;
    private final BenefitClaims claims;
    private final PolicyDocuments documents;
    private final Facts facts;
    private final AgencyRegister register;
    private final Impartiality impartiality;
    private final Commands commands;
    private final Today today;

    PreferenceService(Preferences preferences, BenefitClaims claims, PolicyDocuments documents, Facts facts,
            AgencyRegister register, Impartiality impartiality, Commands commands, Today today) {
        this.preferences = preferences;
        this.claims = claims;
        this.documents = documents;
        this.facts = facts;
        this.register = register;
        this.impartiality = impartiality;
        this.commands = commands;
        this.today = today;
    }

    /** @throws RuleRefused under O14 for more than may be given as a start-up aid or a reward */
    @Transactional
    Preference draft(PreferenceResource.NewPreference said, Actor officer) {
        documents.isInForce(said.documentId(), today.date());
        var most = said.benefit().most().map(id -> today.day().rule(id));
        if (said.ceiling() != null && most.isPresent()
                && said.ceiling().isMoreThan(Money.yuan(most.get().value().toPlainString()))) {
            throw new RuleRefused(PreferenceProblem.CEILING, most.get(), "ceiling", said.ceiling(), most.get().value());
        }
        var drafted = Preference.draft(Ids.next(), said.documentId(), said.title(), said.article(), said.benefit(),
                said.ceiling(), said.conditions().stream().map(PreferenceResource.NewCondition::condition).toList(),
                said.from(), said.until(), officer);
        preferences.persistAndFlush(drafted);
        return drafted;
    }

    /** @throws Unprocessable while the document it rests on is not in force */
    @Transactional
    Preference publish(UUID id, @Nullable String ifMatch, Actor second) {
        return commands.decide(preferences.locked(id), ifMatch, PreferenceCommand.PUBLISH, held -> {
            requireDocument(held);
            return held.publish(second, separation());
        });
    }

    @Transactional
    Preference drop(UUID id, @Nullable String ifMatch) {
        return commands.decideAll(preferences.locked(id), ifMatch, PreferenceCommand.DROP,
                Commands.silently(Preference::drop));
    }

    @Transactional
    Preference withdraw(UUID id, @Nullable String ifMatch) {
        return commands.decide(preferences.locked(id), ifMatch, PreferenceCommand.WITHDRAW,
                held -> held.withdraw(today.date()));
    }

    private void requireDocument(Preference held) {
        if (!documents.isInForce(held.documentId(), today.date())) {
            throw new Unprocessable(PreferenceProblem.NOT_IN_FORCE, "documentId", today.date());
        }
    }

    /** Whether it and the document it rests on hold today. */
    boolean isInForce(Preference preference) {
        return preference.isOpenOn(today.date()) && documents.isInForce(preference.documentId(), today.date());
    }

    /** Each condition with what the agency has and needs, today. */
    List<Check> checks(Preference preference, UUID agencyId) {
        register.requireKnown(agencyId);
        return Condition.all(preference.conditions(), facts.of(agencyId, today.date()));
    }

    /** @throws Unprocessable when the policy or its document is not in force, or a condition is not met */
    @Transactional
    BenefitClaim apply(UUID preferenceId, UUID agencyId, PreferenceResource.NewClaim body) {
        register.requireRegistered(agencyId);
        var held = preferences.get(preferenceId);
        held.require(PreferenceCommand.CLAIM);
        var checks = checks(held, agencyId);
        if (!isInForce(held)) {
            throw new Unprocessable(PreferenceProblem.NOT_IN_FORCE, "preferenceId", today.date());
        }
        held.requireAmount(body.amount());
        requireMet(checks);
        var applied = BenefitClaim.apply(Ids.next(), preferenceId, agencyId, body.purpose(), body.amount(), checks,
                today.date(), toDecide());
        UniqueIndex.decides(() -> claims.persistAndFlush(applied),
                Map.of("benefit_claim_open", () -> new Conflict(PreferenceProblem.CLAIMED_ALREADY, agencyId)));
        return applied;
    }

    private static void requireMet(List<Check> checks) {
        var missing = checks.stream().filter(check -> !check.met()).count();
        if (missing > 0) {
            throw new Unprocessable(PreferenceProblem.NOT_ELIGIBLE, "conditions", missing);
        }
    }

    @Transactional
    BenefitClaim propose(UUID id, @Nullable String ifMatch, boolean grant, String why, Actor panel) {
        return silently(id, ifMatch, ClaimCommand.PROPOSE, held -> held.propose(grant, why, panel, toConfirm()));
    }

    /** What is granted is still due on the day it is granted. */
    @Transactional
    BenefitClaim confirm(UUID id, @Nullable String ifMatch, Actor second) {
        return commands.decide(claims.locked(id), ifMatch, ClaimCommand.CONFIRM, held -> {
            impartiality.require(held.agencyId());
            var preference = preferences.get(held.preferenceId());
            if (held.isToBeGranted()) {
                register.requireRegistered(held.agencyId());
                requireMet(checks(preference, held.agencyId()));
            }
            return held.confirm(second, today.date(), preference, separation());
        });
    }

    @Transactional
    BenefitClaim reject(UUID id, @Nullable String ifMatch, ClaimCommand command) {
        return silently(id, ifMatch, command, held -> held.fall(command));
    }

    @Transactional
    BenefitClaim takeBack(UUID id) {
        return commands.giveAll(claims.locked(id), ClaimCommand.TAKE_BACK,
                Commands.silently(held -> held.takeBack(today.date())));
    }

    @Transactional
    BenefitClaim proposeRevocation(UUID id, @Nullable String ifMatch, String why, Actor panel) {
        return silently(id, ifMatch, ClaimCommand.PROPOSE_REVOCATION,
                held -> held.proposeRevocation(why, panel, toConfirm()));
    }

    @Transactional
    BenefitClaim confirmRevocation(UUID id, @Nullable String ifMatch, Actor second) {
        return commands.decide(claims.locked(id), ifMatch, ClaimCommand.CONFIRM_REVOCATION, held -> {
            impartiality.require(held.agencyId());
            return held.confirmRevocation(second, today.date(), separation());
        });
    }

    private BenefitClaim silently(UUID id, @Nullable String ifMatch, ClaimCommand command,
            Consumer<BenefitClaim> work) {
        return commands.decideAll(claims.locked(id), ifMatch, command, Commands.silently(held -> {
            impartiality.require(held.agencyId());
            work.accept(held);
        }));
    }

    void fellDue(UUID id) {
        var due = claims.get(id);
        if (due.status() == ClaimStatus.APPLIED) {
            commands.give(due, ClaimCommand.ALARM, held -> held.alarm(toDecide()));
        } else {
            commands.giveAll(due, ClaimCommand.LAPSE, Commands.silently(held -> held.fall(ClaimCommand.LAPSE)));
        }
    }

    private Deadline toDecide() {
        return today.day().until("BENEFIT-DECIDE");
    }

    private Deadline toConfirm() {
        return today.day().until("STEP-CONFIRM");
    }

    private Rule separation() {
        return today.day().rule("SEPARATION");
    }
}
