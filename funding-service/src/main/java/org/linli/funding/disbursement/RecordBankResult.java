package org.linli.funding.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.funding.dualcontrol.MoneyCommand;
import org.linli.funding.dualcontrol.OrderKind;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Rejection;

/** What the bank made of payments, read by one person and confirmed by another: no file of the bank says it. */
@ApplicationScoped
class RecordBankResult implements MoneyCommand<RecordBankResult.Body> {

    record Body(UUID batchId, List<PaymentResult> results) {
    }

    private final Batches batches;
    private final BatchService service;

    RecordBankResult(Batches batches, BatchService service) {
        this.batches = batches;
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
    public Function<Body, Optional<? extends Rejection>> overtaken(Collection<Body> waiting) {
        var ids = waiting.stream().flatMap(body -> body.results().stream()).map(PaymentResult::paymentId).toList();
        var answered = batches.named(ids).stream().filter(one -> !one.awaitsResult()).map(Instruction::id)
                .collect(Collectors.toSet());
        return body -> body.results().stream().map(PaymentResult::paymentId).filter(answered::contains).findFirst()
                .map(id -> new Conflict(BatchProblem.ANSWERED, id));
    }

    @Override
    public void execute(Body body, Handlers proposers, Actor confirmer) {
        service.recordByHand(body.batchId(), body.results(), proposers.and(confirmer));
    }
}
