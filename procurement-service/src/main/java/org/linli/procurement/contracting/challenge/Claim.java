package org.linli.procurement.contracting.challenge;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;

/** What is challenged, by whom and before whom, in numbered points. */
@Embeddable
record Claim(String purchaserId, UUID agencyId, @Enumerated(EnumType.STRING) Level level,
        @Enumerated(EnumType.STRING) Subject subject, @JdbcTypeCode(SqlTypes.JSON) List<Item> items,
        LocalDate filedOn) {

    static Claim of(String purchaserId, UUID agencyId, Level level, Subject subject, List<String> points,
            LocalDate on) {
        var items = IntStream.range(0, points.size()).mapToObj(at -> new Item(at + 1, points.get(at))).toList();
        return new Claim(purchaserId, agencyId, level, subject, items, on);
    }

    /** @throws RuleRefused for a point that was not objected to */
    void requirePoints(List<Integer> points, Rule rule) {
        points.stream().filter(no -> items.stream().noneMatch(item -> item.no() == no)).findFirst().ifPresent(no -> {
            throw new RuleRefused(ChallengeProblem.ITEM_NOT_OBJECTED, rule, "items", no);
        });
    }
}
