package org.linli.bench.work;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
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
                                 payload, signature)
            values (?, 'linli.purchases', ?, 1, ?, ?, ?, 'bench', ?, ?::jsonb, ?)""";
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
        return new Appender(suite.database("procurement"), new Signer(suite.home(), "procurement"), number);
    }

    private final class Appender implements Client {

        private final Connection connection;
        private final PreparedStatement append;
        private final Signer signer;
        private int turn;

        private Appender(Connection connection, Signer signer, int number) throws SQLException {
            this.connection = connection;
            this.signer = signer;
            this.append = connection.prepareStatement(APPEND);
            this.turn = number;
        }

        @Override
        public void once(long due) throws SQLException {
            var at = anchored.plusNanos(due - anchor).truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
            var purchase = turn++ % everySo == 0 ? purchases.poll() : null;
            if (purchase == null) {
                var other = Ids.next();
                append(other, PASSED_BY, at, SURVEYED.formatted(other, at.toLocalDate(), FILLING), Map.of("purchaseId",
                        other.toString(), "subjects", 120, "surveyedOn", at.toLocalDate().toString(), "note", FILLING));
            } else {
                append(purchase, ASKED, at, REQUEST.formatted(purchase, at.getYear()), request(purchase, at.getYear()));
            }
        }

        private static Map<String, Object> request(UUID purchase, int year) {
            return Map.of("purchaseId", purchase.toString(), "number", "BENCH", "purchaserId", "440105999", "areaCode",
                    "440105999", "serviceType", "FAMILY_SERVICE_STATION", "amount",
                    Map.of("amount", "1000.00", "currency", "CNY"), "fiscalYear", year, "joined", List.of());
        }

        /** @param said the same as the payload */
        private void append(UUID key, String type, OffsetDateTime at, String payload, Map<String, Object> said)
                throws SQLException {
            var id = Ids.next();
            var correlation = Ids.next();
            append.setObject(1, id);
            append.setString(2, key.toString());
            append.setString(3, type);
            append.setObject(4, at);
            append.setObject(5, at.toLocalDate());
            append.setObject(6, correlation);
            append.setString(7, payload);
            append.setString(8, signer.sign(List.of(id.toString(), type, key.toString(), at.toInstant().toString(),
                    at.toLocalDate().toString(), "bench", correlation.toString()), said, 1));
            append.executeUpdate();
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
