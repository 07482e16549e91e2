package org.linli.registry.intake;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.linli.registry.Register;

/** Tables of agencies, over HTTP. */
final class Tables {

    static final String HEADING = "code,kind,name,founded_on,address,representative,resident_id,code_override_reason";
    static final String CHINESE = "统一社会信用代码,类型,名称,成立日期,住所,法定代表人,身份证号,代码说明";

    private Tables() {
    }

    static String row(String code, String name) {
        return code + ",PRIVATE_NON_ENTERPRISE_UNIT," + name
                + ",2020-05-01,滨江街道1号,何安,440105199001010017,certificate seen";
    }

    static String fresh(String name) {
        return row(Register.freshCode(), name);
    }

    static byte[] csv(String... lines) {
        return String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    /** Of so many agencies that nobody else is named like. */
    static byte[] csvOf(int agencies) {
        var lines = new ArrayList<>(List.of(HEADING));
        var tag = UUID.randomUUID();
        for (int n = 0; n < agencies; n++) {
            lines.add(fresh("名册" + n + "社工中心 " + tag));
        }
        return csv(lines.toArray(String[]::new));
    }

    static ValidatableResponse check(byte[] file) {
        return send("/check", "text/csv", file);
    }

    static ValidatableResponse propose(byte[] file) {
        return send("", "text/csv", file);
    }

    static ValidatableResponse send(String below, String type, byte[] file) {
        return given().header("Authorization", Register.LIN).header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Accept-Language", "en").contentType(type).body(file).post("/api/v1/agency-imports" + below)
                .then();
    }

    static String proposed(byte[] file) {
        return "/agency-imports/" + Register.id(propose(file).statusCode(201));
    }
}
