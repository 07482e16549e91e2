package org.linli.workforce.official;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
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

    /** The official by the name their tokens carry; the unit is a street or department code. */
    record NewOfficialCertificate(@NotBlank @Text(max = 100) String officialId, @NotBlank @Text(max = 40) String unit,
            @Min(0) @Max(1000) int hours) {
    }

    record OfficialCertificateView(UUID id, String officialId, String unit, String certificate, int hours,
            String issuedBy, LocalDate validFrom, LocalDate validUntil, boolean expired) {

        static OfficialCertificateView of(OfficialCertificate certificate) {
            return new OfficialCertificateView(certificate.id(), certificate.officialId(), certificate.unit(),
                    OfficialCertificate.PURCHASER, certificate.hours(), certificate.issuedBy(), certificate.validFrom(),
                    certificate.validUntil(), certificate.expired());
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
    @Operation(operationId = "certifyOfficial", summary = "颁发采购人员证书 Certify an official who buys services")
    public RestResponse<OfficialCertificateView> certify(@NotNull @Valid NewOfficialCertificate body) {
        var certificate = service.certify(body, caller.actor());
        return Responses.created("/api/v1/purchaser-certificates/" + certificate.id(),
                OfficialCertificateView.of(certificate), certificate.version());
    }

    @GET
    @Operation(operationId = "listOfficialCertificates", summary = "采购人员证书列表 List purchaser certificates")
    public Page<OfficialCertificateView> list(@Valid @BeanParam PageQuery page) {
        var found = new KeysetQuery().oldestFirst().of(certificates, page);
        return Page.of(found, page.limit(), certificate -> Cursor.by(certificate.id()))
                .map(OfficialCertificateView::of);
    }
}
