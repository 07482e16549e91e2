package org.linli.workforce.expert;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
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
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;
import org.linli.platform.web.Text;

@Path("/api/v1/experts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Experts 评审专家")
class ExpertResource {

    /** Domains such as SOCIAL_WORK, SOCIAL_SERVICE, FINANCE; employers of the last three years and now. */
    record Nomination(@NotNull UUID expertId, @NotEmpty @Size(max = 10) List<@NotBlank @Text(max = 40) String> domains,
            @NotBlank @Text(max = 60) String title, @Min(0) @Max(70) int years, @NotNull ExpertNomination.Level level,
            @Nullable @Size(max = 50) List<@Valid Employer> employers) {
    }

    record Withdrawal(@NotBlank @Text(max = 500) String reason) {
    }

    record ExpertView(UUID expertId, List<String> domains, String title, int years, String level,
            List<Employer> employers, String nominatedBy, LocalDate nominatedOn, ExpertNomination.Status status,
            List<String> allowedActions) {

        static ExpertView of(ExpertNomination nomination, List<String> allowedActions) {
            return new ExpertView(nomination.id(), nomination.domains(), nomination.title(), nomination.years(),
                    nomination.level(), nomination.employers(), nomination.nominatedBy(), nomination.nominatedOn(),
                    nomination.status(), allowedActions);
        }
    }

    private final ExpertService service;
    private final Experts experts;
    private final Caller caller;

    ExpertResource(ExpertService service, Experts experts, Caller caller) {
        this.service = service;
        this.experts = experts;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Operation(operationId = "nominateExpert", summary = "推荐评审专家 Nominate an expert to the pool")
    public RestResponse<ExpertView> nominate(@NotNull @Valid Nomination body) {
        var nomination = service.nominate(body, caller.actor());
        return Responses.created("/api/v1/experts/" + nomination.id(), view(nomination), nomination.version());
    }

    @GET
    @Operation(operationId = "listExperts", summary = "推荐专家列表 List nominated experts")
    public Page<ExpertView> list(@Valid @BeanParam PageQuery page) {
        var found = new KeysetQuery().oldestFirst().of(experts, page);
        return Page.of(found, page.limit(), nomination -> Cursor.by(nomination.id())).map(this::view);
    }

    @POST
    @Path("/{id}/withdraw")
    @Idempotent(required = true)
    @Operation(operationId = "withdrawExpert", summary = "撤回推荐 Withdraw a nomination")
    public RestResponse<ExpertView> withdraw(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Withdrawal body) {
        var nomination = service.withdraw(id, ifMatch, body.reason());
        return Responses.ok(view(nomination), nomination.version());
    }

    private ExpertView view(ExpertNomination nomination) {
        return ExpertView.of(nomination, nomination.allowedTo(caller));
    }
}
