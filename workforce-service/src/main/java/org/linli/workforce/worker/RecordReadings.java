package org.linli.workforce.worker;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Who read whose record. */
@ApplicationScoped
class RecordReadings implements PanacheRepositoryBase<RecordReading, UUID> {
}
