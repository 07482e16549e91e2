package org.linli.workforce.wage;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.identity.Owner;
import org.linli.platform.money.Money;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;

@Path("/api/v1/wages")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Wages 薪酬保障")
class WageResource {

    private static final String MONTH = "\\d{4}-(0[1-9]|1[0-2])";

    record Payment(@NotNull UUID postId, @NotNull Money amount, @NotNull LocalDate paidOn) {
    }

    /** Up to 500 people of one month, such as {@code 2026-10}; in several requests where there are more. */
    record Confirmation(@NotNull UUID agencyId, @NotNull @Pattern(regexp = MONTH) String month,
            @NotEmpty @Size(max = 500) List<@NotNull @Valid Payment> payments) implements Owned.ByBody {

        @Override
        public Owner owner() {
            return Owner.agency(agencyId);
        }
    }

    /** Up to 5,000 people of one month; each is answered by itself. */
    record Batch(@NotNull UUID agencyId, @NotNull @Pattern(regexp = MONTH) String month,
            @NotEmpty @Size(max = 5000) List<@NotNull @Valid Payment> payments) implements Owned.ByBody {

        @Override
        public Owner owner() {
            return Owner.agency(agencyId);
        }
    }

    record Expectation(@NotNull UUID agencyId, @NotNull @Pattern(regexp = MONTH) String month) {
    }

    record LineView(UUID postId, UUID workerId, Money amount, LocalDate paidOn, String confirmedBy) {

        static LineView of(WageLine line) {
            return new LineView(line.postId(), line.workerId(), Money.fen(line.fen()), line.paidOn(),
                    line.confirmedBy());
        }
    }

    /** @param missing posts whose people's wages nobody has confirmed */
    record WageView(UUID id, UUID agencyId, String month, WageStatus status, LocalDate dueOn, List<LineView> lines,
            Money amount, List<UUID> missing, List<String> allowedActions) {

        static WageView of(WageMonth month, List<Due> missing, List<String> allowedActions) {
            return new WageView(month.id(), month.agencyId(), month.month().toString(), month.status(), month.dueOn(),
                    month.lines().stream().map(LineView::of).toList(), month.sum(),
                    missing.stream().map(Due::postId).toList(), allowedActions);
        }
    }

    record WageSummary(UUID id, UUID agencyId, String month, WageStatus status, LocalDate dueOn, int confirmed,
            Money amount) {

        static WageSummary of(WageMonth month) {
            return new WageSummary(month.id(), month.agencyId(), month.month().toString(), month.status(),
                    month.dueOn(), month.lines().size(), month.sum());
        }
    }

    private final WageService service;
    private final WageMonths months;
    private final Caller caller;

    WageResource(WageService service, WageMonths months, Caller caller) {
        this.service = service;
        this.months = months;
        this.caller = caller;
    }

    @POST
    @Idempotent(required = true)
    @Owned(in = Where.BODY)
    @Operation(operationId = "confirmWages", summary = "确认发薪 Confirm that wages of a month were paid, post by post")
    public RestResponse<WageView> confirm(@NotNull @Valid Confirmation body) {
        return ok(service.confirm(body, caller.actor()));
    }

    @POST
    @Path("/batch")
    @Idempotent(required = true, seconds = 120)
    @Owned(in = Where.BODY)
    @Operation(operationId = "confirmWagesEach",
            summary = "批量确认发薪 Confirm wages of many people; each row is answered by itself")
    public BatchAnswer confirmEach(@NotNull @Valid Batch body) {
        return service.confirmEach(body, caller.actor());
    }

    @POST
    @Path("/expectations")
    @Idempotent(required = true)
    @Operation(operationId = "expectWages", summary = "要求按月确认 Expect an agency to confirm wages from a month on")
    public RestResponse<WageView> expect(@NotNull @Valid Expectation body) {
        return ok(service.expect(body.agencyId(), body.month()));
    }

    @GET
    @Owned(in = Where.CALLER)
    @Operation(operationId = "listWages", summary = "发薪月份列表 List the months of wages")
    public Page<WageSummary> list(@Valid @BeanParam PageQuery page, @QueryParam("agencyId") UUID agencyId,
            @QueryParam("status") WageStatus status) {
        var found = new KeysetQuery().ofAgency(caller, "agencyId", agencyId).by("status", status).oldestFirst()
                .of(months, page);
        return Page.of(found, page.limit(), month -> Cursor.by(month.id())).map(WageSummary::of);
    }

    @GET
    @Path("/{id}")
    @Owned(by = WageMonths.class)
    @Operation(operationId = "readWages", summary = "发薪月份 Read a month with each payment and who is missing")
    public RestResponse<WageView> read(UUID id) {
        return ok(months.get(id));
    }

    private RestResponse<WageView> ok(WageMonth month) {
        return Responses.ok(WageView.of(month, month.missing(months.due(month)), month.allowedTo(caller)),
                month.version());
    }
}
