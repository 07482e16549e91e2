package org.linli.bench.work;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Queue;
import java.util.UUID;
import org.linli.bench.load.Client;
import org.linli.bench.suite.Ids;
import org.linli.bench.suite.Suite;

/**
 * Appends rows to procurement's journal as its commands would. Every so many-th asks for a budget that does not exist,
 * and funding answers it with a refusal in its own journal; of the others nobody takes any.
 */
final class Probes implements Client.Factory {

    private static final String APPEND = """
            insert into journal (id, topic, key, sequence, type, occurred_at, business_date, actor, correlation_id,
                                 payload)
            values (?, 'linli.purchases', ?, 1, ?, ?, ?, 'bench', ?, ?::jsonb)""";
    private static final String ASKED = "linli.procurement.purchase.budget-requested.v1";
    private static final String PASSED_BY = "linli.procurement.purchase.need-surveyed.v1";
    private static final String REQUEST = """
            {"purchaseId":"%s","number":"BENCH","purchaserId":"440105999","areaCode":"440105999",\
            "serviceType":"FAMILY_SERVICE_STATION","amount":{"amount":"1000.00","currency":"CNY"},\
            "fiscalYear":%d,"joined":[]}""";
    private static final String SURVEYED = """
            {"purchaseId":"%s","subjects":120,"surveyedOn":"%s","note":"%s"}""";
    private static final String FILLING = "x".repeat(120);

    private final Suite suite;
    private final Queue<UUID> purchases;
    private final int everySo;
    private final long anchor = System.nanoTime();
    private final Instant anchored = Instant.now();

    /** @param purchases procurement knows and waits for no answer about, each used once */
    Probes(Suite suite, Queue<UUID> purchases, int everySo) {
        this.suite = suite;
        this.purchases = purchases;
        this.everySo = everySo;
    }

    @Override
    public Client open(int number) throws Exception {
        return new Appender(suite.database("procurement"), number);
    }

    private final class Appender implements Client {

        private final Connection connection;
        private final PreparedStatement append;
        private int turn;

        private Appender(Connection connection, int number) throws SQLException {
            this.connection = connection;
            this.append = connection.prepareStatement(APPEND);
            this.turn = number;
        }

        @Override
        public void once(long due) throws SQLException {
            var at = anchored.plusNanos(due - anchor).atOffset(ZoneOffset.UTC);
            var purchase = turn++ % everySo == 0 ? purchases.poll() : null;
            if (purchase == null) {
                var other = Ids.next();
                append(other, PASSED_BY, at, SURVEYED.formatted(other, at.toLocalDate(), FILLING));
            } else {
                append(purchase, ASKED, at, REQUEST.formatted(purchase, at.getYear()));
            }
        }

        private void append(UUID key, String type, OffsetDateTime at, String payload) throws SQLException {
            append.setObject(1, Ids.next());
            append.setString(2, key.toString());
            append.setString(3, type);
            append.setObject(4, at);
            append.setObject(5, at.toLocalDate());
            append.setObject(6, Ids.next());
            append.setString(7, payload);
            append.executeUpdate();
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
