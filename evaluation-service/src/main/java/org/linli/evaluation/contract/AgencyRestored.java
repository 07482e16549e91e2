package org.linli.evaluation.contract;

import java.util.UUID;

/** What is read of an agency that may act again. */
record AgencyRestored(UUID agencyId) {
}
