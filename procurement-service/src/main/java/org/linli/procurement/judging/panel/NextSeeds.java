package org.linli.procurement.judging.panel;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.procurement.tendering.tender.Draw;

/**
 * The seeds of later rounds: each is fresh, committed to when the committee fell short, and revealed by the draw.
 *
 * @param usedCommitments of the rounds from the second on, as they were published
 * @param nextCommitment null while no committee is to be drawn anew; {@code nextWrapped} the seed, encrypted
 */
@Embeddable
record NextSeeds(@JdbcTypeCode(SqlTypes.JSON) List<String> usedCommitments, @Nullable String nextCommitment,
        byte @Nullable [] nextWrapped) {

    static final NextSeeds NONE = new NextSeeds(List.of(), null, null);

    NextSeeds committed(Draw.CommittedSeed fresh) {
        return nextCommitment != null ? this : new NextSeeds(usedCommitments, fresh.commitment(), fresh.wrapped());
    }

    NextSeeds revealed() {
        return new NextSeeds(Stream.concat(usedCommitments.stream(), Stream.of(requiredCommitment())).toList(), null,
                null);
    }

    String requiredCommitment() {
        return Objects.requireNonNull(nextCommitment);
    }

    byte[] requiredSeed() {
        return Objects.requireNonNull(nextWrapped);
    }
}
