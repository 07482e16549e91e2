package org.linli.funding.payable;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.funding.dualcontrol.MoneyCommand;
import org.linli.funding.dualcontrol.OrderKind;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;

/** A lawful pause of exactly that payable as it was seen, once a second person has agreed. */
@ApplicationScoped
class PausePayable implements MoneyCommand<PausePayable.Body> {

    record Body(UUID payableId, long version, PauseReason reason, LocalDate until) {
    }

    private final PayableService service;

    PausePayable(PayableService service) {
        this.service = service;
    }

    @Override
    public OrderKind kind() {
        return OrderKind.PAUSE_PAYABLE;
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
    public void execute(Body body, Handlers proposers, Actor confirmer) {
        service.pause(body.payableId(), body.version(), body.reason(), body.until());
    }
}
