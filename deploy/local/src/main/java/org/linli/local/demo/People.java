package org.linli.local.demo;

import java.util.ArrayList;
import java.util.List;
import org.linli.local.demo.client.Codes;
import org.linli.local.demo.client.Service;
import org.linli.local.engine.Http.Answer;

/**
 * Workers are registered, certified and posted; a layman does not become supervisor; experts and a purchaser are named.
 */
final class People implements Step {

    @Override
    public String name() {
        return "workers are registered and posted, one supervisor; experts nominated, a purchaser certified";
    }

    @Override
    public void run(Play play) {
        var client = play.client();
        for (var agency : List.of(Agencies.HELIN, Agencies.CHENGUANG, Agencies.MUMIAN)) {
            for (int n = 1; n <= 3; n++) {
                post(play, agency, "frontline-" + n, "FRONTLINE",
                        Codes.residentId(1990 + n, 10 * Agencies.ALL.indexOf(agency) + n));
            }
            play.tells("director-" + agency.name(), "registers and posts 3 certified front-line workers", "✓");
        }
        var layman = worker(play, Agencies.HELIN, Codes.residentId(1984, 77));
        play.refused(422, "director-helin", "makes a layman supervisor", client.post(Service.WORKFORCE,
                "director-helin", "/api/v1/posts", posting(play, layman, Agencies.HELIN, "LOCAL_SUPERVISOR")));
        supervisor(play, Agencies.HELIN, layman);
        for (var agency : List.of(Agencies.CHENGUANG, Agencies.MUMIAN)) {
            supervisor(play, agency, worker(play, agency, Codes.residentId(1984, 77 + Agencies.ALL.indexOf(agency))));
        }
        experts(play);
        officials(play);
    }

    /** Nobody types in what they studied: it is attended, signed and closed, and the certificate follows from it. */
    private static void officials(Play play) {
        var officials = List.of("purchaser-binjiang:440105005", "purchaser-chigang:440105001");
        play.refused(422, "trainer-mai", "certifies a purchaser who has not studied",
                certificate(play, officials.getFirst()));
        studied(play, officials, "COURSE", "ETHICS");
        studied(play, officials, "FIELD_VISIT", "POLICY_IMPACT");
        officials.forEach(official -> play.does("trainer-mai", "certifies " + name(official) + " by 8 h of study",
                certificate(play, official)));
    }

    private static Answer certificate(Play play, String official) {
        return play.client().post(Service.WORKFORCE, "trainer-mai", "/api/v1/purchaser-certificates",
                "{\"officialId\":\"%s\"}".formatted(name(official)));
    }

    private static String name(String official) {
        return official.split(":")[0];
    }

    private static void studied(Play play, List<String> officials, String kind, String module) {
        var client = play.client();
        var session = """
                {"title":"干部学习","kind":"%s","module":"%s","on":"%s","hours":4}""".formatted(kind, module, play.today());
        var id = play
                .quietly("trainer-mai", "holds a session",
                        client.post(Service.WORKFORCE, "trainer-mai", "/api/v1/study-sessions", session))
                .path("id").asText();
        var path = "/api/v1/study-sessions/" + id;
        for (var official : officials) {
            play.quietly("trainer-mai", "signs attendance",
                    client.decide(Service.WORKFORCE, "trainer-mai", path, "/attendance",
                            "{\"officialId\":\"%s\",\"unit\":\"%s\",\"hours\":4}".formatted(name(official),
                                    official.split(":")[1])));
        }
        play.does("association-su", "closes a session of officials: " + kind + ", " + module,
                client.decide(Service.WORKFORCE, "association-su", path, "/close", null));
    }

    /** From the front line up, tier by tier; another than the director raises it. */
    private static void supervisor(Play play, Agencies.Agency agency, String worker) {
        var client = play.client();
        var director = "director-" + agency.name();
        certify(play, agency, worker);
        play.quietly(director, "claims six years on the local front line and 60 h of training",
                client.post(Service.WORKFORCE, director, "/api/v1/workers/" + worker + "/service",
                        "{\"months\":72,\"local\":true,\"supervisionTrainingHours\":60}"));
        play.does("association-su", "confirms six years on the local front line and 60 h of training", client
                .post(Service.WORKFORCE, "association-su", "/api/v1/workers/" + worker + "/confirm-service", null));
        var post = play.does(director, "posts the person on the front line",
                client.post(Service.WORKFORCE, director, "/api/v1/posts", posting(play, worker, agency, "FRONTLINE")))
                .path("id").asText();
        for (var tier : List.of("SENIOR", "LOCAL_SUPERVISOR")) {
            post = raised(play, agency, post, tier);
        }
        play.remember(agency.name() + "-supervisor", worker);
        play.remember(agency.name() + "-supervisor-post", post);
    }

    private static String raised(Play play, Agencies.Agency agency, String post, String tier) {
        var clerk = "clerk-" + agency.name();
        var applied = play.client().post(Service.WORKFORCE, clerk, "/api/v1/promotions",
                "{\"postId\":\"%s\",\"tier\":\"%s\"}".formatted(post, tier));
        var id = play.quietly(clerk, "applies for the promotion to " + tier, applied).path("id").asText();
        return play.does("association-su", "grants the promotion to " + tier, play.client().act(Service.WORKFORCE,
                "association-su", "/api/v1/promotions/" + id + "/grant", null, id, applied.headers().get("ETag")))
                .path("newPostId").asText();
    }

    /** The team of a bid: three of the front line and a supervisor, as the first tender asks for. */
    static String team(Play play, Agencies.Agency agency) {
        var named = new ArrayList<String>();
        for (int n = 1; n <= 3; n++) {
            named.add(person(play.recall(agency.name() + "-frontline-" + n), "FRONTLINE"));
        }
        named.add(person(play.recall(agency.name() + "-supervisor"), "LOCAL_SUPERVISOR"));
        return "[" + String.join(",", named) + "]";
    }

    private static String person(String worker, String tier) {
        return "{\"workerId\":\"%s\",\"tier\":\"%s\"}".formatted(worker, tier);
    }

    private static void experts(Play play) {
        for (int n = 1; n <= 9; n++) {
            play.quietly("association-su", "nominates expert " + n,
                    play.client().post(Service.WORKFORCE, "association-su", "/api/v1/experts", """
                            {"expertId":"01930000-0000-7000-8000-00000000e00%d","domains":["%s"],
                             "title":"社会工作师","years":10,
                             "level":"MIDDLE","employers":[]}""".formatted(n, n <= 6 ? "SOCIAL_WORK" : "FINANCE")));
        }
        play.tells("association-su", "nominates nine experts, six of them in social work", "✓");
    }

    private static void post(Play play, Agencies.Agency agency, String name, String tier, String residentId) {
        var worker = worker(play, agency, residentId);
        certify(play, agency, worker);
        var post = play.quietly("director-" + agency.name(), "posts " + name, play.client().post(Service.WORKFORCE,
                "director-" + agency.name(), "/api/v1/posts", posting(play, worker, agency, tier)));
        play.remember(agency.name() + "-" + name, worker);
        play.remember(agency.name() + "-" + name + "-post", post.path("id").asText());
    }

    private static String worker(Play play, Agencies.Agency agency, String residentId) {
        var body = "{\"agencyId\":\"%s\",\"name\":\"伍一\",\"residentId\":\"%s\"}".formatted(agency.id(), residentId);
        var clerk = "clerk-" + agency.name();
        return play.quietly(clerk, "registers a worker",
                play.client().post(Service.WORKFORCE, clerk, "/api/v1/workers", body)).path("id").asText();
    }

    private static void certify(Play play, Agencies.Agency agency, String worker) {
        var clerk = "clerk-" + agency.name();
        var recorded = play.client().post(Service.WORKFORCE, clerk, "/api/v1/workers/" + worker + "/certificates", """
                {"kind":"SOCIAL_WORKER","number":"GD-%s","issuedOn":"2022-05-01","registeredOn":"2022-09-01"}"""
                .formatted(worker.substring(24)));
        var id = play.quietly(clerk, "records a certificate", recorded).path("id").asText();
        play.quietly("association-su", "verifies it", play.client().act(Service.WORKFORCE, "association-su",
                "/api/v1/certificates/" + id + "/verify", null, id, recorded.headers().get("ETag")));
    }

    private static String posting(Play play, String worker, Agencies.Agency agency, String tier) {
        return "{\"workerId\":\"%s\",\"agencyId\":\"%s\",\"tier\":\"%s\",\"from\":\"%s\"}".formatted(worker,
                agency.id(), tier, play.today());
    }
}
