package org.linli.evaluation.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.assessor.Posts;
import org.linli.platform.Ids;
import org.linli.platform.identity.Actor;

/** One transaction per command up to the draft result. */
@ApplicationScoped
class EvaluationService {

    private final Evaluations evaluations;
    private final Desk desk;
    private final Posts posts;

    EvaluationService(Evaluations evaluations, Desk desk, Posts posts) {
        this.evaluations = evaluations;
        this.desk = desk;
        this.posts = posts;
    }

    @Transactional
    Evaluation assign(UUID id, @Nullable String ifMatch, EvaluationApi.Assignment assignment) {
        var seats = assignment.members().stream().map(EvaluationApi.Member::seat).toList();
        return desk.seen(id, ifMatch, evaluation -> evaluation.assign(seats, desk.today(), posts));
    }

    @Transactional
    Evaluation open(UUID id, @Nullable String ifMatch) {
        return desk.seen(id, ifMatch, evaluation -> evaluation.open(desk.today()));
    }

    @Transactional
    Evaluation claim(UUID id, EvaluationApi.Claims claims) {
        var evaluation = evaluations.get(id);
        var content = desk.content(evaluation);
        claims.observations().forEach(claim -> evaluation.claim(ClaimCheck.observation(content, claim), desk.today()));
        evaluations.flush();
        return evaluation;
    }

    @Transactional
    Evaluation submit(UUID id) {
        return desk.change(id, evaluation -> evaluation.submit(desk.today()));
    }

    @Transactional
    Evaluation reopen(UUID id, @Nullable String ifMatch, String reason) {
        return desk.seen(id, ifMatch, evaluation -> evaluation.reopen(reason, desk.today()));
    }

    @Transactional
    Evaluation verify(UUID id, EvaluationApi.Verifications verifications, Actor assessor) {
        var evaluation = evaluations.get(id);
        var content = desk.content(evaluation);
        verifications.verified().forEach(one -> ClaimCheck.requireVoice(content, one));
        evaluation.verify(verifications.verified(), assessor, desk.today(), posts);
        evaluations.flush();
        return evaluation;
    }

    @Transactional
    Evaluation mark(UUID id, EvaluationApi.Sheet sheet, Actor assessor) {
        var evaluation = evaluations.get(id);
        var content = desk.content(evaluation);
        var sheetId = Ids.next();
        evaluation.mark(sheet.marks().stream().map(mark -> {
            EvaluationApi.requireMarkedBy(content, sheet.part(), mark.indicator());
            return new Judgement(sheetId, sheet.part(), mark.indicator(), mark.mark(), mark.reason(), assessor.id());
        }).toList(), assessor, desk.today(), posts);
        evaluations.flush();
        return evaluation;
    }

    @Transactional
    Evaluation moderate(UUID id, @Nullable String ifMatch, EvaluationApi.ModeratedMark mark, Actor moderator) {
        return desk.seen(id, ifMatch,
                evaluation -> evaluation.moderate(mark.by(moderator.id()), moderator, desk.today(), posts));
    }

    @Transactional
    Evaluation visited(UUID id, @Nullable String ifMatch, EvaluationApi.Visit visit, Actor assessor) {
        return desk.seen(id, ifMatch, evaluation -> evaluation.visited(visit.coaching(),
                visit.report(evaluation.plan().kind(), desk.content(evaluation), desk.today().date()), assessor, desk.today(), posts));
    }

    @Transactional
    Evaluation followUp(UUID id, int no, String done, Actor by) {
        return desk.change(id, evaluation -> evaluation.followUp(no, done, by, desk.today()));
    }

    @Transactional
    Evaluation draft(UUID id, @Nullable String ifMatch, Actor assessor) {
        return desk.seen(id, ifMatch,
                evaluation -> evaluation.draft(desk.content(evaluation), assessor, desk.today(), posts));
    }

    @Transactional
    Evaluation cancel(UUID id, @Nullable String ifMatch, String reason) {
        return desk.seen(id, ifMatch, evaluation -> evaluation.cancel(reason));
    }
}
