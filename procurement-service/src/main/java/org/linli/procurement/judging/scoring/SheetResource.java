package org.linli.procurement.judging.scoring;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.problem.Forbidden;
import org.linli.platform.web.Responses;
import org.linli.procurement.judging.ScoringProblem;
import org.linli.procurement.judging.scoring.ScoringApi.Explanation;
import org.linli.procurement.judging.scoring.ScoringApi.NewSheet;
import org.linli.procurement.judging.scoring.ScoringApi.SheetView;
import org.linli.procurement.judging.seat.Seats;
import org.linli.procurement.tendering.tender.Tender;
import org.linli.procurement.tendering.tender.TenderStatus;
import org.linli.procurement.tendering.tender.Tenders;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Scoring 评审")
class SheetResource {

    private final SheetService service;
    private final Sheets sheets;
    private final Tenders tenders;
    private final Seats seats;
    private final Caller caller;

    SheetResource(SheetService service, Sheets sheets, Tenders tenders, Seats seats, Caller caller) {
        this.service = service;
        this.sheets = sheets;
        this.tenders = tenders;
        this.seats = seats;
        this.caller = caller;
    }

    @POST
    @Path("/tenders/{id}/sheets")
    @Idempotent
    @Operation(operationId = "writeSheet", summary = "填写评分表 Score one bid, as a member with a confirmed seat")
    @Owned(in = Owned.Where.CALLER)
    public RestResponse<SheetView> write(UUID id, @NotNull @Valid NewSheet body) {
        var person = caller.personId().orElseThrow(() -> new Forbidden(ScoringProblem.NOT_A_MEMBER, id));
        var sheet = service.write(id, person, body.bidId(), body.marks(), body.submit());
        return Responses.created("/api/v1/sheets/" + sheet.id(), view(sheet), sheet.version());
    }

    @POST
    @Path("/sheets/{id}/submit")
    @Idempotent
    @Operation(operationId = "submitSheet", summary = "提交评分表 Lock a sheet")
    @Owned(by = Sheets.class)
    public RestResponse<SheetView> submit(UUID id) {
        return answer(service.submit(id));
    }

    @POST
    @Path("/sheets/{id}/explain")
    @Idempotent
    @Operation(operationId = "explainScore", summary = "说明偏离评分 Explain a score far from the median (S06)")
    @Owned(by = Sheets.class)
    public RestResponse<SheetView> explain(UUID id, @NotNull @Valid Explanation body) {
        return answer(service.explain(id, body.criterion(), body.words()));
    }

    /**
     * A member sees the own sheets until the consensus, then all of its committee; they are a few dozen, so the answer
     * is not paged.
     */
    @GET
    @Path("/tenders/{id}/sheets")
    @Operation(operationId = "listSheets", summary = "评分表 Score sheets; before the consensus only one's own")
    @Owned(in = Owned.Where.CALLER)
    public List<SheetView> list(UUID id) {
        var tender = tenders.get(id);
        var open = mayReadAll(tender) && tender.stage().hasReached(TenderStatus.CONSENSUS);
        return sheets.of(id).stream().filter(sheet -> open || isOwn(sheet)).map(this::view).toList();
    }

    @GET
    @Path("/sheets/{id}")
    @Operation(operationId = "readSheet", summary = "评分表 One score sheet, to its committee, the host and the auditor")
    @Owned(by = SheetReaders.class)
    public RestResponse<SheetView> read(UUID id) {
        return answer(sheets.get(id));
    }

    private boolean mayReadAll(Tender tender) {
        return !caller.ownOnly() || caller.holds("purchaser", tender.purchaserId())
                || caller.personId().filter(person -> seats.sits(tender.id(), person)).isPresent();
    }

    private boolean isOwn(Sheet sheet) {
        return caller.personId().filter(sheet.personId()::equals).isPresent();
    }

    private SheetView view(Sheet sheet) {
        return SheetView.of(sheet, sheet.allowedTo(caller));
    }

    private RestResponse<SheetView> answer(Sheet sheet) {
        return Responses.ok(view(sheet), sheet.version());
    }
}
