package org.linli.procurement.oversight.ocds.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.linli.platform.web.UnitNames;
import org.linli.procurement.oversight.ocds.release.ContractingProcess;
import org.linli.procurement.oversight.ocds.release.Part;

/** Units and agencies as parties. Organisations only: officers, experts and workers are none. */
@ApplicationScoped
public class PartyMapper {

    /** Not a list of org-id.guide: codes of our own are known by the {@code x_}. */
    private static final String UNIT_SCHEME = "x_linli_unit";
    private static final String AGENCY_SCHEME = "x_cn_uscc";

    private final FrozenFacts facts;
    private final UnitNames units;

    PartyMapper(FrozenFacts facts, UnitNames units) {
        this.facts = facts;
        this.units = units;
    }

    public Part unit(ContractingProcess process, String... roles) {
        var code = process.purchaserId();
        return Part.withId(code).text("name", units.of(code))
                .part("identifier",
                        new Part().text("scheme", UNIT_SCHEME).text("id", code).text("legalName", units.of(code)))
                .texts("roles", roles(process, code, roles));
    }

    public Part unit(String code) {
        return Part.withId(code).text("name", units.of(code));
    }

    Part agency(ContractingProcess process, UUID id, String... roles) {
        var agency = facts.agency(id);
        var identifier = agency.code() == null ? new Part()
                : new Part().text("scheme", AGENCY_SCHEME).text("id", agency.code()).text("legalName", agency.name());
        return Part.withId(id.toString()).text("name", agency.name()).part("identifier", identifier).texts("roles",
                roles(process, id.toString(), roles));
    }

    Part agency(UUID id) {
        return Part.withId(id.toString()).text("name", facts.agency(id).name());
    }

    /** A merge replaces the list of roles as a whole, so a new role comes with those before it. */
    private static Set<String> roles(ContractingProcess process, String party, String... more) {
        var roles = new LinkedHashSet<String>();
        process.item("/parties", party).map(known -> known.path("roles")).stream().flatMap(Shapes::each)
                .map(JsonNode::asText).forEach(roles::add);
        roles.addAll(List.of(more));
        return roles;
    }
}
