package org.linli.workforce.official;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.aggregate.Aggregates;

/** All purchaser certificates. */
@ApplicationScoped
class OfficialCertificates implements Aggregates<OfficialCertificate> {

    @Override
    public String kind() {
        return "OfficialCertificate";
    }

    /** By a renewed one: then the end of this one is no news. */
    boolean isOutlived(OfficialCertificate certificate) {
        return count("officialId = ?1 and expired = false and validUntil >= ?2 and id <> ?3", certificate.officialId(),
                certificate.validUntil(), certificate.id()) > 0;
    }
}
