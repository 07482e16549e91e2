package org.linli.workforce.official;

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
import jakarta.ws.rs.QueryParam;
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

@Path("/api/v1/purchaser-certificates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Officials 干部学习")
class OfficialResource {

    /** The official by the name their tokens carry; what they have studied is known. */
    record NewOfficialCertificate(@NotBlank @Text(max = 100) String officialId) {
    }

    record Reason(@NotBlank @Text(max = 500) String reason) {
    }

    /** @param hours studied in the months that counted */
    record OfficialCertificateView(UUID id, String officialId, String unit, String certificate, int hours,
            String issuedBy, LocalDate validFrom, LocalDate validUntil, OfficialStatus status, @Nullable String reason,
            List<String> allowedActions) {

        static OfficialCertificateView of(OfficialCertificate certificate, List<String> allowedActions) {
            return new OfficialCertificateView(certificate.id(), certificate.officialId(), certificate.unit(),
                    OfficialCertificate.PURCHASER, certificate.hours(), certificate.issuedBy(), certificate.validFrom(),
                    certificate.validUntil(), certificate.status(), certificate.reason(), allowedActions);
        }
    }

    /** @param from first day of what counts; {@code eligible} nothing is missing */
    record StudyView(String officialId, @Nullable String unit, LocalDate from, boolean eligible,
            List<StudySteps.Step> steps) {

        static StudyView of(StudySteps study) {
            return new StudyView(study.record().officialId(), study.record().unit(), study.from(),
                    study.missing().isEmpty(), study.steps());
        }
    }

    private final OfficialService service;
    private final OfficialCertificates certificates;
    private final Caller caller;

    OfficialResource(OfficialService service, OfficialCertificates certificates, Caller caller) {
        this.service = service;
        this.certificates = certificates;
        this.caller = caller;
    }

    @POST
    @Idempotent(required = true)
    @Operation(operationId = "certifyOfficial",
            summary = "颁发采购人员证书 Certify an official who buys services, by what they have studied")
    public RestResponse<OfficialCertificateView> certify(@NotNull @Valid NewOfficialCertificate body) {
        var certificate = service.certify(body.officialId(), caller.actor());
        return Responses.created("/api/v1/purchaser-certificates/" + certificate.id(), view(certificate),
                certificate.version());
    }

    @GET
    @Operation(operationId = "listOfficialCertificates", summary = "采购人员证书列表 List purchaser certificates")
    public Page<OfficialCertificateView> list(@Valid @BeanParam PageQuery page) {
        var found = new KeysetQuery().oldestFirst().of(certificates, page);
        return Page.of(found, page.limit(), certificate -> Cursor.by(certificate.id())).map(this::view);
    }

    @GET
    @Path("/study")
    @Operation(operationId = "readOfficialStudy",
            summary = "学习达标情况 What an official has studied, and what is missing before they may buy")
    public StudyView study(@NotBlank @Text(max = 100) @QueryParam("officialId") String officialId) {
        return StudyView.of(service.steps(officialId));
    }

    @GET
    @Path("/own-study")
    @Operation(operationId = "readOwnStudy", summary = "本人学习达标情况 What the caller has studied, and what is missing")
    public StudyView ownStudy() {
        return StudyView.of(service.steps(caller.actor().id()));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readOfficialCertificate", summary = "采购人员证书 Read a purchaser certificate")
    public RestResponse<OfficialCertificateView> read(UUID id) {
        return ok(certificates.get(id));
    }

    @POST
    @Path("/{id}/revoke")
    @Idempotent(required = true)
    @Operation(operationId = "revokeOfficialCertificate",
            summary = "撤销采购人员证书 Revoke with a reason; by another person than who issued it")
    public RestResponse<OfficialCertificateView> revoke(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Reason body) {
        return ok(service.revoke(id, ifMatch, body.reason(), caller.actor()));
    }

    private RestResponse<OfficialCertificateView> ok(OfficialCertificate certificate) {
        return Responses.ok(view(certificate), certificate.version());
    }

    private OfficialCertificateView view(OfficialCertificate certificate) {
        return OfficialCertificateView.of(certificate, certificate.allowedTo(caller));
    }
}
