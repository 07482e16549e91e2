package org.linli.registry.standing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.NotFound;
import org.linli.platform.rule.Rule;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Calendars;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.Answers;
import org.linli.platform.web.PageQuery;

/** One transaction per step of a listing; the entry and the standing it changes are one. */
@ApplicationScoped
class ListingService implements PanacheRepositoryBase<Listing, UUID> {

    private final Standings standings;
    private final AgencyRegister register;
    private final Journal journal;
    private final Rules rules;
    private final Calendars calendars;
    private final Clock clock;

    ListingService(Standings standings, AgencyRegister register, Journal journal, Rules rules, Calendars calendars, Clock clock) {
        this.standings = standings;
        this.register = register;
        this.journal = journal;
        this.rules = rules;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Transactional
    Listing propose(ListingResource.NewListing request, Actor officer) {
        register.requireKnown(request.agencyId());
        var listing = Listing.propose(Ids.next(), request.agencyId(), request.list(), request.ground(), request.facts(), officer,
                today());
        if (isOpen(request.agencyId(), request.ground())) {
            throw new Conflict(ListingProblem.OPEN_ALREADY, request.ground());
        }
        persistAndFlush(listing);
        return listing;
    }

    @Transactional
    Listing confirm(UUID id, @Nullable String ifMatch, Actor panel) {
        return step(id, ifMatch, listing -> standings.listed(listing.confirm(panel, today(), rule("O10"), rule("O09-NOTHING"),
                rule("SEPARATION")), listing.list()));
    }

    @Transactional
    Listing drop(UUID id, @Nullable String ifMatch, String why) {
        return step(id, ifMatch, listing -> listing.drop(why));
    }

    @Transactional
    Listing verifyCure(UUID id, @Nullable String ifMatch, String what, Actor officer) {
        return step(id, ifMatch, listing -> listing.verifyCure(what, officer,
                calendars.current().deadline(today(), rule("O09"))));
    }

    @Transactional
    Listing remove(UUID id, @Nullable String ifMatch, Actor officer) {
        return step(id, ifMatch, listing -> off(listing.remove(officer, today(), rule("SEPARATION"))));
    }

    private Listing step(UUID id, @Nullable String ifMatch, Consumer<Listing> command) {
        var listing = get(id);
        Answers.requireMatch(ifMatch, listing.version());
        command.accept(listing);
        flush();
        return listing;
    }

    private void off(StandingEvent.Delisted fact) {
        journal.append(fact);
        standings.restore(fact.agencyId(), fact.decisionId(), fact.on(), fact.reason());
    }

    Listing get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("Listing", id));
    }

    /** A handful at most: what the agency is publicly listed for on a day. */
    List<Listing> published(UUID agencyId, LocalDate day) {
        return list("agencyId = ?1 and fromDay <= ?2 and (removedOn is null or removedOn > ?2) order by fromDay, id", agencyId, day);
    }

    List<Listing> page(PageQuery page, @Nullable UUID agencyId, @Nullable ListingStatus status) {
        var where = new StringBuilder("id > :after");
        var values = new HashMap<String, Object>();
        values.put("after", page.cursor().map(cursor -> cursor.id()).orElse(new UUID(0, 0)));
        if (agencyId != null) {
            where.append(" and agencyId = :agency");
            values.put("agency", agencyId);
        }
        if (status != null) {
            where.append(" and status = :status");
            values.put("status", status);
        }
        return find(where + " order by id", values).range(0, page.limit()).list();
    }

    void fellDue(UUID id) {
        var listing = get(id);
        if (listing.asksForSerious()) {
            askForSerious(listing);
            listing.escalate();
        } else {
            off(listing.timeOut(listing.fellDueOn()));
        }
    }

    /** Several entries may be two years old: the panel is asked once. */
    private void askForSerious(Listing listing) {
        if (!isOpen(listing.agencyId(), ListGround.ABNORMAL_TWO_YEARS)) {
            persistAndFlush(Listing.propose(Ids.next(), listing.agencyId(), ListKind.SERIOUS, ListGround.ABNORMAL_TWO_YEARS,
                    "O10 " + listing.id(), Actor.job("agency-registry", ListingSweep.NAME), listing.fellDueOn()));
        }
    }

    private boolean isOpen(UUID agencyId, ListGround ground) {
        return count("agencyId = ?1 and ground = ?2 and status not in ?3", agencyId, ground,
                List.of(ListingStatus.REMOVED, ListingStatus.DROPPED)) > 0;
    }

    private Rule rule(String id) {
        return rules.get(id, today());
    }

    private LocalDate today() {
        return Deadline.dayOf(clock.instant());
    }
}
