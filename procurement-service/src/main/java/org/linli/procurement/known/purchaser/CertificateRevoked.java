package org.linli.procurement.known.purchaser;

import java.time.LocalDate;

/** What is read of a certificate that was taken away. @param on the first day without it */
record CertificateRevoked(String officialId, String certificate, LocalDate on) {
}
