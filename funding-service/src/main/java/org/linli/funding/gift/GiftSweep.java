package org.linli.funding.gift;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.linli.platform.journal.Journal;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Deadline;
import org.linli.platform.time.Sweep;

/** Says which reports, answers and filings were not given in time, and lets changes of use begin on their day. */
@ApplicationScoped
class GiftClocks implements Sweep {

    private final Gifts gifts;
    private final GiftQuestions questions;
    private final UseChanges changes;
    private final GiftDialogue dialogue;
    private final Journal journal;
    private final Rules rules;

    GiftClocks(Gifts gifts, GiftQuestions questions, UseChanges changes, GiftDialogue dialogue, Journal journal, Rules rules) {
        this.gifts = gifts;
        this.questions = questions;
        this.changes = changes;
        this.dialogue = dialogue;
        this.journal = journal;
        this.rules = rules;
    }

    @Override
    public String name() {
        return "gifts";
    }

    @Override
    public int sweep(Instant now, int limit) {
        var today = Deadline.dayOf(now);
        var reports = gifts.due("gift", "source_id", now, limit);
        reports.forEach(id -> gifts.get(id).tick(today, rules.book()).ifPresent(journal::append));
        var answers = gifts.due("gift_question", "id", now, limit);
        answers.forEach(id -> questions.get(id).tick(today).ifPresent(journal::append));
        var uses = gifts.due("use_change", "id", now, limit);
        for (var id : uses) {
            var change = changes.get(id);
            if (change.takesEffectOn(today)) {
                dialogue.takeEffect(change);
            } else {
                change.tick(today).forEach(journal::append);
            }
        }
        gifts.flush();
        return reports.size() + answers.size() + uses.size();
    }
}
