package org.linli.workforce.official;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
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
        return count("officialId = ?1 and status = ?2 and validUntil >= ?3 and id <> ?4", certificate.officialId(),
                OfficialStatus.VALID, certificate.validUntil(), certificate.id()) > 0;
    }

    /** One, and beside it another for the time in which it is renewed. */
    List<OfficialCertificate> lockedValidOf(String officialId) {
        return find("officialId = ?1 and status = ?2 order by id", officialId, OfficialStatus.VALID)
                .withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }
}
