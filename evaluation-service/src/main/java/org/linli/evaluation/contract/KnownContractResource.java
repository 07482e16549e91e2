package org.linli.evaluation.contract;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.AreaType;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;

@Path("/api/v1/contracts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Contracts 合同副本")
class KnownContractResource {

    @Schema(description = "评估所知的合同 A contract as evaluation knows it")
    record KnownContractView(UUID id, ContractTerms terms, AreaType areaTypeToday, @Nullable LocalDate endedOn,
            @Nullable String endReason) {

        static KnownContractView of(KnownContract contract, AreaType areaTypeToday) {
            return new KnownContractView(contract.id(), contract.terms().orElseThrow(), areaTypeToday,
                    contract.endedOn().orElse(null), contract.endReason().orElse(null));
        }
    }

    private final KnownContracts contracts;
    private final KnownAreas areas;
    private final Today today;
    private final Caller caller;

    KnownContractResource(KnownContracts contracts, KnownAreas areas, Today today, Caller caller) {
        this.contracts = contracts;
        this.areas = areas;
        this.today = today;
        this.caller = caller;
    }

    @GET
    @Path("/{id}")
    @Owned(by = KnownContracts.class)
    @Operation(operationId = "readKnownContract", summary = "合同副本 A contract as evaluation knows it")
    public KnownContractView read(UUID id) {
        return view(contracts.get(id));
    }

    @GET
    @Owned(in = Where.CALLER)
    @Operation(operationId = "listKnownContracts", summary = "合同副本列表 Contracts as evaluation knows them, newest first")
    public Page<KnownContractView> list(@Valid @BeanParam PageQuery page,
            @QueryParam("agencyId") @Nullable UUID agencyId) {
        var found = new KeysetQuery().where("agencyId is not null").visibleTo(caller, "agencyId", "purchaserId")
                .by("agencyId", agencyId).of(contracts, page);
        return Page.of(found, page.limit(), contract -> Cursor.by(contract.id())).mapWith(this::types,
                (contract, types) -> KnownContractView.of(contract, types.get(area(contract))));
    }

    private KnownContractView view(KnownContract contract) {
        return KnownContractView.of(contract, areas.typeOn(area(contract), today.date()));
    }

    private Map<String, AreaType> types(List<KnownContract> shown) {
        return areas.typesOn(shown.stream().map(KnownContractResource::area).toList(), today.date());
    }

    private static String area(KnownContract contract) {
        return contract.terms().orElseThrow().areaCode();
    }
}
