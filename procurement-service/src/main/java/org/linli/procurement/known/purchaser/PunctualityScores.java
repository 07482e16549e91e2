package org.linli.procurement.known.purchaser;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The scores of all purchasers over time. */
@ApplicationScoped
class PunctualityScores implements PanacheRepositoryBase<PunctualityScore, UUID> {
}
