package org.linli.registry.mediation;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One meeting, in the mediator's words; read by the parties and the mediator alone.
 *
 * @param separate each party by itself
 */
@Schema(name = "MediationMeeting")
record Meeting(LocalDate on, boolean separate, String minutes) {
}
