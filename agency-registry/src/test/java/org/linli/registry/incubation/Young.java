package org.linli.registry.incubation;

import static org.linli.registry.Register.LIN;
import static org.linli.registry.Register.WU;
import static org.linli.registry.Register.XU;
import static org.linli.registry.Register.id;
import static org.linli.registry.Register.post;
import static org.linli.registry.Register.then;

import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.registry.Register;

/** A young agency in a programme, as far as a test brings it. */
record Young(Register agency, String programme, String path) {

    static final String MENTOR = Tokens.of("association-he", "association").bearer();
    static final String REASON = "{\"reason\":\"seen\"}";

    /** With one open round; graduates after a visit, with advice followed, in clear standing. */
    static String programme(int places) {
        var path = "/incubation-programmes/" + id(post(LIN, "/incubation-programmes", null, """
                {"title":"新苗","offer":"a room and a mentor","months":24,"criteria":[
                 {"fact":"VISITS","bound":"AT_LEAST","value":1},
                 {"fact":"ADVICE_FOLLOWED","bound":"AT_LEAST","value":80},
                 {"fact":"CLEAR_STANDING","bound":"AT_LEAST","value":1}]}""").statusCode(201));
        return then(path, LIN, "/rounds", round(places));
    }

    static String round(int places) {
        return "{\"applyFrom\":\"%s\",\"applyUntil\":\"%s\",\"places\":%d}".formatted(Time.today(), Time.workday(20),
                places);
    }

    static Young applied() {
        return applied(programme(3));
    }

    static Young applied(String programme) {
        var agency = Register.registered();
        return new Young(agency, programme, "/incubations/"
                + id(post(agency.director, "/incubations", null, application(programme)).statusCode(201)));
    }

    static String application(String programme) {
        return "{\"programmeId\":\"%s\",\"plan\":\"to stand by ourselves\"}"
                .formatted(programme.substring(programme.lastIndexOf('/') + 1));
    }

    static Young admitted() {
        return applied().after(WU, "/propose-admission", REASON, XU, "/confirm-admission", null);
    }

    static Young coached() {
        return admitted().after(MENTOR, "/take-mentorship", null, MENTOR, "/log-visit", visit());
    }

    static String visit() {
        return """
                {"on":"%s","minutes":90,"topic":"accounts","seen":"in order",
                 "advice":[{"text":"keep a ledger","until":"%s"}]}""".formatted(Time.today(), Time.workday(10));
    }

    static Young ready() {
        return coached().after(MENTOR, "/advice/1/check", "{\"followed\":true}");
    }

    Young after(String... tokenBelowBody) {
        then(path, tokenBelowBody);
        return this;
    }
}
