package org.linli.workforce.official;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.linli.platform.aggregate.Aggregates;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.PageQuery;

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

    List<OfficialCertificate> page(PageQuery page) {
        var after = page.cursor().map(Cursor::id).orElse(new UUID(0, 0));
        return find("id > ?1 order by id", after).range(0, page.limit()).list();
    }
}
