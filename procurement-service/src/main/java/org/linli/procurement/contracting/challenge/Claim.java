package org.linli.procurement.contracting.challenge;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.procurement.TextNormalizer;

/** What is challenged, by whom and before whom, in numbered points. */
@Embeddable
record Claim(String purchaserId, UUID agencyId, @Enumerated(EnumType.STRING) Level level,
        @Enumerated(EnumType.STRING) Subject subject, @JdbcTypeCode(SqlTypes.JSON) List<Item> items,
        LocalDate filedOn) {

    /** How a challenge begins. A complaint is not begun: it follows an objection. */
    @Schema(name = "ChallengeLevel", description = "询问或质疑 How a challenge begins")
    public enum Level {
        QUERY, OBJECTION
    }

    /** What a challenge is about. Each has a window of its own to object (P19). */
    @Schema(name = "ChallengeSubject", description = "质疑对象 What a challenge is about")
    public enum Subject {
        DOCUMENT, OPENING, EVALUATION, RESULT
    }

    /** One numbered point; a complaint may take up only points that were objected to (P21). */
    @Schema(name = "ChallengeItem", description = "质疑事项 One numbered point of a challenge")
    public record Item(int no, String text) {
    }

    static Claim of(String purchaserId, UUID agencyId, Level level, Subject subject, List<String> points,
            LocalDate on) {
        var items = IntStream.range(0, points.size()).mapToObj(at -> new Item(at + 1, points.get(at))).toList();
        return new Claim(purchaserId, agencyId, level, subject, items, on);
    }

    /** Every point of the other is one of these, however it is written. */
    boolean covers(Claim other) {
        return words().containsAll(other.words());
    }

    private Set<String> words() {
        return items.stream().map(item -> TextNormalizer.normalize(item.text()).strip()).collect(Collectors.toSet());
    }

    /** @throws RuleRefused for a point that was not objected to */
    void requirePoints(List<Integer> points, Rule rule) {
        points.stream().filter(no -> items.stream().noneMatch(item -> item.no() == no)).findFirst().ifPresent(no -> {
            throw new RuleRefused(ChallengeProblem.ITEM_NOT_OBJECTED, rule, "items", no);
        });
    }
}
