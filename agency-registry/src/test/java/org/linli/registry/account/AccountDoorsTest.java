package org.linli.registry.account;

import static org.linli.registry.Register.CHEN;
import static org.linli.registry.Register.LIN;
import static org.linli.registry.Register.id;
import static org.linli.registry.Register.post;
import static org.linli.registry.Register.then;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.registry.Register;

/** Every command on an account in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class AccountDoorsTest {

    private static final AtomicInteger SERIAL = new AtomicInteger(70_000);

    private record At(Register register, String path) {
    }

    private static At proposed() {
        var register = Register.registered();
        var path = "/agencies/" + register.agency + "/accounts";
        return new At(register, path + "/" + id(post(register.clerk, path, null, """
                {"bank":"广州银行","number":"62220213%08d"}""".formatted(SERIAL.incrementAndGet())).statusCode(201)));
    }

    private static At confirmed() {
        var at = proposed();
        then(at.path(), at.register().director, "/confirm", null);
        return at;
    }

    private static At verified() {
        var at = confirmed();
        then(at.path(), LIN, "/verify", null);
        return at;
    }

    private static At retired() {
        var at = verified();
        then(at.path(), LIN, "/retire", null, CHEN, "/confirm-retirement", null);
        return at;
    }

    private static At retiring() {
        var at = verified();
        then(at.path(), LIN, "/retire", null);
        return at;
    }

    @Test
    void everyDoorOfAnAccount() {
        Doors.of(AccountStatus.class, AccountStatus.AccountCommand.class, At::path)
                .reach(AccountStatus.PROPOSED, AccountDoorsTest::proposed)
                .reach(AccountStatus.CONFIRMED, AccountDoorsTest::confirmed)
                .reach(AccountStatus.VERIFIED, AccountDoorsTest::verified)
                .reach(AccountStatus.RETIRED, AccountDoorsTest::retired)
                .reach(AccountStatus.VERIFIED, AccountStatus.AccountCommand.CONFIRM_RETIREMENT,
                        AccountDoorsTest::retiring)
                .reach(AccountStatus.VERIFIED, AccountStatus.AccountCommand.REJECT_RETIREMENT,
                        AccountDoorsTest::retiring)
                .door(AccountStatus.AccountCommand.CONFIRM, at -> at.register().director, "/confirm")
                .door(AccountStatus.AccountCommand.VERIFY, at -> LIN, "/verify")
                .door(AccountStatus.AccountCommand.RETIRE, at -> at.register().director, "/retire")
                .door(AccountStatus.AccountCommand.CONFIRM_RETIREMENT, at -> CHEN, "/confirm-retirement")
                .door(AccountStatus.AccountCommand.REJECT_RETIREMENT, at -> at.register().director,
                        "/reject-retirement")
                .check();
    }
}
