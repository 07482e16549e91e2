package org.linli.procurement.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.journal.Journal;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.Answers;
import org.linli.procurement.catalogue.Catalogue;
import org.linli.procurement.consultation.Consultation.Question;
import org.linli.procurement.consultation.PublicHearing;
import org.linli.procurement.consultation.Subject;

/** One method per command. */
@ApplicationScoped
class SurveyService {

    private final AreaSurveys surveys;
    private final Catalogue catalogue;
    private final PublicHearing hearing;
    private final Journal journal;
    private final Rules rules;
    private final Clock clock;

    SurveyService(AreaSurveys surveys, Catalogue catalogue, PublicHearing hearing, Journal journal, Rules rules, Clock clock) {
        this.surveys = surveys;
        this.catalogue = catalogue;
        this.hearing = hearing;
        this.journal = journal;
        this.rules = rules;
        this.clock = clock;
    }

    @Transactional
    AreaSurvey draft(String unit, String areaCode, SurveyContent content) {
        catalogue.get(content.serviceType());
        var survey = AreaSurvey.draft(Ids.next(), unit, areaCode, content);
        surveys.persist(survey);
        journal.append(survey.drafted());
        surveys.flush();
        return survey;
    }

    @Transactional
    AreaSurvey write(UUID id, @Nullable String ifMatch, SurveyContent content) {
        catalogue.get(content.serviceType());
        var survey = seen(id, ifMatch);
        survey.write(content);
        surveys.flush();
        return survey;
    }

    @Transactional
    AreaSurvey consult(UUID id, @Nullable String ifMatch) {
        var survey = seen(id, ifMatch);
        survey.requireConsultable(today(), rules.book());
        var question = new Question(Subject.NEED_SURVEY, id.toString(), survey.areaCode() + " " + survey.content().serviceType(),
                survey.unit());
        var opened = hearing.open(question, rules.get("P03.term", today()), today());
        journal.append(survey.consult(opened, today(), rules.book()));
        surveys.flush();
        return survey;
    }

    @Transactional
    AreaSurvey publish(UUID id, @Nullable String ifMatch) {
        var survey = seen(id, ifMatch);
        if (survey.commands().contains(SurveyCommand.PUBLISH)) {
            hearing.requireConcluded(survey.consultation().orElseThrow(), today());
        }
        journal.append(survey.publish(today(), rules.book()));
        surveys.flush();
        return survey;
    }

    private AreaSurvey seen(UUID id, @Nullable String ifMatch) {
        var survey = surveys.locked(id);
        Answers.requireMatch(ifMatch, survey.version());
        return survey;
    }

    private LocalDate today() {
        return Deadline.dayOf(clock.instant());
    }
}
