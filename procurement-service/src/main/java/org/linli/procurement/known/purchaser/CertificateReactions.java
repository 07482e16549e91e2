package org.linli.procurement.known.purchaser;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;

/** Takes in who may publish tenders: officials with the purchaser certificate. */
@ApplicationScoped
class CertificateReactions implements Reactions {

    private final OfficerCertificates certificates;

    CertificateReactions(OfficerCertificates certificates) {
        this.certificates = certificates;
    }

    @On(topic = "linli.pipeline", type = "linli.workforce.official.certified.v1")
    void certified(OfficialCertified fact, Envelope envelope) {
        if ("PURCHASER".equals(fact.certificate())) {
            certificates.getOrNew(fact.officialId()).certified(fact.unit(), fact.validUntil(), envelope.sequence());
        }
    }

    @On(topic = "linli.pipeline", type = "linli.workforce.official.certificate-expired.v1")
    void expired(CertificateExpired fact, Envelope envelope) {
        if (fact.certificate() == null || "PURCHASER".equals(fact.certificate())) {
            certificates.getOrNew(fact.officialId()).expired(fact.on() == null ? envelope.businessDate() : fact.on(),
                    envelope.sequence());
        }
    }

    @On(topic = "linli.pipeline", type = "linli.workforce.official.certificate-revoked.v1")
    void revoked(CertificateRevoked fact, Envelope envelope) {
        if ("PURCHASER".equals(fact.certificate())) {
            certificates.getOrNew(fact.officialId()).expired(fact.on(), envelope.sequence());
        }
    }
}
