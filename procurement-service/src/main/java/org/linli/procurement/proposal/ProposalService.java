package org.linli.procurement.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Calendars;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.Answers;
import org.linli.procurement.Numbers;
import org.linli.procurement.agency.AgencyPolicy;
import org.linli.procurement.catalogue.Catalogue;
import org.linli.procurement.plan.PlanGoals;

/** One method per command. */
@ApplicationScoped
class ProposalService {

    private final Proposals proposals;
    private final AcceptancePolicy acceptance;
    private final ReviewPolicy reviews;
    private final AgencyPolicy agencies;
    private final Catalogue catalogue;
    private final PlanGoals goals;
    private final Numbers numbers;
    private final Journal journal;
    private final Rules rules;
    private final Calendars calendars;
    private final Clock clock;

    ProposalService(Proposals proposals, AcceptancePolicy acceptance, ReviewPolicy reviews, AgencyPolicy agencies,
            Catalogue catalogue, PlanGoals goals, Numbers numbers, Journal journal, Rules rules, Calendars calendars, Clock clock) {
        this.proposals = proposals;
        this.acceptance = acceptance;
        this.reviews = reviews;
        this.agencies = agencies;
        this.catalogue = catalogue;
        this.goals = goals;
        this.numbers = numbers;
        this.journal = journal;
        this.rules = rules;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Transactional
    Proposal submit(UUID agencyId, String unit, ProposalContent content) {
        agencies.requireMayBid(agencyId, today());
        if (content.serviceType() != null) {
            catalogue.requireForSale(content.serviceType(), today(), rules.book());
        }
        if (content.goalCode() != null) {
            goals.require(content.goalCode(), today().getYear(), today());
        }
        var until = calendars.current().deadline(today(), rules.get("HA1", today()));
        var proposal = Proposal.submit(Ids.next(), numbers.next(Numbers.Kind.PROPOSAL, today()), agencyId, unit, content, today(),
                until);
        proposals.persist(proposal);
        journal.append(proposal.submitted());
        proposals.flush();
        return proposal;
    }

    @Transactional
    Proposal takeUp(UUID id) {
        return done(proposals.locked(id), Proposal::takeUp);
    }

    @Transactional
    Proposal accept(UUID id, @Nullable String ifMatch, String reasons, Actor officer) {
        var proposal = seen(id, ifMatch);
        if (proposal.commands().contains(ProposalCommand.ACCEPT)) {
            acceptance.require(proposal, today());
        }
        return done(proposal, each -> each.accept(reasons, officer, today()));
    }

    @Transactional
    Proposal decline(UUID id, @Nullable String ifMatch, String reasons, Actor officer) {
        return done(seen(id, ifMatch), each -> each.decline(reasons, officer, today()));
    }

    @Transactional
    Proposal withdraw(UUID id) {
        return done(proposals.locked(id), Proposal::withdraw);
    }

    @Transactional
    Proposal start(UUID id) {
        return done(proposals.locked(id), each -> each.start(today()));
    }

    @Transactional
    Proposal deliver(UUID id, String deliverable, String sha256) {
        return done(proposals.locked(id), each -> each.deliver(deliverable, sha256, today()));
    }

    @Transactional
    Proposal review(UUID id, @Nullable BigDecimal score, @Nullable UUID evaluationId, String findings) {
        var proposal = proposals.locked(id);
        var review = reviews.review(proposal, score, evaluationId, findings, today());
        return done(proposal, each -> each.review(review, rules.book()));
    }

    @Transactional
    Proposal adopt(UUID id, @Nullable String ifMatch) {
        return done(seen(id, ifMatch), each -> each.adopt(today(), rules.book()));
    }

    @Transactional
    Proposal close(UUID id, @Nullable String ifMatch, String reason) {
        return done(seen(id, ifMatch), each -> each.close(reason, today()));
    }

    private Proposal done(Proposal proposal, Function<Proposal, ProposalEvent> command) {
        journal.append(command.apply(proposal));
        proposals.flush();
        return proposal;
    }

    private Proposal seen(UUID id, @Nullable String ifMatch) {
        var proposal = proposals.locked(id);
        Answers.requireMatch(ifMatch, proposal.version());
        return proposal;
    }

    private LocalDate today() {
        return Deadline.dayOf(clock.instant());
    }
}
