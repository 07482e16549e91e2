package org.linli.registry.standing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.Conflict;
import org.linli.registry.standing.ListingStatus.ListingCommand;

/** What a late annual report makes of the abnormal list (O08), in the report's transaction. */
@ApplicationScoped
public class AbnormalEntryProposal {

    private final Listings listings;
    private final AgencyRegister register;
    private final Commands commands;
    private final Today today;

    AbnormalEntryProposal(Listings listings, AgencyRegister register, Commands commands, Today today) {
        this.listings = listings;
        this.register = register;
        this.commands = commands;
        this.today = today;
    }

    /**
     * The first of two: the panel puts it on the list, or drops it. The agency was heard about its report.
     *
     * @throws Conflict (409) while an entry for another year is open
     */
    @Transactional(TxType.MANDATORY)
    public UUID proposeForReport(UUID agencyId, String facts, Actor officer) {
        if (listings.isOpen(register.sameCode(agencyId), ListGround.ANNUAL_REPORT)) {
            throw new Conflict(ListingProblem.OPEN_ALREADY, ListGround.ANNUAL_REPORT);
        }
        var entry = Listing.propose(Ids.next(), agencyId, ListKind.ABNORMAL, ListGround.ANNUAL_REPORT, facts,
                Proof.NONE, officer, today.date());
        entry.awaitDecision(today.day().until("O07"));
        listings.persistAndFlush(entry);
        return entry.id();
    }

    /** What was missing is there: an entry that is published is cured; another is left to the panel. */
    @Transactional(TxType.MANDATORY)
    public void cured(UUID listingId, String what, Actor officer) {
        var entry = listings.locked(listingId);
        if (entry.accepted().contains(ListingCommand.VERIFY_CURE)) {
            commands.giveAll(entry, ListingCommand.VERIFY_CURE,
                    Commands.silently(listing -> listing.verifyCure(what, officer, today.day().until("O09"))));
        }
    }
}
