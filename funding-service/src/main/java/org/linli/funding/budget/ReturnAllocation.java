package org.linli.funding.budget;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.funding.dualcontrol.MoneyCommand;
import org.linli.funding.dualcontrol.OrderKind;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.money.Money;

/** Free money of a line back to its source, once a second person has agreed. */
@ApplicationScoped
class ReturnAllocation implements MoneyCommand<ReturnAllocation.Body> {

    record Body(UUID lineId, Money amount) {
    }

    private final BudgetService service;

    ReturnAllocation(BudgetService service) {
        this.service = service;
    }

    @Override
    public OrderKind kind() {
        return OrderKind.RETURN_ALLOCATION;
    }

    @Override
    public Class<Body> bodyType() {
        return Body.class;
    }

    @Override
    public UUID about(Body body) {
        return body.lineId();
    }

    @Override
    public void execute(Body body, Handlers proposers, Actor confirmer) {
        service.takeBack(body.lineId(), body.amount());
    }
}
