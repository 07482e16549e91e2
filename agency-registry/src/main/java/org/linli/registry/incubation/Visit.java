package org.linli.registry.incubation;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One visit of the mentor. @param minutes how long */
@Schema(name = "MentorVisit")
record Visit(int no, LocalDate on, int minutes, String topic, String seen) {
}
