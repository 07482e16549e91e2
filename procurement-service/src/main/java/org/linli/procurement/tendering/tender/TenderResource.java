package org.linli.procurement.tendering.tender;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.problem.NotFound;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;
import org.linli.procurement.Impartial;
import org.linli.procurement.TenderActionFinder;
import org.linli.procurement.planning.purchase.Purchases;
import org.linli.procurement.tendering.tender.TenderApi.NewTender;
import org.linli.procurement.tendering.tenderdocument.DocumentApi.Content;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Tenders 招标")
class TenderResource {

    private final TenderService service;
    private final Tenders tenders;
    private final TenderSearch search;
    private final TenderActionFinder actions;
    private final Caller caller;

    TenderResource(TenderService service, Tenders tenders, TenderSearch search, TenderActionFinder actions,
            Caller caller) {
        this.service = service;
        this.tenders = tenders;
        this.search = search;
        this.actions = actions;
        this.caller = caller;
    }

    @POST
    @Path("/tenders")
    @Idempotent
    @Operation(operationId = "draftTender", summary = "编制招标 Draft a tender for a purchase")
    @Owned(by = Purchases.class, in = Where.BODY)
    public RestResponse<TenderView> draft(@NotNull @Valid NewTender body) {
        var tender = service.draft(body.purchaseId(), body.procedure(), body.content().content(), caller.actor());
        return Responses.created("/api/v1/tenders/" + tender.id(), view(tender), tender.version());
    }

    @PUT
    @Path("/tenders/{id}/content")
    @Operation(operationId = "writeTender", summary = "修改招标文件 Replace the document of a draft; voids its review")
    @Owned(by = Tenders.class)
    public RestResponse<TenderView> write(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Content body) {
        return answer(service.write(id, ifMatch, body.content(), caller.actor()));
    }

    @POST
    @Path("/tenders/{id}/review")
    @Idempotent(required = true)
    @Operation(operationId = "reviewTender", summary = "审查招标文件 Review by another officer (P02)")
    @Owned(by = Tenders.class)
    public RestResponse<TenderView> review(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(service.review(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/tenders/{id}/publish")
    @Idempotent(required = true)
    @Operation(operationId = "publishTender", summary = "发布招标公告 Publish a tender")
    @Owned(by = Tenders.class)
    public RestResponse<TenderView> publish(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(service.publish(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/tenders/{id}/announce")
    @Idempotent(required = true)
    @Operation(operationId = "announceResult", summary = "确定中标人并公示结果 Confirm rank 1 and publish the result notice")
    @Owned(by = Tenders.class)
    @Impartial(of = Tenders.class)
    public RestResponse<TenderView> announce(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(service.announce(id, ifMatch));
    }

    @GET
    @Path("/tenders/{id}")
    @Operation(operationId = "readTender", summary = "招标项目 One tender; a draft only for its own unit")
    public RestResponse<TenderView> read(UUID id) {
        var tender = tenders.get(id);
        if (!tender.notice().published() && !search.maySeeDraftsOf(tender.purchaserId())) {
            throw new NotFound("Tender", id);
        }
        return answer(tender);
    }

    @GET
    @Path("/tenders")
    @Operation(operationId = "listTenders",
            summary = "招标列表 Tenders, newest first, or in the order of closing; drafts only of the own unit")
    public Page<TenderView> list(@Valid @BeanParam PageQuery page, @Valid @BeanParam TenderFilter filter) {
        return search.page(page, filter).mapWith(actions::at,
                (tender, allowed) -> TenderView.of(tender, caller, allowed.get(tender.id())));
    }

    private RestResponse<TenderView> answer(Tender tender) {
        return Responses.ok(view(tender), tender.version());
    }

    private TenderView view(Tender tender) {
        return TenderView.of(tender, caller, actions.of(tender));
    }
}
