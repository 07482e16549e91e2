package org.linli.procurement.bidding.deposit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.journal.Journal;
import org.linli.procurement.tendering.tender.Tender;

/** Deposits are owed back when a bid is out, and go back by the host's word. */
@ApplicationScoped
public class DepositService {

    private final DepositRefunds refunds;
    private final Commands commands;
    private final Journal journal;
    private final Today today;

    DepositService(DepositRefunds refunds, Commands commands, Journal journal, Today today) {
        this.refunds = refunds;
        this.commands = commands;
        this.journal = journal;
        this.today = today;
    }

    /** Its tender asks for deposits: each bid has lodged one. */
    public static boolean isAsked(Tender tender) {
        return tender.content().deposit() != null;
    }

    /** From today on; nothing where none was asked, or where it is owed already. The caller holds the tender. */
    public void owe(Tender tender, UUID bidId, UUID agencyId) {
        var asked = tender.content().deposit();
        if (asked != null && refunds.findByIdOptional(bidId).isEmpty()) {
            var refund = DepositRefund.owe(
                    new DepositRefund.Lodged(bidId, tender.id(), tender.purchaserId(), agencyId, asked), today.day());
            refunds.persist(refund);
            journal.append(refund.owed());
        }
    }

    @Transactional
    DepositRefund refund(UUID id, @Nullable String ifMatch, String reference) {
        return commands.decide(refunds.locked(id), ifMatch, DepositCommand.REFUND,
                refund -> refund.refund(reference, today.date()));
    }
}
