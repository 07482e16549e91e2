package org.linli.platform.sweep;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.linli.platform.DatabaseOutageRetry;
import org.linli.platform.time.BusinessClock;

/** Follows linli.clock in the profiles where business time may be moved, and sweeps at once when it has moved. */
@ApplicationScoped
class ClockFollower {

    private static final Logger LOG = Logger.getLogger(ClockFollower.class);

    private final BusinessClock clock;
    private final SweepRunner sweeps;
    private final ObjectMapper json;

    ClockFollower(BusinessClock clock, SweepRunner sweeps, ObjectMapper json) {
        this.clock = clock;
        this.sweeps = sweeps;
        this.json = json;
    }

    @Incoming("clock")
    @Blocking
    void moved(ConsumerRecord<String, String> message) throws JsonProcessingException {
        var offset = Duration.ofSeconds(json.readTree(message.value()).required("offsetSeconds").longValue());
        if (clock.hasPassed(offset)) {
            return;
        }
        if (!offset.equals(clock.offset())) {
            DatabaseOutageRetry.with(() -> clock.moveTo(offset), "the clock");
            LOG.infof("business time is now %s", clock.instant());
        }
        sweeps.run();
    }
}
