package org.linli.workforce.certificate;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
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
import org.linli.platform.web.Responses;
import org.linli.platform.web.Text;

@Path("/api/v1/certificates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Certificates 职业资格")
class CertificateResource {

    /** @param registeredOn where it was registered elsewhere before; null where it is registered now */
    record NewCertificate(@NotNull CertificateKind kind, @NotBlank @Text(max = 40) String number,
            @NotNull LocalDate issuedOn, @Nullable LocalDate registeredOn) {
    }

    record Reason(@NotBlank @Text(max = 500) String reason) {
    }

    record CertificateView(UUID id, UUID workerId, CertificateKind kind, String number, LocalDate issuedOn,
            LocalDate registeredOn, @Nullable LocalDate validUntil, CertificateStatus status,
            @Nullable CertificateStep proposed, List<String> allowedActions) {

        /** What is proposed is read by who is not limited to their own. */
        static CertificateView of(Certificate certificate, Caller caller) {
            return new CertificateView(certificate.id(), certificate.workerId(), certificate.kind(),
                    certificate.number(), certificate.issuedOn(), certificate.registeredOn(), certificate.validUntil(),
                    certificate.status(), certificate.proposed().filter(step -> !caller.ownOnly()).orElse(null),
                    certificate.allowedTo(caller));
        }
    }

    private final CertificateService service;
    private final Certificates certificates;
    private final Caller caller;

    CertificateResource(CertificateService service, Certificates certificates, Caller caller) {
        this.service = service;
        this.certificates = certificates;
        this.caller = caller;
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readCertificate", summary = "证书 One certificate, and what is proposed about it")
    public RestResponse<CertificateView> read(UUID id) {
        return ok(certificates.get(id));
    }

    @POST
    @Path("/{id}/verify")
    @Idempotent(required = true)
    @Operation(operationId = "verifyCertificate", summary = "核验证书 Verify; the registration period begins")
    public RestResponse<CertificateView> verify(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.verify(id, ifMatch));
    }

    @POST
    @Path("/{id}/suspend")
    @Idempotent(required = true)
    @Operation(operationId = "suspendCertificate", summary = "提请暂停证书 Propose to suspend; another officer confirms it")
    public RestResponse<CertificateView> suspend(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Reason body) {
        return ok(service.propose(id, ifMatch, CertificateStep.Kind.SUSPEND, body.reason(), caller.actor()));
    }

    @POST
    @Path("/{id}/reinstate")
    @Idempotent(required = true)
    @Operation(operationId = "reinstateCertificate", summary = "恢复证书 Reinstate")
    public RestResponse<CertificateView> reinstate(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Reason body) {
        return ok(service.reinstate(id, ifMatch, body.reason()));
    }

    @POST
    @Path("/{id}/revoke")
    @Idempotent(required = true)
    @Operation(operationId = "revokeCertificate", summary = "提请吊销证书 Propose to revoke; another officer confirms it")
    public RestResponse<CertificateView> revoke(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Reason body) {
        return ok(service.propose(id, ifMatch, CertificateStep.Kind.REVOKE, body.reason(), caller.actor()));
    }

    @POST
    @Path("/{id}/annul")
    @Idempotent(required = true)
    @Operation(operationId = "annulCertificate",
            summary = "更正误登 Annul a record made in error; one that was verified when another officer confirms it")
    public RestResponse<CertificateView> annul(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Reason body) {
        return ok(service.propose(id, ifMatch, CertificateStep.Kind.ANNUL, body.reason(), caller.actor()));
    }

    @POST
    @Path("/{id}/confirm-step")
    @Idempotent(required = true)
    @Operation(operationId = "confirmCertificateStep",
            summary = "确认 Suspend, revoke or annul as proposed by another officer")
    public RestResponse<CertificateView> confirm(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.confirm(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/reject-step")
    @Idempotent(required = true)
    @Operation(operationId = "rejectCertificateStep", summary = "退回 Send back what was proposed; it falls")
    public RestResponse<CertificateView> reject(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.reject(id, ifMatch));
    }

    private RestResponse<CertificateView> ok(Certificate certificate) {
        return Responses.ok(view(certificate), certificate.version());
    }

    private CertificateView view(Certificate certificate) {
        return CertificateView.of(certificate, caller);
    }
}
