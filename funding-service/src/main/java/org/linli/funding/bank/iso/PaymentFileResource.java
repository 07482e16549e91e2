package org.linli.funding.bank.iso;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.linli.funding.disbursement.PaymentRegister;
import org.linli.platform.audit.Restricted;

/** A released batch as the bank takes it. */
@Path("/api/v1/batches/{id}/file")
@RunOnVirtualThread
@Tag(name = "Bank 银行")
class PaymentFileResource {

    /** The formats a batch is written in. */
    enum Format {
        PAIN_001, CSV
    }

    private final PaymentRegister payments;
    private final BankConfig config;

    PaymentFileResource(PaymentRegister payments, BankConfig config) {
        this.payments = payments;
        this.config = config;
    }

    @GET
    @Restricted(purpose = "PAYMENT")
    @Produces({"application/xml", "text/csv"})
    @Operation(operationId = "readBankFile",
            summary = "银行付款文件 A released batch as the bank takes it, with account numbers in clear")
    public RestResponse<String> file(@PathParam("id") UUID id,
            @QueryParam("format") @DefaultValue("PAIN_001") Format format) {
        var orders = payments.of(id);
        var csv = format == Format.CSV;
        return RestResponse.ResponseBuilder.ok(csv ? PaymentCsv.of(orders) : Pain001.of(orders, config))
                .type(csv ? "text/csv; charset=UTF-8" : "application/xml; charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-store").header(HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=" + orders.batch() + (csv ? ".csv" : ".xml"))
                .build();
    }
}
