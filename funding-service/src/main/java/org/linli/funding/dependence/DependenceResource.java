package org.linli.funding.dependence;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.funding.dependence.DependenceApi.Declaration;
import org.linli.funding.dependence.DependenceApi.DeclarationView;
import org.linli.funding.dependence.DependenceApi.DependenceView;
import org.linli.funding.dependence.DependenceApi.YearView;
import org.linli.platform.aggregate.Today;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Dependence 资金依赖")
class DependenceResource {

    private final Dependences dependences;
    private final Incomes incomes;
    private final DependenceService service;
    private final Caller caller;
    private final Today today;

    DependenceResource(Dependences dependences, Incomes incomes, DependenceService service, Caller caller,
            Today today) {
        this.dependences = dependences;
        this.incomes = incomes;
        this.service = service;
        this.caller = caller;
        this.today = today;
    }

    @POST
    @Path("/agencies/{agencyId}/incomes")
    @Idempotent(required = true)
    @Owned
    @Operation(operationId = "declareIncome",
            summary = "申报其他收入 Declare a year's income from one kind of source, with evidence")
    public RestResponse<DeclarationView> declare(UUID agencyId, @NotNull @Valid Declaration body) {
        var declaration = service.declare(agencyId, body, caller.actor());
        return Responses.created("/api/v1/agencies/" + agencyId + "/incomes",
                DependenceApi.DeclarationView.of(declaration), 0);
    }

    @GET
    @Path("/agencies/{agencyId}/incomes")
    @Owned
    @Operation(operationId = "listIncomes", summary = "收入申报列表 What was declared, newest first, also what was replaced")
    public Page<DeclarationView> incomes(UUID agencyId, @Valid @BeanParam PageQuery page,
            @QueryParam("year") @Nullable Integer year) {
        return Page.of(new KeysetQuery().by("agencyId", agencyId).by("year", year).of(incomes, page), page.limit(),
                one -> Cursor.by(one.id())).map(DependenceApi.DeclarationView::of);
    }

    @GET
    @Path("/agencies/{agencyId}/dependence")
    @Owned
    @Operation(operationId = "listDependenceYears", summary = "逐年依赖度 An agency's dependence year by year, newest first")
    public Page<DependenceView> years(UUID agencyId, @Valid @BeanParam PageQuery page) {
        return Page.of(dependences.ofAgency(agencyId, page), page.limit(), one -> Cursor.by(one.year(), one.id()))
                .mapWith(dependences::before, this::view);
    }

    @GET
    @Path("/agencies/{agencyId}/dependence/{year}")
    @Owned
    @Operation(operationId = "readDependence", summary = "依赖度与收入构成 A year with each source's share")
    public YearView read(UUID agencyId, int year) {
        return YearView.of(view(dependences.get(agencyId, year)), incomes.of(agencyId, year));
    }

    @GET
    @Path("/dependences")
    @Operation(operationId = "listDependences", summary = "依赖度列表 A year's agencies, the most dependent first")
    public Page<DependenceView> list(@Valid @BeanParam PageQuery page, @QueryParam("year") @Nullable Integer year) {
        var of = year == null ? today.date().getYear() : year;
        return Page.of(dependences.page(page, of), page.limit(), one -> Cursor.by(one.ratio(), one.id()))
                .mapWith(dependences::before, this::view);
    }

    private DependenceView view(Dependence one) {
        return view(one, dependences.before(List.of(one)));
    }

    private DependenceView view(Dependence one, Map<Dependences.Of, Dependence> before) {
        return DependenceApi.DependenceView.of(one, DependencyTarget.of(one.year(), today.day().rules()),
                Optional.ofNullable(before.get(new Dependences.Of(one.agencyId(), one.year() - 1))));
    }
}
