package org.linli.funding.gift;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.linli.platform.journal.Journal;
import org.linli.platform.rule.Rules;
import org.linli.platform.sweep.DueRows;
import org.linli.platform.sweep.Sweep;
import org.linli.platform.time.Deadline;

/** Says which reports, answers and filings were not given in time, and lets changes of use begin on their day. */
@ApplicationScoped
class GiftSweep implements Sweep<GiftSweep.Row> {

    enum Kind {
        REPORT("gift", "source_id"), ANSWER("gift_question", "id"), USE("use_change", "id");

        private final String table;
        private final String key;

        Kind(String table, String key) {
            this.table = table;
            this.key = key;
        }

        private Stream<Row> due(DueRows rows, Instant now, int limit) {
            return rows.of(table, key, now, limit).stream().map(id -> new Row(this, id));
        }
    }

    record Row(Kind kind, UUID id) {

        @Override
        public String toString() {
            return kind + " " + id;
        }
    }

    private final DueRows rows;
    private final Gifts gifts;
    private final GiftQuestions questions;
    private final UseChanges changes;
    private final GiftDialogue dialogue;
    private final Journal journal;
    private final Rules rules;

    GiftSweep(DueRows rows, Gifts gifts, GiftQuestions questions, UseChanges changes, GiftDialogue dialogue,
            Journal journal, Rules rules) {
        this.rows = rows;
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
    public List<Row> due(Instant now, int limit) {
        return Stream.of(Kind.values()).flatMap(kind -> kind.due(rows, now, limit)).limit(limit).toList();
    }

    @Override
    public void tick(Row row, Instant now) {
        var today = Deadline.dayOf(now);
        switch (row.kind()) {
            case REPORT -> gifts.get(row.id()).tick(today, rules.book()).ifPresent(journal::append);
            case ANSWER -> questions.get(row.id()).tick(today).ifPresent(journal::append);
            case USE -> {
                var change = changes.get(row.id());
                journal.append(change.takesEffectOn(today) ? dialogue.takeEffect(change) : change.tick(today));
            }
        }
    }
}
