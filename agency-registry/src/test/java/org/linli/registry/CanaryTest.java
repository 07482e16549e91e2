package org.linli.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.registry.Register.CHEN;
import static org.linli.registry.Register.LIN;
import static org.linli.registry.Register.get;
import static org.linli.registry.Register.id;
import static org.linli.registry.Register.post;
import static org.linli.registry.Register.then;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.platform.Sha256;
import org.linli.platform.testkit.Canaries;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.TestPostgres;
import org.linli.platform.testkit.Time;

/** What people entrust to the register in confidence lies in no table, whether it was taken or refused. */
@QuarkusTest
@WithTestResource(Engines.class)
class CanaryTest {

    private static final String NAME = "欧阳金丝雀";
    private static final String SECOND_NAME = "司徒金丝雀";
    private static final String RESIDENT = "440105198812120012";
    private static final String ACCOUNT = "6222021399977755501";
    private static final String REFUSED_ACCOUNT = "62220213999A77755";

    @Test
    void namesIdentityAndAccountNumbersLieNowhereInClear() throws SQLException {
        var register = Register.registered();
        var path = "/agencies/" + register.agency;
        var change = """
                {"name":"%s","residentId":"%s","from":"%s"}""";
        post(LIN, path + "/representative", "*", change.formatted(NAME, RESIDENT, Time.today())).statusCode(200);
        post(LIN, path + "/representative", "*", change.formatted(SECOND_NAME, "4401", Time.today()));
        post(CHEN, path + "/confirm-step", "*", null);
        post(register.clerk, "/agencies", null,
                Register.application("又一家", Register.freshCode(), RESIDENT).replace("何安", NAME));
        var account = path + "/accounts/" + id(post(register.clerk, path + "/accounts", null, """
                {"bank":"广州银行","number":"%s"}""".formatted(ACCOUNT)).statusCode(201));
        post(register.clerk, path + "/accounts", null, """
                {"bank":"广州银行","number":"%s"}""".formatted(REFUSED_ACCOUNT));
        then(account, register.director, "/confirm", null, LIN, "/verify", null);
        get(LIN, account).statusCode(200);

        assertThat(Canaries.found(List.of(NAME, SECOND_NAME, RESIDENT, ACCOUNT, REFUSED_ACCOUNT))).isEmpty();
        assertThat(plainHashes("""
                [{"bank":"广州银行","number":"%s"}]""".formatted(ACCOUNT))).isZero();
    }

    /** Whoever knows the rest of a body guesses the secret in it, if a hash of the whole is kept. */
    private static long plainHashes(String content) throws SQLException {
        try (var connection = TestPostgres.connect();
                var select = connection.prepareStatement("select count(*) from idempotency_key where body_hash = ?")) {
            select.setBytes(1, Sha256.digest(content.getBytes(StandardCharsets.UTF_8)));
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
