package org.linli.procurement.judging.expert;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.rule.RuleBook;

/** One expert of the pool, as workforce nominated them. */
@Entity
public class Expert {

    private static final Set<String> SOCIAL = Set.of("SOCIAL_WORK", "SOCIAL_SERVICE");

    @Id
    private UUID id;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> domains = new ArrayList<>();
    private String title;
    private int years;
    private String level;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Tie> ties = new ArrayList<>();
    private boolean withdrawn;
    private @Nullable LocalDate barredFrom;
    private @Nullable LocalDate barredUntil;
    private long sequence;

    protected Expert() {
    }

    Expert(UUID id) {
        this.id = id;
        this.title = "";
        this.level = "";
    }

    void nominated(List<String> newDomains, String newTitle, int newYears, String newLevel, List<Tie> newTies,
            long newSequence) {
        if (newSequence <= sequence) {
            return;
        }
        domains = List.copyOf(newDomains);
        title = newTitle;
        years = newYears;
        level = newLevel;
        ties = List.copyOf(newTies);
        withdrawn = false;
        sequence = newSequence;
    }

    void withdrawn(long newSequence) {
        if (newSequence > sequence) {
            withdrawn = true;
            sequence = newSequence;
        }
    }

    /** A ban that ends later than one in force lengthens it. */
    void bar(LocalDate from, LocalDate until) {
        barredFrom = barredFrom == null || isOver(from) ? from : barredFrom;
        barredUntil = barredUntil == null || until.isAfter(barredUntil) ? until : barredUntil;
    }

    private boolean isOver(LocalDate day) {
        return barredUntil != null && barredUntil.isBefore(day);
    }

    public boolean isBarredOn(LocalDate day) {
        return barredFrom != null && barredUntil != null && !day.isBefore(barredFrom) && !day.isAfter(barredUntil);
    }

    public boolean isWithdrawn() {
        return withdrawn;
    }

    public UUID id() {
        return id;
    }

    List<String> domains() {
        return domains;
    }

    int years() {
        return years;
    }

    String title() {
        return title;
    }

    String level() {
        return level;
    }

    List<Tie> ties() {
        return ties;
    }

    public boolean isSocial() {
        return domains.stream().anyMatch(SOCIAL::contains);
    }

    /**
     * C09: a senior title, or a middle one and enough years in the field. The age (C09.age) is declared with the seat.
     */
    public boolean isEligible(RuleBook rules, LocalDate day) {
        return isOf("SENIOR") || isOf("MIDDLE") && years >= rules.get("C09", day).asInt();
    }

    private boolean isOf(String rank) {
        return title.contains(rank) || level.contains(rank);
    }

    public boolean isTiedTo(Collection<UUID> agencies, RuleBook rules, LocalDate day) {
        var counted = rules.get("C05", day).asInt();
        return ties.stream().anyMatch(tie -> agencies.contains(tie.agencyId()) && tie.countsOn(day, counted));
    }
}
