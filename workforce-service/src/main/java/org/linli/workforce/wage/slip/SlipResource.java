package org.linli.workforce.wage.slip;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.money.Money;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;
import org.linli.platform.web.Text;
import org.linli.workforce.worker.WorkerScope;

@Path("/api/v1/wage-slips")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Wage slips 工资条")
class SlipResource {

    /** What was paid instead, such as nothing; {@code paidOn} the day, or today for nothing. */
    record Objection(@NotNull Money amount, @NotNull LocalDate paidOn, @NotBlank @Text(max = 500) String reason) {
    }

    /** @param granted true: what was claimed stands from now on */
    record Decision(@NotNull Boolean granted) {
    }

    record FormerView(Money amount, LocalDate paidOn, LocalDate until, @Nullable String reason) {

        static FormerView of(Former former) {
            return new FormerView(Money.fen(former.pay().fen()), former.pay().paidOn(), former.until(),
                    former.reason());
        }
    }

    record ClaimView(Money amount, LocalDate paidOn, String reason, boolean byWorker, LocalDate on) {

        static @Nullable ClaimView of(@Nullable Claim claim) {
            return claim == null ? null : new ClaimView(Money.fen(claim.pay().fen()), claim.pay().paidOn(),
                    claim.reason(), claim.byWorker(), claim.on());
        }
    }

    /**
     * @param floor the lawful minimum for the days that the person worked; {@code belowFloor} less was paid for the
     * month in all, whatever posts they had
     */
    record SlipView(UUID id, UUID agencyId, UUID workerId, UUID postId, String month, SlipStatus status, Money amount,
            LocalDate paidOn, Money floor, boolean belowFloor, @Nullable ClaimView claim, @Nullable LocalDate answerBy,
            List<FormerView> history, List<String> allowedActions) {

        static SlipView of(WageSlip slip, long paid, List<String> allowedActions) {
            return new SlipView(slip.id(), slip.agencyId(), slip.workerId(), slip.postId(), slip.month(), slip.status(),
                    Money.fen(slip.fen()), slip.paidOn(), Money.fen(slip.floorFen()), paid < slip.floorFen(),
                    ClaimView.of(slip.claim()), slip.answerBy(), slip.history().stream().map(FormerView::of).toList(),
                    allowedActions);
        }
    }

    private final SlipService service;
    private final WageSlips slips;
    private final Caller caller;

    SlipResource(SlipService service, WageSlips slips, Caller caller) {
        this.service = service;
        this.slips = slips;
        this.caller = caller;
    }

    @GET
    @Owned(in = Where.CALLER)
    @Operation(operationId = "listWageSlips", summary = "工资条列表 List wage slips; a worker sees their own")
    public Page<SlipView> list(@Valid @BeanParam PageQuery page, @QueryParam("agencyId") UUID agencyId,
            @QueryParam("status") SlipStatus status) {
        var found = WorkerScope.narrow(new KeysetQuery(), caller, agencyId).by("status", status).oldestFirst().of(slips,
                page);
        var paid = slips.paid(found);
        return Page.of(found, page.limit(), slip -> Cursor.by(slip.id())).map(slip -> view(slip, paid));
    }

    @GET
    @Path("/{id}")
    @Owned(by = WageSlips.class)
    @Operation(operationId = "readWageSlip", summary = "工资条 Read a wage slip with its history")
    public RestResponse<SlipView> read(UUID id) {
        return ok(slips.get(id));
    }

    @POST
    @Path("/{id}/acknowledge")
    @Idempotent(required = true)
    @Owned(by = WageSlips.class)
    @Operation(operationId = "acknowledgeWage", summary = "确认收到 Agree to what is stated or proposed; by the worker")
    public RestResponse<SlipView> acknowledge(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.acknowledge(id, ifMatch));
    }

    @POST
    @Path("/{id}/contest")
    @Idempotent(required = true)
    @Owned(by = WageSlips.class)
    @Operation(operationId = "contestWage", summary = "提出异议 Say what was paid instead; by the worker")
    public RestResponse<SlipView> contest(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Objection body) {
        return ok(service.contest(id, ifMatch, body, caller.actor()));
    }

    @POST
    @Path("/{id}/accept")
    @Idempotent(required = true)
    @Owned(by = WageSlips.class)
    @Operation(operationId = "acceptWageContest", summary = "认可异议 Grant what the worker says; by the agency")
    public RestResponse<SlipView> accept(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.accept(id, ifMatch));
    }

    @POST
    @Path("/{id}/insist")
    @Idempotent(required = true)
    @Owned(by = WageSlips.class)
    @Operation(operationId = "insistOnWage", summary = "坚持原数 Stay with what was stated; the association decides")
    public RestResponse<SlipView> insist(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.insist(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/propose-correction")
    @Idempotent(required = true)
    @Owned(by = WageSlips.class)
    @Operation(operationId = "proposeWageCorrection",
            summary = "更正金额 Correct what was mistyped; it counts once the worker agrees")
    public RestResponse<SlipView> propose(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Objection body) {
        return ok(service.propose(id, ifMatch, body, caller.actor()));
    }

    @POST
    @Path("/{id}/decide")
    @Idempotent(required = true)
    @Operation(operationId = "decideWage", summary = "裁定 Decide between the two; by the association")
    public RestResponse<SlipView> decide(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Decision body) {
        return ok(service.decide(id, ifMatch, body.granted(), caller.actor()));
    }

    private RestResponse<SlipView> ok(WageSlip slip) {
        return Responses.ok(view(slip, slips.paid(List.of(slip))), slip.version());
    }

    private SlipView view(WageSlip slip, Map<WageSlips.Paid, Long> paid) {
        return SlipView.of(slip, paid.get(new WageSlips.Paid(slip.monthId(), slip.workerId())), slip.allowedTo(caller));
    }
}
