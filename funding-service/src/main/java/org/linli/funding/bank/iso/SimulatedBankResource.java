package org.linli.funding.bank.iso;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.money.Money;
import org.linli.platform.problem.NotFound;

/** The simulated bank over HTTP, only where {@code linli.bank.simulated} says so: elsewhere nothing is there. */
@Path("/api/v1/simulated-bank")
@Singleton
@RunOnVirtualThread
@Tag(name = "Bank 银行")
class SimulatedBankResource {

    private final BankConfig config;
    private final Clock clock;
    private final SimulatedBank bank;

    SimulatedBankResource(BankConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.bank = new SimulatedBank(config.account(), Money.ZERO);
    }

    @POST
    @Path("/orders")
    @Consumes({"application/xml", "text/xml"})
    @Produces("application/xml")
    @Idempotent(required = true)
    @Operation(operationId = "orderSimulatedBank",
            summary = "模拟银行受理 Hand a payment file to the simulated bank; it answers with pain.002")
    public String order(@QueryParam("behaviour") @DefaultValue("PAY") SimulatedBank.Behaviour behaviour,
            @NotNull String pain001) {
        return present().order(pain001, behaviour, clock.instant());
    }

    @GET
    @Path("/statement")
    @Produces("application/xml")
    @Operation(operationId = "readSimulatedStatement",
            summary = "模拟银行对账单 The next statement of the simulated bank, camt.053")
    public String statement(@QueryParam("day") @NotNull LocalDate day) {
        return present().statement(day);
    }

    private SimulatedBank present() {
        if (!config.simulated()) {
            throw new NotFound("SimulatedBank", "none");
        }
        return bank;
    }
}
