package org.linli.funding.source;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.funding.dualcontrol.MoneyOrders;
import org.linli.funding.dualcontrol.OrderKind;
import org.linli.funding.ledger.Account;
import org.linli.funding.ledger.Balance;
import org.linli.funding.ledger.Ledger;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.money.Money;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;
import org.linli.platform.web.Text;

@Path("/api/v1/fund-sources")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Fund sources 资金来源")
class FundSourceResource {

    @Schema(description = "到账 Money received, by its bank reference")
    record Receipt(@NotNull Money amount, @NotNull LocalDate receivedOn, @NotBlank @Text(max = 100) String reference) {
    }

    @Schema(description = "资金来源 A fund source; unallocated is what may still be put into budgets")
    record FundSourceView(UUID id, String name, Channel channel, String agreement, Restriction restriction,
            LocalDate validFrom, @Nullable LocalDate validUntil, SourceStatus status, Money cash, Money unallocated,
            List<String> allowedActions, long version) {

        static FundSourceView of(FundSource source, Map<Account, Balance> balances, List<String> allowedActions) {
            return new FundSourceView(source.id(), source.name(), source.channel(), source.agreement(),
                    source.restriction(), source.validFrom(), source.validUntil(), source.status(),
                    balances.get(Account.fundCash(source.id())).available(),
                    balances.get(Account.fundRestricted(source.id())).available(), allowedActions, source.version());
        }
    }

    private final FundSources sources;
    private final FundSourceService service;
    private final SourceReport report;
    private final MoneyOrders orders;
    private final Ledger ledger;
    private final Caller caller;

    FundSourceResource(FundSources sources, FundSourceService service, SourceReport report, MoneyOrders orders,
            Ledger ledger, Caller caller) {
        this.sources = sources;
        this.service = service;
        this.report = report;
        this.orders = orders;
        this.ledger = ledger;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Operation(operationId = "createFundSource", summary = "登记资金来源 Record a fund source with its restriction")
    public RestResponse<FundSourceView> create(@NotNull @Valid Pledge body) {
        var source = service.create(body, caller.actor());
        return Responses.created("/api/v1/fund-sources/" + source.id(), view(source), source.version());
    }

    @POST
    @Path("/{id}/receive")
    @Idempotent(required = true)
    @Operation(operationId = "receiveFunds",
            summary = "资金到账 Propose to book money that has come in; the header names the order that another person "
                    + "confirms")
    public RestResponse<FundSourceView> receive(UUID id, @NotNull @Valid Receipt body) {
        var order = orders.propose(OrderKind.RECEIVE_FUNDS,
                new ReceiveMoney.Body(id, body.amount(), body.receivedOn(), body.reference()), caller.actor());
        var source = sources.get(id);
        return MoneyOrders.withOrderHeader(Responses.ok(view(source), source.version()), order);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readFundSource", summary = "资金来源 Read a fund source")
    public RestResponse<FundSourceView> read(UUID id) {
        var source = sources.get(id);
        return Responses.ok(view(source), source.version());
    }

    @GET
    @Path("/{id}/report")
    @Operation(operationId = "readSourceReport",
            summary = "资金来源报告 Where the money of a source is, to the fen, and which projects draw on it")
    public SourceReport.Places report(UUID id) {
        return report.of(sources.get(id).id());
    }

    @GET
    @Operation(operationId = "listFundSources", summary = "资金来源列表 List fund sources")
    public Page<FundSourceView> list(@QueryParam("channel") @Nullable Channel channel,
            @Valid @BeanParam PageQuery page) {
        return Page.of(new KeysetQuery().by("channel", channel).of(sources, page), page.limit(),
                source -> Cursor.by(source.id())).mapWith(this::balances, this::view);
    }

    private Map<Account, Balance> balances(List<FundSource> shown) {
        return ledger.balances(shown.stream()
                .flatMap(source -> Stream.of(Account.fundCash(source.id()), Account.fundRestricted(source.id())))
                .toList());
    }

    private FundSourceView view(FundSource source) {
        return view(source, balances(List.of(source)));
    }

    private FundSourceView view(FundSource source, Map<Account, Balance> balances) {
        return FundSourceView.of(source, balances, source.allowedTo(caller));
    }
}
