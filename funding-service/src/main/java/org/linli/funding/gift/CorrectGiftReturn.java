package org.linli.funding.gift;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.linli.funding.agency.PayeeAccount;
import org.linli.funding.contractmoney.GiftPayablePlanner;
import org.linli.funding.dualcontrol.MoneyCommand;
import org.linli.funding.dualcontrol.OrderKind;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Rejection;

/** A gift that goes back is paid to another account, because the bank sent it back from the first. */
@ApplicationScoped
class CorrectGiftReturn implements MoneyCommand<CorrectGiftReturn.Body> {

    /** @param number under the vault */
    @SuppressWarnings("ArrayRecordComponent")
    record Body(UUID sourceId, UUID payableId, String holder, String bank, String maskedNumber, byte[] number) {
    }

    private final GiftService gifts;
    private final GiftPayablePlanner payables;
    private final Journal journal;
    private final Today today;

    CorrectGiftReturn(GiftService gifts, GiftPayablePlanner payables, Journal journal, Today today) {
        this.gifts = gifts;
        this.payables = payables;
        this.journal = journal;
        this.today = today;
    }

    @Override
    public OrderKind kind() {
        return OrderKind.CORRECT_GIFT_RETURN;
    }

    @Override
    public Class<Body> bodyType() {
        return Body.class;
    }

    @Override
    public UUID about(Body body) {
        return body.payableId();
    }

    @Override
    public Function<Body, Optional<? extends Rejection>> overtaken(Collection<Body> waiting) {
        return gifts.wentBack(waiting.stream().map(Body::payableId).toList(), Body::payableId);
    }

    @Override
    public void execute(Body body, Handlers proposers, Actor confirmer) {
        var back = gifts.openReturn(body.sourceId(), body.payableId());
        payables.correct(back,
                new PayeeAccount(Ids.next(), body.maskedNumber(), body.holder(), body.bank(), body.number()));
        journal.append(new GiftEvent.ReturnCorrected(body.sourceId(), back.id(), today.date()));
    }
}
