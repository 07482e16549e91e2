package org.linli.funding.gift;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.linli.funding.agency.PayeeAccount;
import org.linli.funding.dualcontrol.MoneyOrders;
import org.linli.funding.dualcontrol.OrderKind;
import org.linli.funding.source.FundSources;
import org.linli.funding.source.SourceReport;
import org.linli.platform.aggregate.Today;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.vault.Masks;
import org.linli.platform.vault.Vault;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;

/** A source as a gift. */
@Path("/api/v1/gifts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Gifts 捐赠")
class GiftResource {

    private static final UUID NOBODY = new UUID(0, 0);

    private final Gifts gifts;
    private final GiftReports reports;
    private final RelatedDeals deals;
    private final GiftService service;
    private final FundSources sources;
    private final SourceReport figures;
    private final MoneyOrders orders;
    private final Vault vault;
    private final Caller caller;
    private final Today today;

    GiftResource(Gifts gifts, GiftReports reports, RelatedDeals deals, GiftService service, FundSources sources,
            SourceReport figures, MoneyOrders orders, Vault vault, Caller caller, Today today) {
        this.gifts = gifts;
        this.reports = reports;
        this.deals = deals;
        this.service = service;
        this.sources = sources;
        this.figures = figures;
        this.orders = orders;
        this.vault = vault;
        this.caller = caller;
        this.today = today;
    }

    @POST
    @Path("/{sourceId}")
    @Idempotent(required = true)
    @Operation(operationId = "tellGift", summary = "登记捐赠信息 Tell how a source was raised and who gives")
    public RestResponse<GiftApi.GiftView> register(UUID sourceId, @NotNull @Valid GiftTerms body) {
        var gift = service.register(sourceId, body);
        return Responses.created("/api/v1/gifts/" + sourceId, view(gift), gift.version());
    }

    @GET
    @Owned(in = Where.CALLER)
    @Operation(operationId = "listGifts", summary = "捐赠列表 Gifts, newest first; who gave sees the own alone")
    public Page<GiftApi.GiftView> list(@Valid @BeanParam PageQuery page) {
        var giver = caller.ownOnly() ? caller.personId().orElse(NOBODY) : null;
        return Page.of(gifts.page(giver, page.cursor().map(Cursor::id).orElse(null), page.fetch()), page.limit(),
                gift -> Cursor.by(gift.sourceId())).map(this::view);
    }

    @GET
    @Path("/{sourceId}")
    @Operation(operationId = "readGift",
            summary = "捐赠信息 A gift; who gives is told to finance and auditors alone, unless they wish to be named")
    public RestResponse<GiftApi.GiftView> read(UUID sourceId) {
        var gift = gifts.get(sourceId);
        return Responses.ok(view(gift), gift.version());
    }

    @POST
    @Path("/{sourceId}/reports")
    @Idempotent(required = true)
    @Operation(operationId = "publishGiftReport",
            summary = "公布使用情况 Publish where the money of a gift is, as the ledger stands now")
    public RestResponse<GiftApi.ReportView> publish(UUID sourceId) {
        var report = service.report(sourceId);
        return Responses.created("/api/v1/gifts/" + sourceId + "/reports", GiftApi.ReportView.of(report), 0);
    }

    @GET
    @Path("/{sourceId}/reports")
    @Operation(operationId = "listGiftReports",
            summary = "使用情况报告 What was told about a gift, newest first, for everybody")
    public Page<GiftApi.ReportView> reports(UUID sourceId, @Valid @BeanParam PageQuery page) {
        return Page.of(new KeysetQuery().by("sourceId", sourceId).of(reports, page), page.limit(),
                report -> Cursor.by(report.id())).map(GiftApi.ReportView::of);
    }

    @GET
    @Path("/{sourceId}/receipts")
    @Owned(by = Gifts.class)
    @Operation(operationId = "listGiftReceipts",
            summary = "捐赠票据 Receipts for what came in, each with the SHA-256 of its document")
    public Page<GiftApi.ReceiptView> receipts(UUID sourceId, @Valid @BeanParam PageQuery page) {
        var source = sources.get(sourceId);
        gifts.get(sourceId);
        var found = sources.receipts(sourceId, page.cursor().map(Cursor::id).orElse(null), page.fetch());
        return Page.of(found, page.limit(), receipt -> Cursor.by(receipt.id())).map(receipt -> {
            var words = new LinkedHashMap<String, Object>();
            words.put("kind", "捐赠票据");
            words.put("receipt", receipt.id());
            words.put("source", source.name());
            words.put("agreement", source.agreement());
            words.put("purpose", source.restriction().purpose());
            words.put("amount", receipt.amount());
            words.put("receivedOn", receipt.receivedOn());
            words.put("reference", receipt.reference());
            return GiftApi.ReceiptView.of(receipt, service.write(words));
        });
    }

    @POST
    @Path("/{sourceId}/related-deals")
    @Idempotent
    @Operation(operationId = "publishRelatedDeal",
            summary = "公开关联交易 Tell everybody of a deal of the gift's money with somebody near to it")
    public RestResponse<GiftApi.DealView> deal(UUID sourceId, @NotNull @Valid GiftApi.Deal body) {
        return Responses.created("/api/v1/gifts/" + sourceId + "/related-deals",
                GiftApi.DealView.of(deals.publish(sourceId, body)), 0);
    }

    @GET
    @Path("/{sourceId}/related-deals")
    @Operation(operationId = "listRelatedDeals",
            summary = "关联交易列表 Deals of a gift's money with somebody near to it, newest first, for everybody")
    public Page<GiftApi.DealView> deals(UUID sourceId, @Valid @BeanParam PageQuery page) {
        return Page.of(new KeysetQuery().by("sourceId", sourceId).of(deals, page), page.limit(),
                one -> Cursor.by(one.id())).map(GiftApi.DealView::of);
    }

    @POST
    @Path("/{sourceId}/remainder")
    @Idempotent(required = true)
    @Operation(operationId = "passOnRemainder",
            summary = "处理剩余财产 Propose where all that is left of a gift goes; another person confirms")
    public RestResponse<SourceReport.Places> remainder(UUID sourceId, @NotNull @Valid GiftApi.Remainder body) {
        gifts.get(sourceId);
        var left = figures.of(sourceId).unallocated();
        var order = orders.propose(OrderKind.REMAINDER, new PassOnRemainder.Body(sourceId, body.toSourceId(), left),
                caller.actor());
        return MoneyOrders.withOrderHeader(RestResponse.ok(figures.of(sourceId)), order);
    }

    @GET
    @Path("/{sourceId}/remainder-targets")
    @Operation(operationId = "listRemainderTargets",
            summary = "可承接剩余财产的来源 Gifts that may use what is left of this one: like services and areas, in their days")
    public Page<GiftApi.RemainderTarget> remainderTargets(UUID sourceId, @Valid @BeanParam PageQuery page) {
        var from = sources.get(gifts.get(sourceId).sourceId());
        return Page.of(sources.like(from, today.date(), page.cursor().map(Cursor::id).orElse(null), page.fetch()),
                page.limit(), source -> Cursor.by(source.id())).map(GiftApi.RemainderTarget::of);
    }

    @POST
    @Path("/{sourceId}/return")
    @Idempotent(required = true)
    @Operation(operationId = "returnGift",
            summary = "退还捐赠 Propose that money goes back to its giver; confirmed by another, paid like everything")
    public RestResponse<SourceReport.Places> giveBack(UUID sourceId, @NotNull @Valid GiftApi.GiveBack body) {
        gifts.get(sourceId);
        var wish = ReturnGift.Body.of(sourceId, body.amount(), body.reason(), body.holder(), body.bank(),
                body.accountNumber(), vault);
        var order = orders.propose(OrderKind.RETURN_GIFT, wish, caller.actor());
        return MoneyOrders.withOrderHeader(RestResponse.ok(figures.of(sourceId)), order);
    }

    @POST
    @Path("/{sourceId}/returns/{payableId}/account")
    @Idempotent(required = true)
    @Operation(operationId = "correctGiftReturn",
            summary = "更正退还账户 Propose another account for a gift the bank sent back; another person confirms")
    public RestResponse<SourceReport.Places> correctReturn(UUID sourceId, UUID payableId,
            @NotNull @Valid GiftApi.ReturnAccount body) {
        var wish = new CorrectGiftReturn.Body(sourceId, payableId, body.holder(), body.bank(),
                Masks.account(body.accountNumber()), vault.encrypt(body.accountNumber(), PayeeAccount.NUMBER));
        var order = orders.propose(OrderKind.CORRECT_GIFT_RETURN, wish, caller.actor());
        return MoneyOrders.withOrderHeader(RestResponse.ok(figures.of(sourceId)), order);
    }

    @POST
    @Path("/{sourceId}/returns/{payableId}/keep")
    @Idempotent(required = true)
    @Operation(operationId = "keepGift",
            summary = "不再退还 Propose that a gift does not go back after all; another person confirms")
    public RestResponse<SourceReport.Places> keep(UUID sourceId, UUID payableId, @NotNull @Valid GiftApi.Keep body) {
        var order = orders.propose(OrderKind.KEEP_GIFT, new KeepGift.Body(sourceId, payableId, body.reason()),
                caller.actor());
        return MoneyOrders.withOrderHeader(RestResponse.ok(figures.of(sourceId)), order);
    }

    @GET
    @Path("/{sourceId}/use")
    @Owned(by = Gifts.class)
    @Operation(operationId = "readGiftUse",
            summary = "捐赠使用情况 Where the money of a gift is now, to the fen, for who gave it")
    public SourceReport.Places use(UUID sourceId) {
        return figures.of(gifts.get(sourceId).sourceId());
    }

    @POST
    @Path("/{sourceId}/match")
    @Idempotent(required = true)
    @Operation(operationId = "matchGift", summary = "财政配套 Propose public money beside a gift; another person confirms")
    public RestResponse<GiftApi.GiftView> match(UUID sourceId, @NotNull @Valid GiftApi.Match body) {
        var order = orders.propose(OrderKind.MATCH, new MatchGift.Body(sourceId, body.lineId(), body.amount()),
                caller.actor());
        return MoneyOrders.withOrderHeader(read(sourceId), order);
    }

    private GiftApi.GiftView view(Gift gift) {
        var clear = !caller.isAnonymous()
                && (caller.hasRole("fund-steward") || caller.hasRole("finance-checker") || caller.hasRole("auditor"));
        return GiftApi.GiftView.of(gift, clear ? gift.giver(vault) : null);
    }
}
