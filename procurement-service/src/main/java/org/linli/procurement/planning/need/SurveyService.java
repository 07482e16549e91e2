package org.linli.procurement.planning.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.journal.Journal;
import org.linli.procurement.planning.catalogue.Catalogue;
import org.linli.procurement.planning.consultation.Consultation.Question;
import org.linli.procurement.planning.consultation.PublicHearing;
import org.linli.procurement.planning.consultation.Subject;

/** One method per command. */
@ApplicationScoped
class SurveyService {

    private final AreaSurveys surveys;
    private final Catalogue catalogue;
    private final PublicHearing hearing;
    private final Commands commands;
    private final Journal journal;
    private final Today today;

    SurveyService(AreaSurveys surveys, Catalogue catalogue, PublicHearing hearing, Commands commands, Journal journal,
            Today today) {
        this.surveys = surveys;
        this.catalogue = catalogue;
        this.hearing = hearing;
        this.commands = commands;
        this.journal = journal;
        this.today = today;
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
        return commands.decideAll(surveys.locked(id), ifMatch, SurveyCommand.WRITE, survey -> {
            catalogue.get(content.serviceType());
            survey.write(content);
            return List.of();
        });
    }

    @Transactional
    AreaSurvey consult(UUID id, @Nullable String ifMatch) {
        return commands.decide(surveys.locked(id), ifMatch, SurveyCommand.CONSULT, survey -> {
            var day = today.day();
            survey.requireConsultable(day);
            var question = new Question(Subject.NEED_SURVEY, id.toString(),
                    survey.areaCode() + " " + survey.content().serviceType(), survey.unit());
            return survey.consult(hearing.open(question, "P03.term", day), day);
        });
    }

    @Transactional
    AreaSurvey publish(UUID id, @Nullable String ifMatch) {
        return commands.decide(surveys.locked(id), ifMatch, SurveyCommand.PUBLISH, survey -> {
            var day = today.day();
            hearing.requireConcluded(survey.consultation().orElseThrow(), day);
            return survey.publish(day);
        });
    }
}
