package org.linli.registry.warning;

import java.util.UUID;

/** What is read of an agency's runway, low or recovered. */
record RunwayChanged(UUID agencyId) {
}
