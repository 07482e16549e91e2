package org.linli.funding.bank.iso;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.linli.funding.agency.KnownAgencies;
import org.linli.funding.agency.PayeeAccount;
import org.linli.funding.bridge.Bridges;
import org.linli.funding.disbursement.PaymentRegister;
import org.linli.platform.audit.Restricted;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.NotFound;
import org.linli.platform.vault.Vault;

/** An advance that was granted, as the bank takes it. */
@Path("/api/v1/bridges/{id}/file")
@RunOnVirtualThread
@Tag(name = "Bank 银行")
class AdvanceFileResource {

    private final Bridges bridges;
    private final KnownAgencies agencies;
    private final Vault vault;
    private final BankConfig config;
    private final Clock clock;

    AdvanceFileResource(Bridges bridges, KnownAgencies agencies, Vault vault, BankConfig config, Clock clock) {
        this.bridges = bridges;
        this.agencies = agencies;
        this.vault = vault;
        this.config = config;
        this.clock = clock;
    }

    @GET
    @Restricted(purpose = "PAYMENT")
    @Produces("application/xml")
    @Operation(operationId = "readAdvanceFile",
            summary = "周转金付款文件 A granted advance as pain.001, its id is the end-to-end identification")
    public RestResponse<String> file(@PathParam("id") UUID id) {
        var advance = bridges.payout(id).orElseThrow(() -> new NotFound("Bridge", id));
        var account = advance.payee();
        var number = account.secret();
        if (number == null || agencies.isRetired(advance.agencyId(), account.id())) {
            throw new Conflict(BankProblem.NO_PAYEE, advance.agencyId());
        }
        var order = new PaymentRegister.Order(id, advance.amount(),
                Objects.requireNonNullElse(account.holder(), advance.agencyId().toString()),
                Objects.requireNonNullElse(account.bank(), "-"), vault.decrypt(number, PayeeAccount.NUMBER), "advance");
        var file = Pain001.of(new PaymentRegister.Orders("ADV-" + PaymentIds.endToEnd(id).substring(2), clock.instant(),
                List.of(order)), config);
        return RestResponse.ResponseBuilder.ok(file).type("application/xml; charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
