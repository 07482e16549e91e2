package org.linli.workforce.transfer;

import static org.linli.workforce.Team.day;
import static org.linli.workforce.Team.get;
import static org.linli.workforce.Team.id;
import static org.linli.workforce.Team.post;
import static org.linli.workforce.Team.then;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Time;
import org.linli.workforce.Team;
import org.linli.workforce.transfer.TransferStatus.TransferCommand;

/** Every command on a transfer in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class TransferDoorsTest {

    private record At(Team next, String worker, String path) {

        String self() {
            return Team.self(worker);
        }

        At after(String token, String below) {
            then(path, token, below, null);
            return this;
        }
    }

    private static At asked() {
        var number = Team.validResidentId();
        var worker = Team.registered().worker(number);
        var next = Team.registered();
        return new At(next, worker, "/transfers/" + id(post(next.director, "/transfers", null,
                "{\"agencyId\":\"%s\",\"residentId\":\"%s\"}".formatted(next.agency, number)).statusCode(201)));
    }

    private static At lapsed() {
        var at = asked();
        Time.past(day(get(at.self(), at.path()), "answerBy"));
        return at;
    }

    @Test
    void everyDoorOfATransfer() {
        Doors.of(TransferStatus.class, TransferCommand.class, At::path)
                .reach(TransferStatus.ASKED, TransferDoorsTest::asked).reach(TransferStatus.CONSENTED, () -> {
                    var at = asked();
                    return at.after(at.self(), "/consent");
                }).reach(TransferStatus.DECLINED, () -> {
                    var at = asked();
                    return at.after(at.self(), "/decline");
                }).reach(TransferStatus.WITHDRAWN, () -> {
                    var at = asked();
                    return at.after(at.next().director, "/withdraw");
                }).reach(TransferStatus.LAPSED, TransferDoorsTest::lapsed)
                .door(TransferCommand.CONSENT, At::self, "/consent").door(TransferCommand.DECLINE, At::self, "/decline")
                .door(TransferCommand.WITHDRAW, at -> at.next().director, "/withdraw").check();
    }
}
