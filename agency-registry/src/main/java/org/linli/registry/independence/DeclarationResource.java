package org.linli.registry.independence;

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
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.problem.Forbidden;
import org.linli.platform.problem.PlatformProblem;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.registry.independence.IndependenceApi.DeclarationView;

/** Who sits on boards and who buys, each declared by its own side. */
@Path("/api/v1/independence-declarations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Independence 独立性")
class DeclarationResource {

    private final IndependenceService service;
    private final Declarations declarations;
    private final Caller caller;

    DeclarationResource(IndependenceService service, Declarations declarations, Caller caller) {
        this.service = service;
        this.declarations = declarations;
        this.caller = caller;
    }

    @POST
    @Path("/board-members")
    @Idempotent
    @Owned(in = Where.CALLER)
    @Operation(operationId = "declareBoardMember", summary = "申报理事监事 An agency declares a member of its board")
    public RestResponse<DeclarationView> member(@NotNull @Valid IndependenceApi.NewDeclaration body) {
        var own = caller.agencyId().orElseThrow(() -> new Forbidden(PlatformProblem.OUT_OF_SCOPE, "agency_id"));
        return created(service.declareMember(own, body, caller.actor()));
    }

    @POST
    @Path("/officers")
    @Idempotent
    @Owned(in = Where.CALLER)
    @Operation(operationId = "declarePurchaserOfficer", summary = "申报经办人员 A unit declares who buys for it")
    public RestResponse<DeclarationView> officer(@NotNull @Valid IndependenceApi.NewDeclaration body) {
        var own = caller.unit().orElseThrow(() -> new Forbidden(PlatformProblem.OUT_OF_SCOPE, "street, department"));
        return created(service.declareOfficer(own, body, caller.actor()));
    }

    @GET
    @Owned(in = Where.CALLER)
    @Operation(operationId = "listIndependenceDeclarations", summary = "申报列表 What one's own side has declared")
    public Page<DeclarationView> list(@Valid @BeanParam PageQuery page) {
        var query = new KeysetQuery().visibleTo(caller, "agencyId", "unit");
        return Page.of(query.of(declarations, page), page.limit(), one -> Cursor.by(one.id())).map(DeclarationView::of);
    }

    @POST
    @Path("/{id}/end")
    @Idempotent
    @Owned(by = Declarations.class)
    @Operation(operationId = "endDeclaration", summary = "终止申报 The person has left; what rests on it ends")
    public DeclarationView end(UUID id, @NotNull @Valid IndependenceApi.End body) {
        return DeclarationView.of(service.end(id, body.on()));
    }

    private static RestResponse<DeclarationView> created(Declaration one) {
        return RestResponse.ResponseBuilder.<DeclarationView>created(URI.create("/api/v1/independence-declarations"))
                .entity(DeclarationView.of(one)).build();
    }
}
