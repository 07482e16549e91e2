package org.linli.funding.gift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.funding.source.FundSources;
import org.linli.platform.Ids;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Calendars;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.Answers;

/** Questions of givers, and another use than was agreed with them. */
@ApplicationScoped
class GiftDialogue {

    private final Gifts gifts;
    private final GiftQuestions questions;
    private final UseChanges changes;
    private final FundSources sources;
    private final Journal journal;
    private final Rules rules;
    private final Calendars calendars;
    private final Clock clock;

    GiftDialogue(Gifts gifts, GiftQuestions questions, UseChanges changes, FundSources sources, Journal journal, Rules rules,
            Calendars calendars, Clock clock) {
        this.gifts = gifts;
        this.questions = questions;
        this.changes = changes;
        this.sources = sources;
        this.journal = journal;
        this.rules = rules;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Transactional
    GiftQuestion ask(UUID sourceId, String words) {
        gifts.get(sourceId);
        var question = GiftQuestion.asked(Ids.next(), sourceId, words, today(), term("D04"));
        questions.persistAndFlush(question);
        journal.append(question.asked());
        return question;
    }

    @Transactional
    GiftQuestion answer(UUID id, String words) {
        var question = questions.locked(id);
        journal.append(question.answer(words, today()));
        questions.flush();
        return question;
    }

    /** With the giver's word at once; without, only after the notice has stood for its term. */
    @Transactional
    UseChange propose(UUID sourceId, GiftApi.NewUse wish, Actor by) {
        gifts.locked(sourceId);
        if (changes.count("sourceId = ?1 and status in ?2", sourceId, java.util.List.of(ChangeState.PROPOSED, ChangeState.AGREED)) > 0) {
            throw new Conflict(GiftProblem.CHANGE_OPEN, sourceId);
        }
        var from = wish.basis() == UseChange.Basis.GIVER_AGREES ? today() : term("D03.notice").lastDay().plusDays(1);
        var change = UseChange.propose(Ids.next(), sourceId, wish, from, by);
        changes.persistAndFlush(change);
        return change;
    }

    @Transactional
    UseChange agree(UUID id, @Nullable String ifMatch, Actor by) {
        var change = seen(id, ifMatch);
        change.agree(by);
        takeEffect(change);
        changes.flush();
        return change;
    }

    @Transactional
    UseChange refuse(UUID id, @Nullable String ifMatch, Actor by) {
        var change = seen(id, ifMatch);
        change.refuse(by);
        changes.flush();
        return change;
    }

    @Transactional
    UseChange file(UUID id, @Nullable String ifMatch) {
        var change = seen(id, ifMatch);
        change.file(today());
        changes.flush();
        return change;
    }

    /** Lines that were opened before keep the use they were opened for. */
    void takeEffect(UseChange change) {
        if (change.takesEffectOn(today())) {
            sources.locked(change.sourceId()).usedFor(change.restriction());
            journal.append(change.effective(today(), term("D03.file")));
        }
    }

    private UseChange seen(UUID id, @Nullable String ifMatch) {
        var change = changes.locked(id);
        Answers.requireMatch(ifMatch, change.version());
        return change;
    }

    private Deadline term(String rule) {
        return calendars.current().deadline(today(), rules.get(rule, today()));
    }

    private LocalDate today() {
        return Deadline.dayOf(clock.instant());
    }
}
