package org.linli.workforce;

import static org.linli.workforce.Team.ASSOCIATION;
import static org.linli.workforce.Team.id;
import static org.linli.workforce.Team.post;

import java.time.LocalDate;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.platform.testkit.http.HttpReply;

/** What officials study, over HTTP: held by a trainer, closed by the association. */
public final class Studies {

    public static final String TRAINER = Tokens.of("trainer-mai", "trainer").bearer();

    private Studies() {
    }

    public static HttpReply planned(String kind, String module, LocalDate on, int hours) {
        return post(TRAINER, "/study-sessions", null, """
                {"title":"x","kind":"%s","module":"%s","on":"%s","hours":%d}""".formatted(kind, module, on, hours));
    }

    public static String signature(String official, String unit, int hours) {
        return "{\"officialId\":\"%s\",\"unit\":\"%s\",\"hours\":%d}".formatted(official, unit, hours);
    }

    /** Held today, signed and closed. @return its id */
    public static String attended(String official, String unit, String kind, String module, int hours) {
        var path = "/study-sessions/" + id(planned(kind, module, Time.today(), hours).statusCode(201));
        post(TRAINER, path + "/attendance", "*", signature(official, unit, hours)).statusCode(200);
        post(ASSOCIATION, path + "/close", "*", null).statusCode(200);
        return path.substring("/study-sessions/".length());
    }

    /** A course on ethics and a field visit on what policies do: eight hours. */
    public static void studied(String official, String unit) {
        attended(official, unit, "COURSE", "ETHICS", 4);
        attended(official, unit, "FIELD_VISIT", "POLICY_IMPACT", 4);
    }

    public static HttpReply certify(String official) {
        return post(TRAINER, "/purchaser-certificates", null, "{\"officialId\":\"%s\"}".formatted(official));
    }

    /** After enough study, for a street. */
    public static HttpReply certified(String official) {
        studied(official, "440105005");
        return certify(official).statusCode(201);
    }
}
