package org.linli.registry.preference;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Handlers;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.registry.eligibility.Condition;
import org.linli.registry.preference.PreferenceEvent.Benefit;
import org.linli.registry.preference.PreferenceStatus.PreferenceCommand;

/** One preferential policy: what it gives, to whom, on which document, from when until when. */
@Entity
class Preference implements Aggregate<PreferenceCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID documentId;
    private String title;
    private String article;
    @Enumerated(EnumType.STRING)
    private Benefit benefit;
    private @Nullable Money ceiling;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Condition> conditions;
    private LocalDate fromDay;
    private @Nullable LocalDate untilDay;
    @Enumerated(EnumType.STRING)
    private PreferenceStatus status = PreferenceStatus.DRAFT;
    @JdbcTypeCode(SqlTypes.JSON)
    private Handlers drafters;

    @SuppressWarnings("NullAway")
    protected Preference() {
    }

    /**
     * @param ceiling for one agency, of money alone
     * @throws Invalid for days in the wrong order, money without a ceiling or a ceiling without money
     */
    static Preference draft(UUID id, UUID documentId, String title, String article, Benefit benefit,
            @Nullable Money ceiling, List<Condition> conditions, LocalDate from, @Nullable LocalDate until,
            Actor officer) {
        if (until != null && until.isBefore(from)) {
            throw new Invalid(PreferenceProblem.DAYS, "until", from, until);
        }
        if (benefit.isMoney() ? ceiling == null || !ceiling.isPositive() : ceiling != null) {
            throw new Invalid(PreferenceProblem.AMOUNT, "ceiling");
        }
        var drafted = new Preference();
        drafted.id = id;
        drafted.documentId = documentId;
        drafted.title = title;
        drafted.article = article;
        drafted.benefit = benefit;
        drafted.ceiling = ceiling;
        drafted.conditions = List.copyOf(conditions);
        drafted.fromDay = from;
        drafted.untilDay = until;
        drafted.drafters = Handlers.of(officer);
        return drafted;
    }

    PreferenceEvent publish(Actor second, Rule separation) {
        require(PreferenceCommand.PUBLISH);
        if (drafters.include(second)) {
            throw new RuleRefused(PreferenceProblem.SAME_PERSON, separation, "actor", second.id());
        }
        moveTo(PreferenceStatus.PUBLISHED);
        return new PreferenceEvent.Published(id, documentId, benefit, fromDay, untilDay);
    }

    void drop() {
        require(PreferenceCommand.DROP);
        moveTo(PreferenceStatus.DROPPED);
    }

    PreferenceEvent withdraw(LocalDate on) {
        require(PreferenceCommand.WITHDRAW);
        moveTo(PreferenceStatus.WITHDRAWN);
        return new PreferenceEvent.Withdrawn(id, on);
    }

    boolean isPublic() {
        return status == PreferenceStatus.PUBLISHED || status == PreferenceStatus.WITHDRAWN;
    }

    boolean isOpenOn(LocalDate day) {
        return status == PreferenceStatus.PUBLISHED && !day.isBefore(fromDay)
                && (untilDay == null || !day.isAfter(untilDay));
    }

    /** @throws Invalid for money that is none, asked of what gives none, or above the ceiling */
    void requireAmount(@Nullable Money asked) {
        if (benefit.isMoney() != (asked != null && asked.isPositive())) {
            throw new Invalid(PreferenceProblem.AMOUNT, "amount");
        }
        if (asked != null && ceiling != null && asked.isMoreThan(ceiling)) {
            throw new Invalid(PreferenceProblem.CEILING, "amount", asked, ceiling);
        }
    }

    private void moveTo(PreferenceStatus next) {
        status = status.to(next);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public PreferenceStatus status() {
        return status;
    }

    /** Every agency may ask for itself; who drafted it is not told that they could publish it. */
    @Override
    public List<String> allowedTo(Caller caller) {
        if (caller.isAnonymous()) {
            return List.of();
        }
        var actor = caller.actor();
        return caller.allowed(accepted().stream()
                .filter(command -> command != PreferenceCommand.PUBLISH || !drafters.include(actor)).toList());
    }

    UUID documentId() {
        return documentId;
    }

    String title() {
        return title;
    }

    String article() {
        return article;
    }

    Benefit benefit() {
        return benefit;
    }

    @Nullable
    Money ceiling() {
        return ceiling;
    }

    List<Condition> conditions() {
        return conditions;
    }

    LocalDate from() {
        return fromDay;
    }

    @Nullable
    LocalDate until() {
        return untilDay;
    }
}
