package org.linli.workforce.transfer;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

sealed interface TransferEvent extends DomainEvent {

    UUID workerId();

    @Override
    default String key() {
        return workerId().toString();
    }

    @Fact(topic = "linli.workers", type = "linli.workforce.transfer.asked.v1")
    record Asked(UUID workerId, UUID transferId, UUID agencyId, LocalDate answerBy) implements TransferEvent {
    }

    /** From now on {@code agencyId} keeps the record; {@code formerAgencyId} sees its own years alone. */
    @Fact(topic = "linli.workers", type = "linli.workforce.transfer.consented.v1")
    record Consented(UUID workerId, UUID transferId, UUID agencyId, UUID formerAgencyId,
            LocalDate on) implements TransferEvent {
    }

    /** {@code to} is DECLINED, WITHDRAWN or LAPSED: nothing changes hands. */
    @Fact(topic = "linli.workers", type = "linli.workforce.transfer.ended.v1")
    record Ended(UUID workerId, UUID transferId, UUID agencyId, TransferStatus to,
            LocalDate on) implements TransferEvent {
    }
}
