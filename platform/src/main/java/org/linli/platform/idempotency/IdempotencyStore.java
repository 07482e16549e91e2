package org.linli.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import javax.sql.DataSource;
import org.linli.platform.problem.KeyRefused;
import org.linli.platform.problem.PlatformProblem;
import org.linli.platform.vault.Vault;

/**
 * The table idempotency_key. A key at work is held by an advisory lock that ends with the transaction, also by a crash.
 * What was asked is kept as a fingerprint under the vault's key and the answer encrypted: both would else give away
 * what the tables beside them keep secret.
 */
@ApplicationScoped
class IdempotencyStore {

    /** One round trip. The row is as the statement's snapshot saw it; {@link #keep} settles what came in between. */
    private static final String CLAIM = """
            select pg_try_advisory_xact_lock(hashtextextended(?, 7)), kept.body_hash, kept.status, kept.headers,
                   kept.answer
              from (select 1) as asked
              left join idempotency_key kept on kept.caller = ? and kept.operation = ? and kept.key = ?""";

    private final DataSource database;
    private final ObjectMapper json;
    private final Vault vault;
    private final Clock clock;

    IdempotencyStore(DataSource database, ObjectMapper json, Vault vault, Clock clock) {
        this.database = database;
        this.json = json;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Holds the key until the transaction ends.
     *
     * @throws ReplayedAnswer when the same request was answered before
     * @throws KeyRefused when the same key is at work (409) or came with other content (422)
     */
    void claim(KeyedRequest request) {
        try (var connection = database.getConnection(); var claim = connection.prepareStatement(CLAIM)) {
            claim.setString(1, request.lockName());
            claim.setString(2, request.caller());
            claim.setString(3, request.operation());
            claim.setString(4, request.key());
            try (var row = claim.executeQuery()) {
                if (!row.next() || !row.getBoolean(1)) {
                    throw new KeyRefused(409, PlatformProblem.KEY_IN_PROGRESS);
                }
                var hash = row.getBytes(2);
                if (hash == null) {
                    return;
                }
                if (!MessageDigest.isEqual(hash, fingerprint(request))) {
                    throw new KeyRefused(422, PlatformProblem.KEY_REUSED);
                }
                var answer = row.getBytes(5);
                throw new ReplayedAnswer(new KeptAnswer(row.getInt(3), headers(row.getString(4)),
                        answer == null ? null : vault.decryptBytes(answer, request.lockName())));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("idempotency key unreadable", failed);
        }
    }

    private byte[] fingerprint(KeyedRequest request) {
        return vault.fingerprint("idempotency", request.content());
    }

    /** @throws KeyRefused when the same key was answered since it was claimed (409): nothing of this try stays */
    void keep(KeyedRequest request, KeptAnswer answer) {
        try (var connection = database.getConnection(); var insert = connection.prepareStatement("""
                insert into idempotency_key (caller, operation, key, body_hash, status, headers, answer,
                    created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing""")) {
            insert.setString(1, request.caller());
            insert.setString(2, request.operation());
            insert.setString(3, request.key());
            insert.setBytes(4, fingerprint(request));
            insert.setInt(5, answer.status());
            insert.setString(6, json.writeValueAsString(answer.headers()));
            insert.setBytes(7, answer.body() == null ? null : vault.encrypt(answer.body(), request.lockName()));
            insert.setObject(8, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            if (insert.executeUpdate() == 0) {
                throw new KeyRefused(409, PlatformProblem.KEY_IN_PROGRESS);
            }
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
