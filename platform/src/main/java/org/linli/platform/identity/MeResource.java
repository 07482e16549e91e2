package org.linli.platform.identity;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who one is here. What the account is called is for showing alone: nobody is known by it. */
@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Platform")
class MeResource {

    /**
     * @param person known as in every service; null for an account without a person
     * @param name as one signed in, to be shown
     * @param tasks where it stands how much waits here
     */
    @Schema(description = "本人 Who one is: person, roles and for whom one acts")
    record MeView(@Nullable UUID person, String name, List<String> roles, Scope scope, String tasks) {
    }

    /** For whom one acts; {@code street} in nine digits. */
    @Schema(description = "代表的机构、街道或部门 For whom one acts")
    record Scope(@Nullable UUID agency, @Nullable String street, @Nullable String department) {
    }

    private final Caller caller;

    MeResource(Caller caller) {
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "readMe", summary = "本人 Who one is: person, roles, for whom one acts, what waits")
    public MeView read() {
        return new MeView(caller.personId().orElse(null), caller.actor().id(),
                caller.roles().stream().sorted().toList(), new Scope(caller.agencyId().orElse(null),
                        caller.street().orElse(null), caller.department().orElse(null)),
                "/api/v1/tasks/counts");
    }
}
