package org.linli.platform.rule;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/rules")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Platform")
class RuleResource {

    private final Rules rules;

    RuleResource(Rules rules) {
        this.rules = rules;
    }

    /** A rule book has a few dozen rows: the whole of it is one answer. */
    @GET
    @Operation(operationId = "readRules",
            summary = "规则参数 The dated parameters this service decides by, with their basis")
    public List<Rule> all() {
        return rules.book().all().stream().sorted(Comparator.comparing(Rule::id).thenComparing(Rule::from)).toList();
    }
}
