package org.linli.platform.sample;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;

/** Hears before all others, and cannot bear one title. */
@ApplicationScoped
@Priority(Integer.MAX_VALUE)
class NoteCritic implements Reactions {

    record Title(UUID noteId, String title) {
    }

    @On(topic = "sample.others", type = "linli.other.thing.happened.v1")
    void read(Title fact, Envelope envelope) {
        if (fact.title().equals("unbearable")) {
            throw new IllegalStateException("unbearable");
        }
    }
}
