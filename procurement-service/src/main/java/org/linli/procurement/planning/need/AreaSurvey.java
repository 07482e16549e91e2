package org.linli.procurement.planning.need;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.identity.Owner;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.time.Deadline;
import org.linli.procurement.planning.consultation.Consultation;

/** One survey of the need of a street or community. Aggregate root. */
@Entity
public class AreaSurvey implements Aggregate<SurveyCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    @Enumerated(EnumType.STRING)
    private SurveyStatus status = SurveyStatus.DRAFT;
    private String unit;
    private String areaCode;
    private String serviceType;
    @JdbcTypeCode(SqlTypes.JSON)
    private SurveyContent content;
    private @Nullable UUID consultationId;
    private @Nullable LocalDate publishedOn;
    private @Nullable LocalDate usableUntil;
    private @Nullable Instant nextCheckAt;

    protected AreaSurvey() {
    }

    /** @param areaCode nine digits of a street, twelve of a community in it */
    static AreaSurvey draft(UUID id, String unit, String areaCode, SurveyContent content) {
        var survey = new AreaSurvey();
        survey.id = id;
        survey.unit = unit;
        survey.areaCode = areaCode;
        survey.take(content);
        return survey;
    }

    NeedEvent drafted() {
        return new NeedEvent.Drafted(id, unit, areaCode, content.targetGroup(), serviceType);
    }

    void write(SurveyContent newContent) {
        require(SurveyCommand.WRITE);
        take(newContent);
    }

    /** @throws RuleRefused under P01 with fewer subjects than the rule asks for */
    void requireConsultable(BusinessDay day) {
        if (content.surveyedOn().isAfter(day.date())) {
            throw new Invalid(NeedProblem.IN_FUTURE, "surveyedOn", content.surveyedOn());
        }
        var least = day.rule("P01");
        if (content.distinctSubjects() < least.asInt()) {
            throw new RuleRefused(NeedProblem.TOO_FEW_SUBJECTS, least, "subjects", content.distinctSubjects(),
                    least.asInt());
        }
    }

    NeedEvent consult(Consultation opened, BusinessDay day) {
        require(SurveyCommand.CONSULT);
        consultationId = opened.id();
        usableUntil = content.surveyedOn().plusMonths(day.rule("P01.age").asInt());
        nextCheckAt = usableUntil.plusDays(1).atStartOfDay(Deadline.ZONE).toInstant();
        moveTo(SurveyStatus.CONSULTATION);
        return new NeedEvent.Consulted(id, opened.id(), opened.until());
    }

    /**
     * Its consultation is known to be over.
     *
     * @throws RuleRefused under P01.age when nobody could buy on it any more
     */
    NeedEvent publish(BusinessDay day) {
        require(SurveyCommand.PUBLISH);
        var until = Objects.requireNonNull(usableUntil);
        if (day.date().isAfter(until)) {
            throw new RuleRefused(NeedProblem.TOO_OLD, day.rule("P01.age"), "surveyedOn", content.surveyedOn(), until);
        }
        publishedOn = day.date();
        moveTo(SurveyStatus.PUBLISHED);
        return new NeedEvent.Published(id, unit, areaCode, content.targetGroup(), serviceType, content.surveyedOn(),
                until,
                content.findings().stream()
                        .map(found -> new NeedEvent.Need(found.needCode(), found.peopleInNeed(), found.priority()))
                        .toList());
    }

    NeedEvent expire(RuleBook rules, LocalDate today) {
        require(SurveyCommand.EXPIRE);
        nextCheckAt = null;
        moveTo(SurveyStatus.EXPIRED);
        return new NeedEvent.Expired(id, areaCode, serviceType, Objects.requireNonNull(usableUntil),
                rules.get("P01.age", today).id());
    }

    /** Nothing before the day after its last. */
    Optional<NeedEvent> tick(Instant now, RuleBook rules) {
        var due = nextCheckAt != null && !now.isBefore(nextCheckAt);
        return due ? Optional.of(expire(rules, Deadline.dayOf(now))) : Optional.empty();
    }

    /**
     * A purchase of that street and service stands on this survey.
     *
     * @throws RuleRefused under P01.age unless it is published, under P01 for another street or service
     */
    public void requireServes(String street, String service, BusinessDay day) {
        if (status != SurveyStatus.PUBLISHED) {
            throw new RuleRefused(NeedProblem.NOT_PUBLISHED, day.rule("P01.age"), "surveyId", id, status);
        }
        if (!areaCode.startsWith(street) || !serviceType.equals(service)) {
            throw new RuleRefused(NeedProblem.OTHER_NEED, day.rule("P01"), "surveyId", areaCode, serviceType);
        }
    }

    private void take(SurveyContent newContent) {
        content = newContent;
        serviceType = newContent.serviceType();
    }

    private void moveTo(SurveyStatus next) {
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
    public SurveyStatus status() {
        return status;
    }

    @Override
    public Owner owner() {
        return Owner.unit(unit);
    }

    String unit() {
        return unit;
    }

    String areaCode() {
        return areaCode;
    }

    SurveyContent content() {
        return content;
    }

    public LocalDate surveyedOn() {
        return content.surveyedOn();
    }

    public List<String> subjects() {
        return content.subjects();
    }

    public int respondents() {
        return content.respondents();
    }

    public String summary() {
        return content.summary();
    }

    Optional<UUID> consultation() {
        return Optional.ofNullable(consultationId);
    }

    Optional<LocalDate> publishedOn() {
        return Optional.ofNullable(publishedOn);
    }

    Optional<LocalDate> usableUntil() {
        return Optional.ofNullable(usableUntil);
    }
}
