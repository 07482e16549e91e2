package org.linli.procurement.judging.expert;

import java.util.UUID;

/** What is read of an expert who leaves the pool. */
record ExpertWithdrawn(UUID expertId) {
}
