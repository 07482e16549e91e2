package org.linli.workforce.conversion;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;
import org.linli.platform.web.Text;
import org.linli.workforce.certificate.Schooling;
import org.linli.workforce.worker.WorkerScope;
import org.linli.workforce.worker.Workers;

@Path("/api/v1/conversions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Conversions 社区人员转型")
class ConversionResource {

    /** @param socialWork whether the school taught social work; {@code formerWork} what was done in the community */
    record NewConversion(@NotNull UUID workerId, @NotNull Schooling schooling, boolean socialWork,
            @NotBlank @Text(max = 500) String formerWork) implements Owned.About {

        @Override
        public UUID about() {
            return workerId;
        }
    }

    /** @param hours of bridging that what was learnt before stands for; 0 for none */
    record Prior(@Min(0) @Max(1000) int hours) {
    }

    record Supervisor(@NotNull UUID supervisorPostId) {
    }

    record Day(@NotNull LocalDate on, @Min(1) @Max(24) int hours, @NotBlank @Text(max = 200) String evidence) {
    }

    record ConversionView(UUID id, UUID workerId, UUID agencyId, Schooling schooling, boolean socialWork,
            String formerWork, ConversionStatus status, LocalDate enrolledOn, int priorHours,
            @Nullable UUID supervisorId, List<InternDay> days, @Nullable LocalDate signedOffOn,
            @Nullable LocalDate endedOn, List<String> allowedActions) {

        static ConversionView of(Conversion conversion, List<String> allowedActions) {
            return new ConversionView(conversion.id(), conversion.workerId(), conversion.agencyId(),
                    conversion.schooled().schooling(), conversion.schooled().socialWork(), conversion.formerWork(),
                    conversion.status(), conversion.enrolledOn(), conversion.priorHours(), conversion.supervisorId(),
                    conversion.days(), conversion.signedOffOn(), conversion.endedOn(), allowedActions);
        }
    }

    /** @param missing of all gates those that are not met */
    record PathwayView(UUID id, ConversionStatus status, List<Pathway.Gate> bridging, List<Pathway.Gate> internship,
            List<Pathway.Gate> exam, List<Pathway.Gate> posting, List<Pathway.Gate> missing) {

        static PathwayView of(Conversion conversion, Pathway pathway) {
            return new PathwayView(conversion.id(), conversion.status(), pathway.bridging(), pathway.internship(),
                    pathway.exam(), pathway.posting(),
                    Stream.of(pathway.bridging(), pathway.internship(), pathway.exam(), pathway.posting())
                            .flatMap(List::stream).filter(gate -> !gate.met()).toList());
        }
    }

    private final ConversionService service;
    private final Conversions conversions;
    private final PathwayPolicy pathways;
    private final Caller caller;

    ConversionResource(ConversionService service, Conversions conversions, PathwayPolicy pathways, Caller caller) {
        this.service = service;
        this.conversions = conversions;
        this.pathways = pathways;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Owned(by = Workers.class, in = Where.BODY)
    @Operation(operationId = "enrolConversion",
            summary = "报名转型 Enrol a person of the community for the way into the profession")
    public RestResponse<ConversionView> enrol(@NotNull @Valid NewConversion body) {
        var conversion = service.enrol(body, caller.actor());
        return Responses.created("/api/v1/conversions/" + conversion.id(), view(conversion), conversion.version());
    }

    @GET
    @Owned(in = Where.CALLER)
    @Operation(operationId = "listConversions", summary = "转型列表 List conversions")
    public Page<ConversionView> list(@Valid @BeanParam PageQuery page, @QueryParam("agencyId") UUID agencyId) {
        var found = WorkerScope.narrow(new KeysetQuery(), caller, agencyId).of(conversions, page);
        return Page.of(found, page.limit(), conversion -> Cursor.by(conversion.id())).map(this::view);
    }

    @GET
    @Path("/{id}")
    @Owned(by = Conversions.class)
    @Operation(operationId = "readConversion", summary = "转型 Read a conversion")
    public RestResponse<ConversionView> read(UUID id) {
        return ok(conversions.get(id));
    }

    @GET
    @Path("/{id}/pathway")
    @Owned(by = Conversions.class)
    @Operation(operationId = "readPathway", summary = "转型路径 What the way asks for: what is met and what is missing")
    public PathwayView pathway(UUID id) {
        var conversion = conversions.get(id);
        return PathwayView.of(conversion, pathways.of(conversion));
    }

    @POST
    @Path("/{id}/prior-learning")
    @Idempotent(required = true)
    @Operation(operationId = "recognisePriorLearning",
            summary = "认定已有学习 Recognise what was learnt before; by another person than who enrolled")
    public RestResponse<ConversionView> recognise(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Prior body) {
        return ok(service.recognise(id, ifMatch, body.hours(), caller.actor()));
    }

    @POST
    @Path("/{id}/supervisor")
    @Idempotent(required = true)
    @Owned(by = Conversions.class)
    @Operation(operationId = "nameConversionSupervisor",
            summary = "指定实习督导 Begin the internship under a supervisor, or name another")
    public RestResponse<ConversionView> supervise(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Supervisor body) {
        return ok(service.supervise(id, ifMatch, body.supervisorPostId()));
    }

    @POST
    @Path("/{id}/days")
    @Idempotent(required = true)
    @Owned(by = Conversions.class)
    @Operation(operationId = "logConversionDay", summary = "登记实习 Log hours of a day of the internship, with evidence")
    public RestResponse<ConversionView> log(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Day body) {
        return ok(service.log(id, ifMatch, new InternDay(body.on(), body.hours(), body.evidence()), caller.actor()));
    }

    @POST
    @Path("/{id}/sign-off")
    @Idempotent(required = true)
    @Owned(by = Conversions.class)
    @Operation(operationId = "signOffConversion",
            summary = "督导签署 Sign the internship off; by the supervisor alone, when hours and days are there")
    public RestResponse<ConversionView> signOff(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.signOff(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/leave")
    @Idempotent(required = true)
    @Owned(by = Conversions.class)
    @Operation(operationId = "leaveConversion", summary = "退出转型 Leave the way; what was learnt stays in the ledger")
    public RestResponse<ConversionView> leave(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.leave(id, ifMatch, caller.actor()));
    }

    private RestResponse<ConversionView> ok(Conversion conversion) {
        return Responses.ok(view(conversion), conversion.version());
    }

    private ConversionView view(Conversion conversion) {
        return ConversionView.of(conversion, conversion.allowedTo(caller));
    }
}
