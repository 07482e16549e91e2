package org.linli.registry.mediation;

import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What is said in a mediation, by whomever; it stays there. */
@Embeddable
record Told(String complaint, @Nullable String answer, @JdbcTypeCode(SqlTypes.JSON) List<Meeting> meetings,
        @JdbcTypeCode(SqlTypes.JSON) @Nullable Settlement settlement) {

    static Told by(String complaint) {
        return new Told(complaint, null, List.of(), null);
    }

    Told answered(String text) {
        return new Told(complaint, text, meetings, settlement);
    }

    Told met(Meeting meeting) {
        var all = new ArrayList<>(meetings);
        all.add(meeting);
        return new Told(complaint, answer, List.copyOf(all), settlement);
    }

    Told agreeing(@Nullable Settlement proposed) {
        return new Told(complaint, answer, meetings, proposed);
    }
}
