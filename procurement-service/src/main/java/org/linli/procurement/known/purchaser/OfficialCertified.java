package org.linli.procurement.known.purchaser;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is read of an official who passed. */
record OfficialCertified(String officialId, @Nullable String unit, String certificate, LocalDate validUntil) {
}
