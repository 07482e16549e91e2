package org.linli.procurement.known.purchaser;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is read of a certificate that ran out. A certificate null: every one; a day null: that of the fact. */
record CertificateExpired(String officialId, @Nullable String certificate, @Nullable LocalDate on) {
}
