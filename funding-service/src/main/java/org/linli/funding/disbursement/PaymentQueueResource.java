package org.linli.funding.disbursement;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.funding.Rows;
import org.linli.funding.contract.Part;
import org.linli.funding.payable.PayableStatus;
import org.linli.funding.payable.Payables;
import org.linli.funding.receivable.Receivables;
import org.linli.platform.money.Money;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;

@Path("/api/v1/payment-queue")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Liquidity 工资保障")
class PaymentQueueResource {

    @Schema(name = "QueueLine", description = "待付顺序 What is to be paid next; rank 0 are wages of endangered agencies, "
            + "1 other wages, 2 the rest")
    record QueueLine(UUID payableId, String number, UUID agencyId, String purchaserId, Part part, Money open,
            LocalDate dueOn, int rank) {
    }

    private final EntityManager database;

    PaymentQueueResource(EntityManager database) {
        this.database = database;
    }

    /** The cursor says rank and due day of the last line. */
    @GET
    @Operation(operationId = "listPaymentQueue",
            summary = "待付顺序 What is to be paid next: wages in danger, other wages, the rest, each by due day")
    public Page<QueueLine> list(@Valid @BeanParam PageQuery page) {
        var after = page.cursor().map(Cursor::sort).map(sort -> sort.split("/", 2)).filter(part -> part.length == 2)
                .orElse(new String[]{"-1", "0001-01-01"});
        var id = page.cursor().map(Cursor::id).orElse(new UUID(0, 0));
        return Page.of(lines(Integer.parseInt(after[0]), LocalDate.parse(after[1]), id, page.fetch()), page.limit(),
                line -> Cursor.by(line.rank() + "/" + line.dueOn(), line.payableId()));
    }

    @SuppressWarnings("unchecked")
    private List<QueueLine> lines(int rank, LocalDate dueOn, UUID id, int limit) {
        List<Object[]> rows = database
                .createNativeQuery("""
                        select id, number, agency_id, purchaser_id, part, open, due_on, rank from (
                            select p.id, p.number, p.agency_id, p.purchaser_id, p.part,
                                p.amount - p.paid - p.in_flight - p.disputed as open, p.due_on,
                                   case when p.part <> 'WAGE' then 2 when coalesce(r.endangered, false) then 0
                                       else 1 end as rank
                              from payable p left join runway r on r.agency_id = p.agency_id
                             where p.status in (:running) and p.holds = '[]' and %s and %s) line
                         where open > 0 and (rank, due_on, id) > (:rank, :due, :id) order by rank, due_on, id
                             limit :limit""".formatted(Payables.APPROVED_OR_DUE_SOON.formatted("p"),
                        Batches.FREE_AND_PAYABLE_TO.formatted("p")), Object[].class)
                .setParameter("live", BatchStatus.LIVE.stream().map(BatchStatus::name).toList())
                .setParameter("assigned", Receivables.PAID_TO_ANOTHER)
                .setParameter("returned", BatchStatus.RETURNED.name())
                .setParameter("settled", BatchStatus.SETTLED.name()).setParameter("running", PayableStatus.RUNNING)
                .setParameter("rank", rank).setParameter("due", dueOn).setParameter("id", id)
                .setParameter("limit", limit).getResultList();
        return rows.stream()
                .map(row -> new QueueLine((UUID) row[0], (String) row[1], (UUID) row[2], (String) row[3],
                        Part.valueOf((String) row[4]), Money.fen(((Number) row[5]).longValue()), Rows.day(row[6]),
                        ((Number) row[7]).intValue()))
                .toList();
    }
}
