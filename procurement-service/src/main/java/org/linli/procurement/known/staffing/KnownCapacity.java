package org.linli.procurement.known.staffing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** How many people an agency has. Owned by workforce: changed by its facts only, the last one counts. */
@Entity
public class KnownCapacity {

    /** People of an agency on a day, and how many of them are certified. */
    @Schema(name = "AgencyCapacity", description = "机构在岗人数 How many people an agency has, as workforce counts them")
    public record Capacity(int people, int certified, Map<String, Integer> byTier, LocalDate since) {

        /** As many as of a tier that nobody holds: none. */
        public int of(String tier) {
            return byTier.getOrDefault(tier, 0);
        }
    }

    @Id
    private UUID agencyId;
    @Version
    private long version;
    private int people;
    private int certified;
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Integer> byTier = Map.of();
    private LocalDate since;
    private long sequence;

    @SuppressWarnings("NullAway")
    protected KnownCapacity() {
    }

    void changed(int now, int withCertificate, Map<String, Integer> tiers, LocalDate on, long newSequence) {
        if (newSequence > sequence) {
            people = now;
            certified = withCertificate;
            byTier = Map.copyOf(tiers);
            since = on;
            sequence = newSequence;
        }
    }

    UUID agencyId() {
        return agencyId;
    }

    Capacity capacity() {
        return new Capacity(people, certified, byTier, since);
    }
}
