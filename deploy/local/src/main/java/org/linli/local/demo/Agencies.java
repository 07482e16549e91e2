package org.linli.local.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.linli.local.demo.client.Codes;
import org.linli.local.demo.client.Service;
import org.linli.local.demo.client.Unexpected;

/** Four agencies come into the register, each by two officers; their accounts by three people. */
final class Agencies implements Step {

    /** @param name as its people's user names end; {@code id} is what their tokens carry */
    record Agency(String name, String id, String title, String code, String residentId) {
    }

    static final Agency HELIN = agency("helin", 1, "和邻社会工作服务中心", "52440105MJK0000144");
    static final Agency CHENGUANG = agency("chenguang", 2, "晨光社会工作服务中心", "52440105MJK000276U");
    static final Agency MUMIAN = agency("mumian", 3, "木棉社会工作服务中心", Codes.creditCode("52440105", "MJK00031"));
    static final Agency NANFENG = agency("nanfeng", 4, "南风社会工作服务中心", Codes.creditCode("52440105", "MJK00045"));
    static final List<Agency> ALL = List.of(HELIN, CHENGUANG, MUMIAN, NANFENG);

    /** Young; it comes later and is helped. */
    static final Agency QINGMIAO = agency("qingmiao", 5, "青苗社会工作服务中心", Codes.creditCode("52440105", "MJK00057"));

    private static final List<String> CHECKLIST =
            List.of("ARTICLES", "REGISTRATION_CERTIFICATE", "CAPITAL_REPORT", "PREMISES_PROOF", "STAFF_LIST");

    private static Agency agency(String name, int n, String title, String code) {
        return new Agency(name, "01930000-0000-7000-8000-00000000a00" + n, title, code, Codes.residentId(1970 + n, n));
    }

    @Override
    public String name() {
        return "agencies are registered by two officers, accounts verified by a third person";
    }

    @Override
    public void run(Play play) {
        var client = play.client();
        var applied = client.post(Service.REGISTRY, "clerk-helin", "/api/v1/agencies", application(HELIN));
        if (applied.status() == 409) {
            throw new Unexpected("the case has been played on this data: ./linli up --fresh --demo begins anew");
        }
        play.does("clerk-helin", "applies for " + HELIN.title(), applied);
        play.refused(422, "director-helin", "submits without the papers",
                client.post(Service.REGISTRY, "director-helin", "/api/v1/agencies/" + HELIN.id() + "/submit", null));
        for (var agency : ALL) {
            register(play, agency);
        }
        for (var agency : ALL) {
            play.reacts("1 onboarding", "agency.registered", Service.PROCUREMENT, "may take bids of " + agency.name(),
                    null, "/api/v1/agencies/" + agency.id(), seen -> seen.path("registered").asBoolean());
        }
    }

    private static void register(Play play, Agency agency) {
        var client = play.client();
        var path = "/api/v1/agencies/" + agency.id();
        var clerk = "clerk-" + agency.name();
        var director = "director-" + agency.name();
        if (agency != HELIN) {
            play.does(clerk, "applies for " + agency.title(),
                    client.post(Service.REGISTRY, clerk, "/api/v1/agencies", application(agency)));
        }
        papers(play, agency);
        play.does(director, "submits the complete file",
                client.post(Service.REGISTRY, director, path + "/submit", null));
        play.does("officer-lin", "reviews it", client.decide(Service.REGISTRY, "officer-lin", path, "/review", "{}"));
        if (agency == HELIN) {
            play.refused(409, "officer-lin", "registers what they reviewed",
                    client.decide(Service.REGISTRY, "officer-lin", path, "/register", null));
        }
        play.does("officer-chen", "registers " + agency.title(),
                client.decide(Service.REGISTRY, "officer-chen", path, "/register", null));
        account(play, agency, path, "622202" + agency.code().replaceAll("\\D", ""));
    }

    static void papers(Play play, Agency agency) {
        var clerk = "clerk-" + agency.name();
        for (var kind : CHECKLIST) {
            play.quietly(clerk, "attaches " + kind,
                    play.client().post(Service.REGISTRY, clerk, "/api/v1/agencies/" + agency.id() + "/documents", """
                            {"kind":"%s","name":"%s.pdf","size":20480,"sha256":"%s"}""".formatted(kind, kind,
                            Codes.sha256(agency + kind))));
        }
    }

    /** Proposed, confirmed and verified by three people. @return its id */
    static String account(Play play, Agency agency, String path, String number) {
        var client = play.client();
        var clerk = "clerk-" + agency.name();
        var director = "director-" + agency.name();
        var proposed = client.post(Service.REGISTRY, clerk, path + "/accounts",
                "{\"bank\":\"广州银行\",\"number\":\"%s\"}".formatted(number));
        var id = play.quietly(clerk, "proposes an account", proposed).path("id").asText();
        var key = UUID.randomUUID().toString();
        var confirmed = client.act(Service.REGISTRY, director, path + "/accounts/" + id + "/confirm", null, key,
                proposed.headers().get("ETag"));
        play.quietly(director, "confirms it", confirmed);
        play.does("officer-lin", "verifies the account of " + agency.name(), client.act(Service.REGISTRY, "officer-lin",
                path + "/accounts/" + id + "/verify", null, key, confirmed.headers().get("ETag")));
        return id;
    }

    private static String application(Agency agency) {
        return application(agency, agency.title(), LocalDate.of(2016, 3, 1), "海珠区");
    }

    static String application(Agency agency, String title, LocalDate foundedOn, String address) {
        return """
                {"unifiedSocialCreditCode":"%s","kind":"PRIVATE_NON_ENTERPRISE_UNIT","name":"%s",
                 "foundedOn":"%s",
                 "address":"%s","legalRepresentative":{"name":"何安","residentId":"%s"}}""".formatted(agency.code(),
                title, foundedOn, address, agency.residentId());
    }
}
