package org.linli.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.linli.registry.Register.application;
import static org.linli.registry.Register.freshCode;
import static org.linli.registry.Register.get;
import static org.linli.registry.Register.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.DatabaseContent;
import org.linli.platform.testkit.Engines;

/** What was refused has written nothing, not even for a moment ({@link GuardWatch}), and taken no number. */
@QuarkusTest
@WithTestResource(Engines.class)
class GuardBeforeWriteTest {

    private static int numberOf(Register register) {
        var number = get(Register.LIN, "/agencies/" + register.agency).extract().<String>path("number");
        return Integer.parseInt(number.substring(number.lastIndexOf('-') + 1));
    }

    @Test
    void anApplicationByNobodyKeepsNoAgencyAndTakesNoNumber() {
        var number = numberOf(Register.applied());
        var young = new Register();
        var before = DatabaseContent.now();
        post(young.clerk, "/agencies", null, application("和邻 " + young.agency, freshCode(), "440105199001010018"))
                .statusCode(400).body("errors[0].field", equalTo("legalRepresentative.residentId"));
        assertThat(before.differences(DatabaseContent.now())).isEmpty();
        assertThat(numberOf(Register.applied())).isEqualTo(number + 1);
    }
}
