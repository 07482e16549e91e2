package org.linli.procurement.contracting.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Time;
import org.linli.procurement.Case;
import org.linli.procurement.Case.Stage;

/**
 * Every command on a contract in every status, over HTTP: where nothing is under way, and where much waits for a word.
 */
@QuarkusTest
@WithTestResource(Engines.class)
class ContractDoorsTest {

    private static final String REASON = "{\"reason\":\"r\"}";
    private static final String REFERENCE = "{\"reference\":\"no. 7\"}";
    private static final String CHANGE =
            "{\"kind\":\"SUPPLEMENT\",\"delta\":" + Case.money("1000.00") + ",\"rationale\":\"more visits\"}";
    private static final String BOND = "{\"amount\":" + Case.money("100000.00") + ",\"instrument\":\"GUARANTEE\"}";
    private static final String SUBCONTRACT =
            "{\"subcontractor\":\"52440105MJK0000144\",\"part\":\"CATERING\",\"description\":\"lunch\"," + "\"amount\":"
                    + Case.money("1.00") + "}";

    /** Signed by the agency of the second bid. */
    private record At(Case play) {

        String path() {
            return "/contracts/" + play.contract();
        }

        String agency() {
            return play.director(1);
        }

        String host() {
            return play.writer();
        }

        At after(String token, String below, String body) {
            play.then(token, path() + below, body);
            return this;
        }

        String handover() {
            return "{\"openCases\":120,\"parts\":[{\"takerAgencyId\":\"" + play.agency(2) + "\",\"cases\":120,\"by\":\""
                    + Time.today().plusMonths(1) + "\"}],\"continuity\":\"visits go on\"}";
        }

        String advance() {
            return "{\"amount\":" + Case.money("100000.00") + ",\"paidOn\":\"" + Time.today()
                    + "\",\"reference\":\"r\"}";
        }

        String text() {
            return "{\"sha256\":\"" + Case.get(host(), path(), "sha256") + "\"}";
        }

        /** Of the last change, or of none. */
        String changed() {
            List<String> texts = Case.get(host(), path(), "changes.sha256");
            return "{\"sha256\":\"" + (texts.isEmpty() ? "f".repeat(64) : texts.getLast()) + "\"}";
        }

        /** The first instalment in that state, or the second. */
        int instalment(String state) {
            List<Integer> found = Case.get(host(), path(), "works.findAll{it.state == '" + state + "'}.instalmentNo");
            return found.isEmpty() ? 2 : found.getFirst();
        }

        String delivery() {
            return "{\"instalmentNo\":" + instalment("PLANNED") + "}";
        }

        /** The service began and the day of that instalment has come. */
        At delivered(int no) {
            if (Case.get(host(), path(), "startedOn") == null) {
                inTerm().after(agency(), "/start", null);
            }
            var day = LocalDate.parse(Case.get(host(), path(), "terms.instalments[" + (no - 1) + "].expectedOn"));
            if (Time.today().isBefore(day)) {
                Time.to(day);
            }
            return after(agency(), "/deliver", "{\"instalmentNo\":" + no + "}");
        }

        At inTerm() {
            Time.to(LocalDate.parse(Case.get(host(), path(), "terms.from")));
            return this;
        }

        String refusal() {
            return "{\"instalmentNo\":" + instalment("DELIVERED")
                    + ",\"reasons\":\"no records\",\"undisputed\":\"WAGES\"}";
        }

        String acceptance() {
            return "{\"instalmentNo\":" + instalment("DELIVERED")
                    + ",\"opinions\":{\"respondents\":10,\"satisfied\":9,\"summary\":\"s\"}}";
        }
    }

    private static At at(Stage stage) {
        return new At(Case.at(stage));
    }

    /** Work is delivered, a change, a handover and a subcontract are proposed. */
    private static At busy() {
        var at = at(Stage.SIGNED);
        return at.delivered(2).after(at.host(), "/changes", CHANGE).after(at.agency(), "/handover", at.handover())
                .after(at.agency(), "/subcontracts", SUBCONTRACT);
    }

    private static At handedOver() {
        var at = at(Stage.SIGNED);
        return at.after(at.agency(), "/handover", at.handover()).after(at.host(), "/accept-handover", null);
    }

    private static At ending() {
        var at = handedOver();
        return at.after(at.host(), "/terminate", REASON);
    }

    private static At suspended() {
        var at = at(Stage.SIGNED);
        at.after(at.host(), "/suspend", REASON).play().agreed(at.play().contract());
        return at;
    }

    private static At completed() {
        var at = at(Stage.SIGNED);
        at.delivered(2).after(at.host(), "/accept", at.acceptance());
        return at.delivered(3).after(at.host(), "/accept", at.acceptance());
    }

    private static At terminated() {
        var at = at(Stage.DRAFTED);
        return at.after(at.host(), "/bond", BOND).after(at.host(), "/terminate", REASON);
    }

    private static Doors<At, ContractStatus, ContractCommand> doors(Supplier<At> active) {
        return Doors.of(ContractStatus.class, ContractCommand.class, At::path)
                .reach(ContractStatus.PENDING_SIGNATURE, () -> at(Stage.DRAFTED)).reach(ContractStatus.ACTIVE, active)
                .reach(ContractStatus.SUSPENDED, ContractDoorsTest::suspended)
                .reach(ContractStatus.COMPLETED, ContractDoorsTest::completed)
                .reach(ContractStatus.TERMINATED, ContractDoorsTest::terminated)
                .door(ContractCommand.SIGN, At::agency, "/sign", At::text)
                .door(ContractCommand.ADVANCE, At::host, "/advance", At::advance)
                .door(ContractCommand.START, At::agency, "/start")
                .door(ContractCommand.PROPOSE_CHANGE, At::host, "/changes", at -> CHANGE)
                .door(ContractCommand.CONSENT_TO_CHANGE, At::agency, "/consent-to-change", At::changed)
                .door(ContractCommand.REFUSE_CHANGE, At::host, "/refuse-change")
                .door(ContractCommand.DELIVER, At::agency, "/deliver", At::delivery)
                .door(ContractCommand.ACCEPT, At::host, "/accept", At::acceptance)
                .door(ContractCommand.REFUSE_WORK, At::host, "/refuse-work", At::refusal)
                .door(ContractCommand.CONFIRM_TERMINATION, At::agency, "/confirm-termination")
                .door(ContractCommand.REJECT_TERMINATION, At::host, "/reject-termination")
                .door(ContractCommand.SUSPEND, At::host, "/suspend", at -> REASON)
                .door(ContractCommand.RESUME, At::host, "/resume")
                .door(ContractCommand.ASK_HANDOVER, At::host, "/ask-handover", at -> REASON)
                .door(ContractCommand.PROPOSE_HANDOVER, At::agency, "/handover", At::handover)
                .door(ContractCommand.ACCEPT_HANDOVER, At::host, "/accept-handover")
                .door(ContractCommand.REFUSE_HANDOVER, At::host, "/refuse-handover", at -> REASON)
                .door(ContractCommand.TERMINATE, At::host, "/terminate", at -> REASON)
                .door(ContractCommand.DECLARE_SUBCONTRACT, At::agency, "/subcontracts", at -> SUBCONTRACT)
                .door(ContractCommand.CONSENT_TO_SUBCONTRACT, At::host, "/consent-to-subcontract", at -> "{\"no\":1}")
                .door(ContractCommand.PUBLISH_TEXT, At::host, "/publish", at -> REFERENCE)
                .door(ContractCommand.FILE_COPY, At::host, "/file-copy", at -> REFERENCE)
                .door(ContractCommand.LODGE_BOND, At::host, "/bond", at -> BOND)
                .door(ContractCommand.REFUND_BOND, At::host, "/refund-bond")
                .named(ContractStatus.PENDING_SIGNATURE, ContractCommand.START, "contract.no-start")
                .reach(ContractStatus.ACTIVE, ContractCommand.START, () -> at(Stage.SIGNED).inTerm())
                .named(ContractStatus.ACTIVE, ContractCommand.START, "contract.before-term")
                .named(ContractStatus.ACTIVE, ContractCommand.DELIVER, "contract.not-its-day")
                .named(ContractStatus.ACTIVE, ContractCommand.TERMINATE, "contract.handover-plan")
                .named(ContractStatus.SUSPENDED, ContractCommand.TERMINATE, "contract.handover-plan")
                .named(ContractStatus.ACTIVE, ContractCommand.CONSENT_TO_SUBCONTRACT, "contract.no-such-subcontract");
    }

    @Test
    void noPriceIsChangedOnceItsWorkIsDelivered() {
        var at = at(Stage.SIGNED);
        at.delivered(2).after(at.host(), "/changes", CHANGE).delivered(3);
        String price = Case.get(at.host(), at.path(), "terms.amount.amount");
        List<String> offered = Case.get(at.agency(), at.path(), "allowedActions");
        assertThat(offered).doesNotContain("consentToChange").contains("refuseChange");
        Case.tried(at.agency(), at.path() + "/consent-to-change", at.changed()).statusCode(409).body("type",
                containsString("contract.change-overtaken"));
        assertThat((String) Case.get(at.host(), at.path(), "terms.amount.amount")).isEqualTo(price);
    }

    @Test
    void everyDoorOfAContract() {
        doors(() -> at(Stage.SIGNED)).check();
    }

    @Test
    void everyDoorOfAContractOnWhichMuchWaits() {
        doors(ContractDoorsTest::busy).checkIn(ContractStatus.ACTIVE);
    }

    @Test
    void everyDoorOfAContractThatIsHandedOver() {
        doors(ContractDoorsTest::handedOver).checkIn(ContractStatus.ACTIVE);
    }

    @Test
    void everyDoorOfAContractThatIsToEnd() {
        doors(ContractDoorsTest::ending).checkIn(ContractStatus.ACTIVE);
    }
}
