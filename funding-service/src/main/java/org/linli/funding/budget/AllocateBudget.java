package org.linli.funding.budget;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.funding.dualcontrol.MoneyCommand;
import org.linli.funding.dualcontrol.OrderKind;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.money.Money;

/** Money of a source into a line, once a second person has agreed. */
@ApplicationScoped
class AllocateBudget implements MoneyCommand<AllocateBudget.Body> {

    record Body(UUID lineId, Money amount) {
    }

    private final BudgetService service;

    AllocateBudget(BudgetService service) {
        this.service = service;
    }

    @Override
    public OrderKind kind() {
        return OrderKind.ALLOCATE;
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
        service.allocate(body.lineId(), body.amount());
    }
}
