package org.linli.funding.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.linli.funding.dualcontrol.MoneyCommand;
import org.linli.funding.dualcontrol.OrderKind;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;

/** What the bank made of payments, read by one person and confirmed by another: no file of the bank says it. */
@ApplicationScoped
class RecordBankResult implements MoneyCommand<RecordBankResult.Body> {

    record Body(UUID batchId, List<PaymentResult> results) {
    }

    private final BatchService service;

    RecordBankResult(BatchService service) {
        this.service = service;
    }

    @Override
    public OrderKind kind() {
        return OrderKind.RECORD_RESULTS;
    }

    @Override
    public Class<Body> bodyType() {
        return Body.class;
    }

    @Override
    public UUID about(Body body) {
        return body.batchId();
    }

    @Override
    public void execute(Body body, Handlers proposers, Actor confirmer) {
        service.recordByHand(body.batchId(), body.results(), proposers.and(confirmer));
    }
}
