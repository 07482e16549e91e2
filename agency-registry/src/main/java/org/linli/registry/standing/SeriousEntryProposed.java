package org.linli.registry.standing;

import java.util.UUID;
import org.linli.platform.identity.Actor;

/** An entry on the serious list was proposed, by an officer or by the clock; observed within: a case begins. */
public record SeriousEntryProposed(UUID listingId, UUID agencyId, String summary, Actor by, boolean byClock) {
}
