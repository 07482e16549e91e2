package org.linli.registry.standing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.IllegalTransition;
import org.linli.registry.standing.ListingStatus.ListingCommand;

/** What the case about an entry on the serious list makes of it, in the case's transaction. */
@ApplicationScoped
public class SeriousEntryEffect {

    /** What the list bars (O11). */
    public static final List<Effect> EFFECTS = ListKind.SERIOUS.effects();

    private final Listings listings;
    private final Standings standings;
    private final Commands commands;

    SeriousEntryEffect(Listings listings, Standings standings, Commands commands) {
        this.listings = listings;
        this.standings = standings;
        this.commands = commands;
    }

    /** @throws IllegalTransition (409) where {@link #enter} could not follow */
    @Transactional(TxType.MANDATORY)
    public void requireEnterable(UUID listingId) {
        listings.locked(listingId).require(ListingCommand.ENTER);
    }

    /** @throws IllegalTransition (409) where {@link #refuse} could not follow */
    @Transactional(TxType.MANDATORY)
    public void requireRefusable(UUID listingId) {
        listings.locked(listingId).require(ListingCommand.REFUSE);
    }

    /** @param second of the two of the panel who decided */
    @Transactional(TxType.MANDATORY)
    public void enter(UUID listingId, Actor second, LocalDate on) {
        give(listingId, ListingCommand.ENTER, entry -> standings.listed(entry.enter(second, on), entry.list()));
    }

    @Transactional(TxType.MANDATORY)
    public void refuse(UUID listingId, String why) {
        give(listingId, ListingCommand.REFUSE, entry -> entry.refuse(why));
    }

    /** The appellant was right; nothing where the entry has come off meanwhile. */
    @Transactional(TxType.MANDATORY)
    public void overturn(UUID listingId, String why, LocalDate on) {
        if (listings.locked(listingId).accepted().contains(ListingCommand.OVERTURN)) {
            give(listingId, ListingCommand.OVERTURN, entry -> standings.delisted(entry.overturn(why, on)));
        }
    }

    private void give(UUID listingId, ListingCommand command, Consumer<Listing> work) {
        commands.giveAll(listings.locked(listingId), command, Commands.silently(work));
    }
}
