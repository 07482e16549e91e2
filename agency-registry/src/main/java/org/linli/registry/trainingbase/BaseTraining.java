package org.linli.registry.trainingbase;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was taught at a base on one day.
 *
 * @param agencies whose people were there, {@code people} how many in all
 */
@Schema(name = "BaseTraining", description = "培训记录 What was taught at a base on one day")
record BaseTraining(LocalDate on, String topic, Set<UUID> agencies, int people) {

    BaseTraining {
        agencies = Set.copyOf(agencies);
    }
}
