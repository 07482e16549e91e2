package org.linli.registry.servicepoint;

import static org.linli.registry.Register.id;
import static org.linli.registry.Register.post;
import static org.linli.registry.Register.then;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Events;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.registry.Register;

/** A service point of a contract of its own, over HTTP. */
public final class Points {

    public static final String STREET = "440105005";
    public static final String PURCHASER = Tokens.of("purchaser-binjiang", "purchaser").street(STREET).bearer();
    public static final String REASON = "{\"reason\":\"moved\"}";
    static final String OFFER = """
            {"groups":["ELDERLY","FAMILY"],"capacity":30,"hours":[
             {"day":"MONDAY","from":"14:00:00","until":"17:30:00"},
             {"day":"MONDAY","from":"09:00:00","until":"12:00:00"}]}""";
    private static final AtomicInteger SERIAL = new AtomicInteger();

    public final Register agency;
    public final UUID contract = UUID.randomUUID();
    public final String service;
    public final String path;

    private Points(Register agency, String service) {
        this.agency = agency;
        this.service = service;
        signed();
        var answers = new String[1];
        Await.asserted("a service point",
                () -> answers[0] = id(post(agency.director, "/service-points", null, body(null)).statusCode(201)));
        this.path = "/service-points/" + answers[0];
    }

    static String freshService() {
        return "SERVICE_" + SERIAL.incrementAndGet();
    }

    public static Points proposed() {
        return new Points(Register.registered(), freshService());
    }

    public static Points open() {
        return proposed().after(PURCHASER, "/confirm", null);
    }

    private void signed() {
        Events.publish("linli.contracts", "linli.procurement.contract.signed.v1", contract.toString(), 1, """
                {"contractId":"%s","agencyId":"%s","purchaserId":"%s","areaCode":"%s","serviceType":"%s",
                 "to":"%s"}""".formatted(contract, agency.agency, STREET, STREET, service, Time.today().plusYears(1)));
    }

    void ended(String how) {
        Events.publish("linli.contracts", "linli.procurement.contract." + how + ".v1", contract.toString(), 3, """
                {"contractId":"%s","agencyId":"%s","on":"%s","reason":"over","handover":[]}""".formatted(contract,
                agency.agency, Time.today()));
    }

    String body(String community) {
        return """
                {"contractId":"%s","community":%s,"name":"滨江社工点","address":"滨江东路1号","offer":%s}""".formatted(contract,
                community == null ? "null" : "\"" + community + "\"", OFFER);
    }

    public Points after(String... tokenBelowBody) {
        then(path, tokenBelowBody);
        return this;
    }

    public String path() {
        return path;
    }
}
