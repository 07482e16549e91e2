package org.linli.funding.disbursement;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.funding.contract.Part;
import org.linli.platform.money.Money;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;

@Path("/api/v1/payment-queue")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Liquidity 工资保障")
class PaymentQueueResource {

    @Schema(name = "QueueLine", description = "待付顺序 What is to be paid next; open is what a batch takes of it; rank 0 "
            + "are wages of endangered agencies, 1 other wages, 2 the rest")
    record QueueLine(UUID payableId, String number, UUID agencyId, String purchaserId, Part part, Money open,
            LocalDate dueOn, int rank) {

        static QueueLine of(PaymentQueue.Line line) {
            var payable = line.payable();
            return new QueueLine(payable.id(), payable.number(), payable.agencyId(), payable.terms().purchaserId(),
                    payable.part(), line.open(), line.place().dueOn(), line.place().rank());
        }
    }

    private final PaymentQueue queue;

    PaymentQueueResource(PaymentQueue queue) {
        this.queue = queue;
    }

    /** The cursor says rank and due day of the last that was looked at; a page may be short and not the last. */
    @GET
    @Operation(operationId = "listPaymentQueue",
            summary = "待付顺序 What is to be paid next: wages in danger, other wages, the rest, each by due day")
    public Page<QueueLine> list(@Valid @BeanParam PageQuery page) {
        return queue.page(page).map(QueueLine::of);
    }
}
