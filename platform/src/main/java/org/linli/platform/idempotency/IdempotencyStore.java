package org.linli.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import javax.sql.DataSource;
import org.linli.platform.problem.KeyRefused;
import org.linli.platform.problem.PlatformProblem;

/**
 * The table idempotency_key. A key at work is held by an advisory lock that ends with the transaction, also by a crash.
 */
@ApplicationScoped
class IdempotencyStore {

    private final DataSource database;
    private final ObjectMapper json;
    private final Clock clock;

    IdempotencyStore(DataSource database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Holds the key until the transaction ends.
     *
     * @throws ReplayedAnswer when the same request was answered before
     * @throws KeyRefused when the same key is at work (409) or came with other content (422)
     */
    void claim(KeyedRequest request) {
        try (var connection = database.getConnection()) {
            if (!locked(connection, request)) {
                throw new KeyRefused(409, PlatformProblem.KEY_IN_PROGRESS);
            }
            try (var select = connection.prepareStatement("""
                    select body_hash, status, headers, answer from idempotency_key
                     where caller = ? and operation = ? and key = ?""")) {
                select.setString(1, request.caller());
                select.setString(2, request.operation());
                select.setString(3, request.key());
                try (var row = select.executeQuery()) {
                    if (row.next()) {
                        if (!MessageDigest.isEqual(row.getBytes(1), request.hash())) {
                            throw new KeyRefused(422, PlatformProblem.KEY_REUSED);
                        }
                        throw new ReplayedAnswer(
                                new KeptAnswer(row.getInt(2), headers(row.getString(3)), row.getBytes(4)));
                    }
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("idempotency key unreadable", failed);
        }
    }

    private static boolean locked(Connection connection, KeyedRequest request) throws SQLException {
        try (var lock = connection.prepareStatement("select pg_try_advisory_xact_lock(hashtextextended(?, 7))")) {
            lock.setString(1, request.lockName());
            try (var row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    void keep(KeyedRequest request, KeptAnswer answer) {
        try (var connection = database.getConnection(); var insert = connection.prepareStatement("""
                insert into idempotency_key (caller, operation, key, body_hash, status, headers, answer,
                    created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setString(1, request.caller());
            insert.setString(2, request.operation());
            insert.setString(3, request.key());
            insert.setBytes(4, request.hash());
            insert.setInt(5, answer.status());
            insert.setString(6, json.writeValueAsString(answer.headers()));
            insert.setBytes(7, answer.body());
            insert.setObject(8, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException | JsonProcessingException failed) {
            throw new IllegalStateException("idempotency key not kept", failed);
        }
    }

    private Map<String, String> headers(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {
            });
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("kept headers unreadable", corrupt);
        }
    }
}
