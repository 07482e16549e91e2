package org.linli.procurement.known.purchaser;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.linli.platform.identity.Actor;

/** Certificates by official. */
@ApplicationScoped
class OfficerCertificates implements PanacheRepositoryBase<OfficerCertificate, String> {

    /** Workforce knows an official by token subject or by person id: either counts. */
    boolean holds(Actor officer, LocalDate day) {
        return Stream.of(officer.id(), officer.personId()).filter(Objects::nonNull)
                .anyMatch(id -> findByIdOptional(id).filter(certificate -> certificate.isValidOn(day)).isPresent());
    }

    OfficerCertificate getOrNew(String officialId) {
        return findByIdOptional(officialId).orElseGet(() -> {
            var certificate = new OfficerCertificate(officialId);
            persist(certificate);
            return certificate;
        });
    }
}
