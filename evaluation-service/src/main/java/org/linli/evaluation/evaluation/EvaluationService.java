package org.linli.evaluation.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.assessor.Pool;
import org.linli.evaluation.assessor.Posts;
import org.linli.platform.Ids;
import org.linli.platform.identity.Actor;

/** One transaction per command up to the draft result. */
@ApplicationScoped
class EvaluationService {

    private final Evaluations evaluations;
    private final Desk desk;
    private final Posts posts;
    private final Pool pool;

    EvaluationService(Evaluations evaluations, Desk desk, Posts posts, Pool pool) {
        this.evaluations = evaluations;
        this.desk = desk;
        this.posts = posts;
        this.pool = pool;
    }

    @Transactional
    Evaluation assign(UUID id, @Nullable String ifMatch, EvaluationApi.Assignment assignment) {
        return desk.seen(id, ifMatch, evaluation -> seated(evaluation, assignment.members().stream().map(EvaluationApi.Member::seat).toList()));
    }

    /** Ties are looked at with what was declared once for all; then pool, rotation and load. */
    private EvaluationEvent seated(Evaluation evaluation, List<Seat> seats) {
        var today = desk.today();
        var named = evaluation.assign(seats.stream().map(seat -> new Seat(seat.part(), pool.standing(seat.declaration()))).toList(), today, posts);
        pool.require(evaluation.plan().task(evaluation.id()), seats.stream().map(Seat::seated).toList(), today.date());
        return named;
    }

    /** Draws one part of the team by lot; the other parts stay. */
    @Transactional
    Evaluation drawAssessors(UUID id, @Nullable String ifMatch, EvaluationApi.Draw wish, Actor by) {
        return desk.seen(id, ifMatch, evaluation -> {
            var others = evaluation.assessment().team().without(wish.part());
            var drawn = pool.draw(evaluation.plan().task(evaluation.id()), wish.part(), wish.people(),
                    others.stream().map(Seat::assessor).collect(Collectors.toSet()), by, desk.today().date());
            return evaluation.assign(Stream.concat(others.stream(), drawn.stream().map(one -> new Seat(wish.part(), one))).toList(), desk.today(), posts);
        });
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
        requireUntied(evaluation, assessor);
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
        requireUntied(evaluation, assessor);
        evaluations.flush();
        return evaluation;
    }

    @Transactional
    Evaluation moderate(UUID id, @Nullable String ifMatch, EvaluationApi.ModeratedMark mark, Actor moderator) {
        return desk.seen(id, ifMatch, evaluation -> untied(evaluation, moderator,
                evaluation.moderate(mark.by(moderator.id()), moderator, desk.today(), posts)));
    }

    @Transactional
    Evaluation visited(UUID id, @Nullable String ifMatch, EvaluationApi.Visit visit, Actor assessor) {
        return desk.seen(id, ifMatch, evaluation -> untied(evaluation, assessor, evaluation.visited(visit.coaching(),
                visit.report(evaluation.plan().kind(), desk.content(evaluation), desk.today().date()), assessor, desk.today(), posts)));
    }

    @Transactional
    Evaluation followUp(UUID id, int no, String done, Actor by) {
        return desk.change(id, evaluation -> evaluation.followUp(no, done, by, desk.today()));
    }

    @Transactional
    Evaluation draft(UUID id, @Nullable String ifMatch, Actor assessor) {
        return desk.seen(id, ifMatch, evaluation -> untied(evaluation, assessor,
                evaluation.draft(desk.content(evaluation), assessor, desk.today(), posts)));
    }

    private EvaluationEvent untied(Evaluation evaluation, Actor assessor, EvaluationEvent done) {
        requireUntied(evaluation, assessor);
        return done;
    }

    /** What the person declared since they were named counts too; a refusal takes back what was done before it. */
    private void requireUntied(Evaluation evaluation, Actor assessor) {
        pool.requireUntied(assessor, evaluation.plan().agencyId(), desk.today().date());
    }

    @Transactional
    Evaluation cancel(UUID id, @Nullable String ifMatch, String reason) {
        return desk.seen(id, ifMatch, evaluation -> evaluation.cancel(reason));
    }
}
