package org.linli.procurement.planning.need;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.problem.NotFound;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;
import org.linli.procurement.planning.need.SurveyApi.AreaSurveyView;
import org.linli.procurement.planning.need.SurveyApi.NewAreaSurvey;
import org.linli.procurement.planning.need.SurveyApi.SurveyText;

@Path("/api/v1/need-surveys")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Need surveys 需求调查")
class SurveyResource {

    private final SurveyService service;
    private final AreaSurveys surveys;
    private final Caller caller;

    SurveyResource(SurveyService service, AreaSurveys surveys, Caller caller) {
        this.service = service;
        this.surveys = surveys;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Operation(operationId = "draftNeedSurvey", summary = "登记需求调查 Draft a survey of need")
    @Owned(in = Where.BODY)
    public RestResponse<AreaSurveyView> draft(@NotNull @Valid NewAreaSurvey body) {
        var survey = service.draft(body.unit(), body.areaCode(), body.survey().content());
        return Responses.created("/api/v1/need-surveys/" + survey.id(), view(survey), survey.version());
    }

    @POST
    @Path("/{id}/write")
    @Idempotent
    @Operation(operationId = "writeNeedSurvey", summary = "修改需求调查 Change a draft")
    @Owned(by = AreaSurveys.class)
    public RestResponse<AreaSurveyView> write(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid SurveyText body) {
        return answer(service.write(id, ifMatch, body.content()));
    }

    @POST
    @Path("/{id}/consult")
    @Idempotent
    @Operation(operationId = "consultNeedSurvey", summary = "公开征求意见 Put the need to the public (P01, P03)")
    @Owned(by = AreaSurveys.class)
    public RestResponse<AreaSurveyView> consult(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(service.consult(id, ifMatch));
    }

    @POST
    @Path("/{id}/publish")
    @Idempotent
    @Operation(operationId = "publishNeedSurvey", summary = "公布需求调查 Publish it")
    @Owned(by = AreaSurveys.class)
    public RestResponse<AreaSurveyView> publish(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(service.publish(id, ifMatch));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readNeedSurvey", summary = "需求调查 One survey of need; a draft only for its own unit")
    public RestResponse<AreaSurveyView> read(UUID id) {
        var survey = surveys.get(id);
        if (survey.status() == SurveyStatus.DRAFT && !seesDrafts()
                && caller.unit().filter(survey.unit()::equals).isEmpty()) {
            throw new NotFound("NeedSurvey", id);
        }
        return answer(survey);
    }

    @GET
    @Operation(operationId = "listNeedSurveys",
            summary = "需求调查列表 Surveys of need, newest first; drafts only of the own unit")
    public Page<AreaSurveyView> list(@Valid @BeanParam PageQuery page,
            @QueryParam("areaCode") @Nullable String areaCode, @QueryParam("serviceType") @Nullable String serviceType,
            @QueryParam("status") @Nullable SurveyStatus status) {
        var wanted = new KeysetQuery().by("areaCode", areaCode).by("serviceType", serviceType).by("status", status);
        if (!seesDrafts()) {
            wanted.where("(consultationId is not null or unit = ?)", caller.unit().orElse(""));
        }
        var found = wanted.of(surveys, page);
        return Page.of(found, page.limit(), survey -> Cursor.by(survey.id())).map(this::view);
    }

    private boolean seesDrafts() {
        return !caller.isAnonymous() && caller.hasRole("auditor");
    }

    private AreaSurveyView view(AreaSurvey survey) {
        return AreaSurveyView.of(survey, survey.allowedTo(caller));
    }

    private RestResponse<AreaSurveyView> answer(AreaSurvey survey) {
        return Responses.ok(view(survey), survey.version());
    }
}
