package org.linli.workforce.experience;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.web.Responses;
import org.linli.platform.web.Text;

@Path("/api/v1/experiences")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Experience 从业经历")
class ExperienceResource {

    /**
     * @param until last day, counted; {@code local} on the front line of this city; {@code hours} of training or
     * education, 0 for service; {@code evidence} such as a contract or a certificate of attendance, by its number
     */
    record NewExperience(@NotNull ExperienceKind kind, @NotNull LocalDate from, @NotNull LocalDate until, boolean local,
            @Min(0) @Max(10_000) int hours, @NotBlank @Text(max = 500) String evidence) {

        Claimed claimed() {
            return new Claimed(kind, from, until, local, hours, evidence, null);
        }
    }

    record Reason(@NotBlank @Text(max = 500) String reason) {
    }

    record ExperienceView(UUID id, UUID workerId, @Nullable UUID agencyId, ExperienceKind kind, ExperienceStatus status,
            LocalDate from, LocalDate until, boolean local, int hours, String evidence, String claimedBy,
            LocalDate decideBy, LocalDate lapsesAfter, @Nullable String decidedBy, @Nullable String reason,
            List<String> allowedActions) {

        static ExperienceView of(Experience line, List<String> allowedActions) {
            return new ExperienceView(line.id(), line.workerId(), line.agencyId(), line.kind(), line.status(),
                    line.from(), line.until(), line.isLocal(), line.hours(), line.evidence(), line.claimedBy(),
                    line.decideBy(), line.lapsesAfter(), line.decidedBy(), line.reason(), allowedActions);
        }
    }

    private final ExperienceService service;
    private final Experiences lines;
    private final Caller caller;

    ExperienceResource(ExperienceService service, Experiences lines, Caller caller) {
        this.service = service;
        this.lines = lines;
        this.caller = caller;
    }

    @GET
    @Path("/{id}")
    @Owned(by = Experiences.class)
    @Operation(operationId = "readExperience", summary = "从业经历 Read a line of the ledger")
    public RestResponse<ExperienceView> read(UUID id) {
        return ok(lines.get(id));
    }

    @POST
    @Path("/{id}/verify")
    @Idempotent(required = true)
    @Operation(operationId = "verifyExperience",
            summary = "核实 Verify against the evidence; by another person, and from now on it counts")
    public RestResponse<ExperienceView> verify(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.verify(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/reject")
    @Idempotent(required = true)
    @Operation(operationId = "rejectExperience", summary = "不予认可 Reject with a reason")
    public RestResponse<ExperienceView> reject(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Reason body) {
        return ok(service.reject(id, ifMatch, body.reason(), caller.actor()));
    }

    @POST
    @Path("/{id}/strike")
    @Idempotent(required = true)
    @Operation(operationId = "strikeExperience",
            summary = "撤销认可 Strike what was verified and proves wrong; by a third person")
    public RestResponse<ExperienceView> strike(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Reason body) {
        return ok(service.strike(id, ifMatch, body.reason(), caller.actor()));
    }

    private RestResponse<ExperienceView> ok(Experience line) {
        return Responses.ok(ExperienceView.of(line, line.allowedTo(caller)), line.version());
    }
}
