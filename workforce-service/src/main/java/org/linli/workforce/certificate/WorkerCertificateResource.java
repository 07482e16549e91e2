package org.linli.workforce.certificate;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;
import org.linli.workforce.worker.Workers;

/** A worker's certificates. */
@Path("/api/v1/workers/{workerId}/certificates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Certificates 职业资格")
class WorkerCertificateResource {

    private final CertificateService service;
    private final Certificates certificates;
    private final Caller caller;

    WorkerCertificateResource(CertificateService service, Certificates certificates, Caller caller) {
        this.service = service;
        this.certificates = certificates;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Owned(by = Workers.class)
    @Operation(operationId = "recordCertificate", summary = "登记证书 Record a certificate to be verified")
    public RestResponse<CertificateResource.CertificateView> record(UUID workerId,
            @NotNull @Valid CertificateResource.NewCertificate body) {
        var certificate = service.record(workerId, body);
        return Responses.created("/api/v1/certificates/" + certificate.id(), view(certificate), certificate.version());
    }

    @GET
    @Owned(by = Workers.class)
    @Operation(operationId = "listCertificates", summary = "证书列表 List a worker's certificates")
    public Page<CertificateResource.CertificateView> list(UUID workerId, @Valid @BeanParam PageQuery page) {
        var found = new KeysetQuery().by("workerId", workerId).oldestFirst().of(certificates, page);
        return Page.of(found, page.limit(), certificate -> Cursor.by(certificate.id())).map(this::view);
    }

    private CertificateResource.CertificateView view(Certificate certificate) {
        return CertificateResource.CertificateView.of(certificate, caller);
    }
}
