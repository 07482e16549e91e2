package org.linli.platform.sweep;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.platform.time.BusinessClock;

@Path("/clock")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Platform")
class ClockResource {

    /** @param sweptThrough business time of the last complete pass over all deadlines */
    record ClockView(Instant now, long offsetSeconds, Instant sweptThrough) {

        static ClockView of(BusinessClock clock, Instant sweptThrough) {
            return new ClockView(clock.instant(), clock.offset().toSeconds(), sweptThrough);
        }
    }

    private final BusinessClock clock;
    private final SweepRunner sweeps;

    ClockResource(BusinessClock clock, SweepRunner sweeps) {
        this.clock = clock;
        this.sweeps = sweeps;
    }

    @GET
    @Operation(operationId = "readClock", summary = "业务时间 Business time, and how far the deadlines are swept")
    public ClockView now() {
        return ClockView.of(clock, sweeps.sweptThrough());
    }
}
