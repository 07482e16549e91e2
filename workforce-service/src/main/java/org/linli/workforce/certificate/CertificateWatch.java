package org.linli.workforce.certificate;

import java.util.UUID;

/** Who has to know when what a worker holds has changed; posts answer it. */
public interface CertificateWatch {

    /**
     * Called in the transaction that changed a certificate.
     *
     * @param forGood true when it expired, was revoked or annulled; false when it was verified, suspended or reinstated
     */
    void changed(UUID workerId, boolean forGood);
}
