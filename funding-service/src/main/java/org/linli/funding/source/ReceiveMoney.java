package org.linli.funding.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.funding.dualcontrol.MoneyCommand;
import org.linli.funding.dualcontrol.OrderKind;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.money.Money;

/** Money that has come in, once a second person has seen it too. */
@ApplicationScoped
class ReceiveMoney implements MoneyCommand<ReceiveMoney.Body> {

    record Body(UUID sourceId, Money amount, LocalDate receivedOn, String reference) {
    }

    private final FundSourceService service;

    ReceiveMoney(FundSourceService service) {
        this.service = service;
    }

    @Override
    public OrderKind kind() {
        return OrderKind.RECEIVE_FUNDS;
    }

    @Override
    public Class<Body> bodyType() {
        return Body.class;
    }

    @Override
    public UUID about(Body body) {
        return body.sourceId();
    }

    @Override
    public void execute(Body body, Handlers proposers, Actor confirmer) {
        service.receive(body.sourceId(), body.amount(), body.receivedOn(), body.reference());
    }
}
