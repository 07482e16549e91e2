package org.linli.registry.preference;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.identity.Owner;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Forbidden;
import org.linli.platform.problem.NotFound;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;
import org.linli.platform.web.Text;
import org.linli.registry.eligibility.Condition;
import org.linli.registry.eligibility.Condition.Check;
import org.linli.registry.eligibility.Fact;
import org.linli.registry.preference.PreferenceEvent.Benefit;

@Path("/api/v1/preferences")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Preferential policies 优惠政策")
class PreferenceResource {

    /** @param article of the document; {@code ceiling} for one agency, of money alone; {@code until} last day */
    record NewPreference(@NotNull UUID documentId, @NotBlank @Text(max = 200) String title,
            @NotBlank @Text(max = 100) String article, @NotNull Benefit benefit, @Nullable Money ceiling,
            @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid NewCondition> conditions, @NotNull LocalDate from,
            @Nullable LocalDate until) {
    }

    @Schema(name = "NewEligibilityCondition")
    record NewCondition(@NotNull Fact fact, @NotNull Condition.Bound bound, @Min(0) @Max(1_000_000) long value) {

        Condition condition() {
            return new Condition(fact, bound, value);
        }
    }

    /** @param amount of money alone */
    record NewClaim(@NotBlank @Text(max = 2000) String purpose, @Nullable Money amount) {
    }

    record PreferenceView(UUID id, long version, UUID documentId, String title, String article, Benefit benefit,
            @Nullable Money ceiling, List<Condition> conditions, LocalDate from, @Nullable LocalDate until,
            PreferenceStatus status, List<String> allowedActions) {

        static PreferenceView of(Preference one, Caller caller) {
            return new PreferenceView(one.id(), one.version(), one.documentId(), one.title(), one.article(),
                    one.benefit(), one.ceiling(), one.conditions(), one.from(), one.until(), one.status(),
                    one.allowedTo(caller));
        }
    }

    /** @param inForce the policy and the document it rests on; {@code eligible} and every condition met */
    record EligibilityView(UUID preferenceId, UUID agencyId, boolean inForce, boolean eligible, List<Check> checks) {

        static EligibilityView of(UUID preferenceId, UUID agencyId, boolean inForce, List<Check> checks) {
            return new EligibilityView(preferenceId, agencyId, inForce, inForce && checks.stream().allMatch(Check::met),
                    checks);
        }
    }

    private final PreferenceService service;
    private final Preferences preferences;
    private final Caller caller;

    PreferenceResource(PreferenceService service, Preferences preferences, Caller caller) {
        this.service = service;
        this.preferences = preferences;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Operation(operationId = "draftPreference", summary = "拟定优惠政策 The first of two: draft a policy")
    public RestResponse<PreferenceView> draft(@NotNull @Valid NewPreference body) {
        var drafted = service.draft(body, caller.actor());
        return Responses.created("/api/v1/preferences/" + drafted.id(), view(drafted), drafted.version());
    }

    @GET
    @Operation(operationId = "listPreferences", summary = "优惠政策列表 List policies")
    public Page<PreferenceView> list(@Valid @BeanParam PageQuery page, @QueryParam("status") PreferenceStatus status) {
        var query = new KeysetQuery().by("status", status);
        if (!isOfficer()) {
            query.where("status <> ?", PreferenceStatus.DRAFT).where("status <> ?", PreferenceStatus.DROPPED);
        }
        var found = query.oldestFirst().of(preferences, page);
        return Page.of(found, page.limit(), one -> Cursor.by(one.id())).map(this::view);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readPreference", summary = "优惠政策 Read a policy")
    public RestResponse<PreferenceView> read(UUID id) {
        var one = preferences.get(id);
        if (!one.isPublic() && !isOfficer()) {
            throw new NotFound("Preference", id);
        }
        return ok(one);
    }

    /** Who drafts and publishes sees drafts. */
    private boolean isOfficer() {
        return caller.hasRole("registry-officer");
    }

    @GET
    @Path("/{id}/eligibility")
    @Owned(in = Where.CALLER)
    @Operation(operationId = "readEligibility",
            summary = "资格自查 Whether an agency may have it: each condition with what it has and needs")
    public EligibilityView eligibility(UUID id, @QueryParam("agencyId") UUID agencyId) {
        var own = agencyId == null ? caller.agencyId().orElseThrow(() -> new Forbidden(PreferenceProblem.NO_AGENCY))
                : agencyId;
        caller.requireOwn(Owner.agency(own));
        var preference = preferences.get(id);
        var checks = service.checks(preference, own);
        return EligibilityView.of(id, own, service.isInForce(preference), checks);
    }

    @POST
    @Path("/{id}/claims")
    @Idempotent
    @Owned(in = Where.CALLER)
    @Operation(operationId = "claimBenefit", summary = "申请优惠 An agency asks for the benefit")
    public RestResponse<ClaimResource.ClaimView> apply(UUID id, @NotNull @Valid NewClaim body) {
        var own = caller.agencyId().orElseThrow(() -> new Forbidden(PreferenceProblem.NO_AGENCY));
        var applied = service.apply(id, own, body);
        return Responses.created("/api/v1/benefit-claims/" + applied.id(), ClaimResource.ClaimView.of(applied, caller),
                applied.version());
    }

    @POST
    @Path("/{id}/publish")
    @Idempotent(required = true)
    @Operation(operationId = "publishPreference", summary = "发布 The second of two: publish")
    public RestResponse<PreferenceView> publish(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.publish(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/drop")
    @Idempotent
    @Operation(operationId = "dropPreference", summary = "不予发布 Drop the draft")
    public RestResponse<PreferenceView> drop(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.drop(id, ifMatch));
    }

    @POST
    @Path("/{id}/withdraw")
    @Idempotent(required = true)
    @Operation(operationId = "withdrawPreference", summary = "停止受理 Take no more claims; what was granted stands")
    public RestResponse<PreferenceView> withdraw(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.withdraw(id, ifMatch));
    }

    private RestResponse<PreferenceView> ok(Preference one) {
        return Responses.ok(view(one), one.version());
    }

    private PreferenceView view(Preference one) {
        return PreferenceView.of(one, caller);
    }
}
