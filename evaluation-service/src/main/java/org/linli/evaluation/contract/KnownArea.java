package org.linli.evaluation.contract;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.linli.evaluation.AreaType;

/** The types of one street over time. */
@Entity
public class KnownArea {

    @Id
    private String areaCode;
    @Version
    private long version;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Typing> typings = new ArrayList<>();

    protected KnownArea() {
    }

    String areaCode() {
        return areaCode;
    }

    /** Keeps every typing; order of arrival does not matter. */
    void typed(Typing typing) {
        if (typings.stream().noneMatch(known -> known.sequence() == typing.sequence())) {
            var all = new ArrayList<>(typings);
            all.add(typing);
            typings = all;
        }
    }

    /** What the street is on that day; of two typings from one day the later said one counts. */
    Optional<AreaType> typeOn(LocalDate day) {
        return typings.stream().filter(typing -> !typing.from().isAfter(day))
                .max(Comparator.comparing(Typing::from).thenComparing(Typing::sequence)).map(Typing::type);
    }
}
