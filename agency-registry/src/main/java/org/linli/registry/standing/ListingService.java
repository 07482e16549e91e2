package org.linli.registry.standing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.registry.standing.ListingStatus.ListingCommand;

/** One transaction per step of a listing; the entry and the standing it changes are one. */
@ApplicationScoped
class ListingService {

    private final Listings listings;
    private final Commands commands;
    private final Standings standings;
    private final AgencyRegister register;
    private final Impartiality impartiality;
    private final Event<SeriousEntryProposed> serious;
    private final Journal journal;
    private final Today today;

    ListingService(Listings listings, Commands commands, Standings standings, AgencyRegister register,
            Impartiality impartiality, Event<SeriousEntryProposed> serious, Journal journal, Today today) {
        this.listings = listings;
        this.commands = commands;
        this.standings = standings;
        this.register = register;
        this.impartiality = impartiality;
        this.serious = serious;
        this.journal = journal;
        this.today = today;
    }

    @Transactional
    Listing propose(ListingResource.NewListing request, Actor officer) {
        register.requireKnown(request.agencyId());
        impartiality.require(request.agencyId());
        var listing = Listing.propose(Ids.next(), request.agencyId(), request.list(), request.ground(), request.facts(),
                request.proof(), officer, today.date());
        request.proof().require(request.ground(), today.day());
        if (listings.isOpen(register.sameCode(request.agencyId()), request.ground())) {
            throw new Conflict(ListingProblem.OPEN_ALREADY, request.ground());
        }
        if (listing.list() == ListKind.SERIOUS) {
            listings.persistAndFlush(listing);
            serious.fire(new SeriousEntryProposed(listing.id(), listing.agencyId(),
                    request.ground() + ": " + request.facts(), officer, false));
        } else {
            var noticed = listing.hear(today.day().until("LIST-ANSWER"));
            listings.persistAndFlush(listing);
            journal.append(noticed);
        }
        return listing;
    }

    @Transactional
    Listing answer(UUID id, String words) {
        return commands.give(listings.locked(id), ListingCommand.ANSWER,
                listing -> listing.answer(words, today.day().until("O07")));
    }

    @Transactional
    Listing confirm(UUID id, @Nullable String ifMatch, Actor panel) {
        return decide(id, ifMatch, ListingCommand.CONFIRM, listing -> {
            var day = today.day();
            standings.listed(listing.confirm(panel, day.date(), day.rule("O10"), day.rule("O09-NOTHING"),
                    day.rule("SEPARATION")), listing.list());
        });
    }

    @Transactional
    Listing drop(UUID id, @Nullable String ifMatch, String why) {
        return decide(id, ifMatch, ListingCommand.DROP, listing -> listing.drop(why));
    }

    @Transactional
    Listing verifyCure(UUID id, @Nullable String ifMatch, String what, Actor officer) {
        return decide(id, ifMatch, ListingCommand.VERIFY_CURE,
                listing -> listing.verifyCure(what, officer, today.day().until("O09")));
    }

    @Transactional
    Listing remove(UUID id, @Nullable String ifMatch, Actor officer) {
        return decide(id, ifMatch, ListingCommand.REMOVE, listing -> standings.delisted(
                listing.remove(officer, today.date(), today.day().rule("O11-LEAVE"), today.day().rule("SEPARATION"))));
    }

    /** The standing it changes says the facts; a proposal alone is nobody's business yet. */
    private Listing decide(UUID id, @Nullable String ifMatch, ListingCommand command, Consumer<Listing> work) {
        return commands.decideAll(listings.locked(id), ifMatch, command, listing -> {
            impartiality.require(listing.agencyId());
            work.accept(listing);
            return List.of();
        });
    }

    void fellDue(UUID id) {
        var listing = listings.get(id);
        if (listing.accepted().contains(ListingCommand.ALARM)) {
            commands.giveAll(listing, ListingCommand.ALARM, entry -> entry.alarm(today.day().until("O07")));
        } else if (listing.asksForSerious()) {
            commands.giveAll(listing, ListingCommand.ESCALATE, Commands.silently(entry -> {
                askForSerious(entry);
                entry.escalate();
            }));
        } else {
            standings.delisted(listing.timeOut(listing.fellDueOn()));
        }
    }

    /** Several entries may be two years old: the panel is asked once. */
    private void askForSerious(Listing listing) {
        if (!listings.isOpen(register.sameCode(listing.agencyId()), ListGround.ABNORMAL_TWO_YEARS)) {
            var clock = Actor.job("agency-registry", ListingSweep.NAME);
            var asked = Listing.propose(Ids.next(), listing.agencyId(), ListKind.SERIOUS, ListGround.ABNORMAL_TWO_YEARS,
                    "O10 " + listing.id(), Proof.NONE, clock, listing.fellDueOn());
            listings.persistAndFlush(asked);
            serious.fire(new SeriousEntryProposed(asked.id(), asked.agencyId(),
                    ListGround.ABNORMAL_TWO_YEARS + ": " + asked.facts(), clock, true));
        }
    }
}
