package org.linli.registry.warning;

import java.util.UUID;

/** What is read of wages, missed or confirmed. */
record WagesOfMonth(UUID agencyId, String month) {
}
