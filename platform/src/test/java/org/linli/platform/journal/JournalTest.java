package org.linli.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.CommandContext;
import org.linli.platform.testkit.ConcurrentCalls;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.RoundTrips;

/** Facts are written together, just before the commit. */
@QuarkusTest
@WithTestResource(Engines.class)
class JournalTest {

    @Fact(topic = "journal-test", type = "linli.sample.told.v1")
    record Told(String key, int number) implements DomainEvent {
    }

    @Inject
    Journal journal;

    @Inject
    CommandContext context;

    private Void say(List<Told> facts) {
        inTransaction(() -> facts.forEach(journal::append));
        return null;
    }

    private void inTransaction(Runnable work) {
        var request = Arc.container().requestContext();
        request.activate();
        try {
            context.begin(Actor.job("sample", "test"), null, null, null);
            QuarkusTransaction.requiringNew().run(work);
        } finally {
            request.terminate();
        }
    }

    @Test
    void severalFactsKeepTheirOrderAndEachKeyItsSequence() {
        var a = UUID.randomUUID().toString();
        var b = UUID.randomUUID().toString();
        say(List.of(new Told(a, 1)));
        say(List.of(new Told(b, 1), new Told(a, 2), new Told(b, 2), new Told(a, 3)));
        assertThat(JournalRows.of(a)).extracting(JournalRows.Row::sequence).containsExactly(1L, 2L, 3L);
        assertThat(JournalRows.of(a)).extracting(JournalRows.Row::payload).allMatch(text -> text.contains(a));
        assertThat(JournalRows.of(b)).extracting(JournalRows.Row::sequence).containsExactly(1L, 2L);
        assertThat(JournalRows.ofType("linli.sample.told.v1")).filteredOn(row -> List.of(a, b).contains(row.key()))
                .extracting(JournalRows.Row::key).containsExactly(a, b, a, b, a);
    }

    @Test
    void manyFactsWaitNoLongerThanTwo() throws Exception {
        say(List.of(new Told("warm", 1), new Told("warmer", 1)));
        var few = RoundTrips.least(() -> say(List.of(new Told("few", 1), new Told("fewer", 1))));
        var many = RoundTrips
                .least(() -> say(IntStream.range(0, 100).mapToObj(n -> new Told("many" + n % 7, n)).toList()));
        assertThat(many).isEqualTo(few);
    }

    @Test
    void transactionsThatSpeakOfTheSameThingsInOtherOrderDoNotDeadlock() throws Exception {
        var a = UUID.randomUUID().toString();
        var b = UUID.randomUUID().toString();
        ConcurrentCalls.ask(40, n -> say(
                n % 2 == 0 ? List.of(new Told(a, n), new Told(b, n)) : List.of(new Told(b, n), new Told(a, n))));
        var all = LongStream.rangeClosed(1, 40).boxed().toList();
        assertThat(JournalRows.of(a)).extracting(JournalRows.Row::sequence).containsExactlyInAnyOrderElementsOf(all);
        assertThat(JournalRows.of(b)).extracting(JournalRows.Row::sequence).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void whatWasOnlyRehearsedWasNeverSaid() {
        var key = UUID.randomUUID().toString();
        inTransaction(() -> {
            journal.append(new Told(key, 1));
            journal.rehearsing(() -> journal.append(List.of(new Told(key, 2), new Told(key, 3))));
            journal.append(new Told(key, 4));
        });
        assertThat(JournalRows.of(key)).extracting(JournalRows.Row::sequence).containsExactly(1L, 2L);
        assertThat(JournalRows.of(key).getLast().payload()).contains("4");
    }

    @Test
    void whatWasSaidInATransactionThatFailedWasNeverSaid() {
        var key = UUID.randomUUID().toString();
        var facts = new ArrayList<Told>();
        facts.add(new Told(key, 1));
        facts.add(null);
        assertThatThrownBy(() -> say(facts)).isInstanceOf(RuntimeException.class);
        assertThat(JournalRows.of(key)).isEmpty();
    }
}
