package org.linli.registry;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.linli.registry.Register.LIN;
import static org.linli.registry.Register.WU;
import static org.linli.registry.Register.XU;
import static org.linli.registry.Register.get;
import static org.linli.registry.Register.id;
import static org.linli.registry.Register.post;
import static org.linli.registry.Register.then;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Engines;

/** What somebody merely suspects or proposes about an agency is not the agency's to read. */
@QuarkusTest
@WithTestResource(Engines.class)
class MereSuspicionTest {

    private Register register;

    @BeforeEach
    void registered() {
        register = Register.registered();
    }

    @Test
    void anAgencyReadsACaseOnceItIsToldOfItAndADecisionOnceTwoHaveMadeIt() {
        var path = "/cases/" + id(post(LIN, "/cases", null, """
                {"agencyId":"%s","subjectId":"%s","summary":"records"}""".formatted(register.agency, UUID.randomUUID()))
                .statusCode(201));
        get(register.director, path).statusCode(404);
        get(register.director, "/cases").body("items", hasSize(0));
        get(LIN, path).statusCode(200);
        then(path, LIN, "/notice", "{\"text\":\"we found\"}", register.director, "/respond", "{\"text\":\"no\"}", WU,
                "/propose-decision", "{\"months\":12,\"reasons\":\"r\"}");
        get(register.director, path).statusCode(200).body("months", nullValue()).body("reasons", nullValue())
                .body("proposedBy", nullValue()).body("confirmUntil", nullValue());
        get(register.director, "/cases").body("items", hasSize(1)).body("items[0].months", nullValue());
        get(XU, path).body("months", equalTo(12)).body("reasons", equalTo("r"));
        then(path, XU, "/confirm-decision", null);
        get(register.director, path).body("months", equalTo(12)).body("reasons", equalTo("r"));
    }

    @Test
    void anAgencyReadsAnEntryOnAListOnceItIsEntered() {
        var path = "/listings/" + id(post(LIN, "/listings", null, """
                {"agencyId":"%s","list":"ABNORMAL","ground":"ANNUAL_REPORT","facts":"none filed"}"""
                .formatted(register.agency)).statusCode(201));
        get(register.director, path).statusCode(404);
        get(register.director, "/listings").body("items", hasSize(0));
        get(WU, path).statusCode(200);
        then(path, WU, "/confirm", null);
        get(register.director, path).statusCode(200).body("facts", equalTo("none filed"));
        get(register.director, "/listings").body("items", hasSize(1));
    }
}
