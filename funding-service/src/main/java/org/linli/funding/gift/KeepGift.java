package org.linli.funding.gift;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.linli.funding.contractmoney.GiftPayablePlanner;
import org.linli.funding.dualcontrol.MoneyCommand;
import org.linli.funding.dualcontrol.OrderKind;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Rejection;

/** A gift does not go back after all: its giver cannot be paid, or leaves it for its purpose. */
@ApplicationScoped
class KeepGift implements MoneyCommand<KeepGift.Body> {

    record Body(UUID sourceId, UUID payableId, String reason) {
    }

    private final GiftService gifts;
    private final GiftPayablePlanner payables;
    private final Journal journal;
    private final Today today;

    KeepGift(GiftService gifts, GiftPayablePlanner payables, Journal journal, Today today) {
        this.gifts = gifts;
        this.payables = payables;
        this.journal = journal;
        this.today = today;
    }

    @Override
    public OrderKind kind() {
        return OrderKind.KEEP_GIFT;
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
        var left = payables.keep(back);
        journal.append(new GiftEvent.Kept(body.sourceId(), back.id(), left, today.date(), body.reason()));
    }
}
