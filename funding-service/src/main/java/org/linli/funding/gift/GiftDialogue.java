package org.linli.funding.gift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.funding.gift.ChangeState.ChangeCommand;
import org.linli.funding.source.FundSources;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;

/** Questions of givers, and another use than was agreed with them. */
@ApplicationScoped
class GiftDialogue {

    private final Gifts gifts;
    private final GiftQuestions questions;
    private final UseChanges changes;
    private final FundSources sources;
    private final Journal journal;
    private final Commands commands;
    private final Today today;

    GiftDialogue(Gifts gifts, GiftQuestions questions, UseChanges changes, FundSources sources, Journal journal,
            Commands commands, Today today) {
        this.gifts = gifts;
        this.questions = questions;
        this.changes = changes;
        this.sources = sources;
        this.journal = journal;
        this.commands = commands;
        this.today = today;
    }

    @Transactional
    GiftQuestion ask(UUID sourceId, String words) {
        gifts.get(sourceId);
        var question = GiftQuestion.asked(Ids.next(), sourceId, words, today.date(), today.day().until("D04"));
        questions.persistAndFlush(question);
        journal.append(question.asked());
        return question;
    }

    @Transactional
    GiftQuestion answer(UUID id, String words) {
        var question = questions.locked(id);
        journal.append(question.answer(words, today.date()));
        questions.flush();
        return question;
    }

    /** With the giver's word at once; without, only after the notice has stood for its term. */
    @Transactional
    UseChange propose(UUID sourceId, GiftApi.NewUse wish, Actor by) {
        gifts.locked(sourceId);
        if (changes.isAnyOpen(sourceId)) {
            throw new Conflict(GiftProblem.CHANGE_OPEN, sourceId);
        }
        var day = today.day();
        var from = wish.basis() == UseChange.Basis.GIVER_AGREES ? day.date()
                : day.until("D03.notice").lastDay().plusDays(1);
        var change = UseChange.propose(Ids.next(), sourceId, wish.restriction(), wish.basis(), wish.document(),
                wish.reason(), from, by);
        changes.persistAndFlush(change);
        return change;
    }

    @Transactional
    UseChange agree(UUID id, @Nullable String ifMatch, Actor by) {
        return commands.decideAll(changes.locked(id), ifMatch, ChangeCommand.AGREE, change -> {
            change.agree(by);
            return takeEffect(change);
        });
    }

    @Transactional
    UseChange refuse(UUID id, @Nullable String ifMatch, Actor by) {
        return commands.change(changes.locked(id), ifMatch, ChangeCommand.REFUSE, change -> change.refuse(by));
    }

    @Transactional
    UseChange file(UUID id, @Nullable String ifMatch) {
        return commands.change(changes.locked(id), ifMatch, ChangeCommand.FILE, change -> change.file(today.date()));
    }

    /** Nothing before its day. Lines that were opened before keep the use they were opened for. */
    List<GiftEvent> takeEffect(UseChange change) {
        var day = today.day();
        if (!change.takesEffectOn(day.date())) {
            return List.of();
        }
        var effective = change.effective(day.date(), day.until("D03.file"));
        sources.locked(change.sourceId()).usedFor(change.restriction());
        return List.of(effective);
    }
}
