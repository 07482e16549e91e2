package org.linli.workforce.volunteer;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.aggregate.Today;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.identity.Owner;
import org.linli.platform.vault.Vault;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;
import org.linli.platform.web.Text;

@Path("/api/v1/volunteers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Volunteers 志愿者")
class VolunteerResource {

    /** @param consent true: the person consents to be registered; {@code guardian} who consents for a minor */
    record NewVolunteer(@NotNull UUID agencyId, @NotBlank @Text(max = 50) String name, @NotNull LocalDate bornOn,
            @NotNull Boolean consent, @Nullable @Text(min = 1, max = 50) String guardian,
            @Nullable @Text(min = 1, max = 40) String externalNumber) implements Owned.ByBody {

        @Override
        public Owner owner() {
            return Owner.agency(agencyId);
        }

        Registration registration() {
            return new Registration(agencyId, name, bornOn, guardian, externalNumber);
        }
    }

    record Insurance(@NotNull LocalDate until) {
    }

    record Skill(@NotBlank @Text(max = 50) String skill) {
    }

    /** @param name null once the person has left; {@code hours} confirmed, as they are counted */
    record VolunteerView(UUID id, UUID agencyId, @Nullable String name, @Nullable String externalNumber,
            VolunteerStatus status, @Nullable LocalDate insuredUntil, List<String> skills, BigDecimal hours, int stars,
            List<String> allowedActions) {

        static VolunteerView of(Volunteer volunteer, Vault vault, BusinessDay day, List<String> allowedActions) {
            return new VolunteerView(volunteer.id(), volunteer.agencyId(), volunteer.name(vault),
                    volunteer.externalNumber(), volunteer.status(), volunteer.insuredUntil(), volunteer.skills(),
                    Stars.hours(volunteer.minutes(), day), Stars.of(volunteer.minutes(), day), allowedActions);
        }
    }

    private final VolunteerService service;
    private final Volunteers volunteers;
    private final Vault vault;
    private final Today today;
    private final Caller caller;

    VolunteerResource(VolunteerService service, Volunteers volunteers, Vault vault, Today today, Caller caller) {
        this.service = service;
        this.volunteers = volunteers;
        this.vault = vault;
        this.today = today;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Owned(in = Where.BODY)
    @Operation(operationId = "registerVolunteer",
            summary = "登记志愿者 Register a volunteer who consents, a minor with a guardian's consent")
    public RestResponse<VolunteerView> register(@NotNull @Valid NewVolunteer body) {
        var volunteer = service.register(body.registration(), body.consent());
        return Responses.created("/api/v1/volunteers/" + volunteer.id(), view(volunteer), volunteer.version());
    }

    @GET
    @Owned(in = Where.CALLER)
    @Operation(operationId = "listVolunteers", summary = "志愿者列表 List the volunteers of an agency")
    public Page<VolunteerView> list(@Valid @BeanParam PageQuery page) {
        var found = new KeysetQuery().ofAgency(caller, "agencyId", null).oldestFirst().of(volunteers, page);
        var day = today.day();
        return Page.of(found, page.limit(), volunteer -> Cursor.by(volunteer.id()))
                .map(volunteer -> VolunteerView.of(volunteer, vault, day, volunteer.allowedTo(caller)));
    }

    @GET
    @Path("/{id}")
    @Owned(by = Volunteers.class)
    @Operation(operationId = "readVolunteer", summary = "志愿者 Read a volunteer with hours and stars")
    public RestResponse<VolunteerView> read(UUID id) {
        return ok(volunteers.get(id));
    }

    @POST
    @Path("/{id}/insure")
    @Idempotent
    @Owned(by = Volunteers.class)
    @Operation(operationId = "insureVolunteer", summary = "登记保险 Record until when the volunteer is insured")
    public RestResponse<VolunteerView> insure(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Insurance body) {
        return ok(service.insure(id, ifMatch, body.until()));
    }

    @POST
    @Path("/{id}/train")
    @Idempotent
    @Owned(by = Volunteers.class)
    @Operation(operationId = "trainVolunteer", summary = "登记培训 Record what the volunteer was trained in")
    public RestResponse<VolunteerView> train(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Skill body) {
        return ok(service.train(id, ifMatch, body.skill()));
    }

    @POST
    @Path("/{id}/leave")
    @Idempotent(required = true)
    @Owned(by = Volunteers.class)
    @Operation(operationId = "leaveVolunteers", summary = "退出 Take consent back; the name is forgotten")
    public RestResponse<VolunteerView> leave(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.leave(id, ifMatch));
    }

    private RestResponse<VolunteerView> ok(Volunteer volunteer) {
        return Responses.ok(view(volunteer), volunteer.version());
    }

    private VolunteerView view(Volunteer volunteer) {
        return VolunteerView.of(volunteer, vault, today.day(), volunteer.allowedTo(caller));
    }
}
