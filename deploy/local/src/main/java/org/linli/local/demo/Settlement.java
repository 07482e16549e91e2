package org.linli.local.demo;

import java.util.ArrayList;
import java.util.UUID;
import java.util.regex.Pattern;
import org.linli.local.demo.client.Service;
import org.linli.local.demo.client.Unexpected;

/** Two people pay; one person cannot; the same key twice pays once; then everything clears. */
final class Settlement implements Step {

    private static final String ROW = "8 cleared";
    private static final Pattern PAYABLE = Pattern.compile("\"payableId\":\"([^\"]+)\"");

    @Override
    public String name() {
        return "a payment comes back and is corrected; maker and checker pay, once; the bridge is repaid first and "
                + "everything clears";
    }

    @Override
    public void run(Play play) {
        var client = play.client();
        var lines = "{\"lines\":[{\"payableId\":\"%s\"},{\"payableId\":\"%s\"}]}".formatted(play.recall("wage"),
                play.recall("performance"));
        approved(play, lines);
        ReturnedPayment.corrected(play, lines);
        var batch = paid(play, lines, true);
        play.tells("", "batch " + batch, "");
        missedWages(play);
        play.reacts(ROW, "payment.settled", Service.FUNDING, "the bridge is repaid", "auditor-kong",
                "/api/v1/bridges?agencyId=" + Agencies.HELIN.id(),
                seen -> LatePayment.any(seen, item -> item.path("status").asText().equals("REPAID")));
        play.reacts(ROW, "payable.cleared", Service.PROCUREMENT, "the purchaser may buy again", null,
                "/api/v1/purchasers/" + Purchases.STREET, seen -> seen.path("status").asText().equals("OPEN"));
        play.reacts(ROW, "payable.cleared", Service.WORKFORCE, "wages are safe", "auditor-kong",
                "/api/v1/salary-risks?agencyId=" + Agencies.HELIN.id(),
                seen -> LatePayment.any(seen, item -> item.path("band").asText().equals("GREEN")));
        play.reacts(ROW, "payable.cleared", Service.REGISTRY, "the warning is green", "auditor-kong",
                "/api/v1/warnings/" + Agencies.HELIN.id(), seen -> seen.path("level").asText().equals("GREEN"));
        play.does("auditor-kong", "looks at the ledger's trial balance",
                client.get(Service.FUNDING, "auditor-kong", "/api/v1/ledger/trial-balance"));
    }

    /** With the money the agency pays what its people waited for: until then their wages are not safe. */
    private static void missedWages(Play play) {
        var client = play.client();
        var director = "director-" + Agencies.HELIN.name();
        var months = client.get(Service.WORKFORCE, director, "/api/v1/wages?agencyId=" + Agencies.HELIN.id()).body();
        for (var month : months.path("items")) {
            if (month.path("status").asText().equals("MISSED")) {
                var path = "/api/v1/wages/" + month.path("id").asText();
                var payments = new ArrayList<String>();
                client.get(Service.WORKFORCE, director, path).body().path("missing")
                        .forEach(post -> payments.add("{\"postId\":\"%s\",\"paidOn\":\"%s\",\"amount\":%s}"
                                .formatted(post.asText(), play.today(), Play.money("6000.00"))));
                var paid = "{\"agencyId\":\"%s\",\"month\":\"%s\",\"payments\":[%s]}".formatted(Agencies.HELIN.id(),
                        month.path("month").asText(), String.join(",", payments));
                play.does(director, "confirms that the wages of " + month.path("month").asText() + " are paid",
                        client.post(Service.WORKFORCE, director, "/api/v1/wages", paid));
            }
        }
    }

    /** Nothing is paid that nobody approved; what has been approved before stays as it is. */
    static void approved(Play play, String lines) {
        var client = play.client();
        PAYABLE.matcher(lines).results().map(found -> "/api/v1/payables/" + found.group(1)).forEach(path -> {
            var seen = client.get(Service.FUNDING, "checker-liang", path).body();
            if (LatePayment.any(seen.path("allowedActions"), one -> one.asText().equals("approvePayable"))) {
                play.does("checker-liang", "approves payable " + seen.path("number").asText(),
                        client.decide(Service.FUNDING, "checker-liang", path, "/approve", null));
            }
        });
    }

    /** A batch from approval to settled. @return its number */
    static String paid(Play play, String lines, boolean withRefusals) {
        var client = play.client();
        approved(play, lines);
        var key = UUID.randomUUID().toString();
        if (withRefusals) {
            play.refused(403, "treasurer-ou", "drafts a batch, with two roles that exclude each other",
                    client.post(Service.FUNDING, "treasurer-ou", "/api/v1/batches", lines));
        }
        var maker = "maker-guo";
        var drafted =
                play.does(maker, "drafts a batch", client.post(Service.FUNDING, maker, "/api/v1/batches", lines, key));
        var again = client.post(Service.FUNDING, maker, "/api/v1/batches", lines, key);
        if (!again.body().path("id").equals(drafted.path("id"))) {
            throw new Unexpected("the same key made another batch: " + again.body());
        }
        var path = "/api/v1/batches/" + drafted.path("id").asText();
        var hash = "{\"contentHash\":\"" + drafted.path("contentHash").asText() + "\"}";
        if (withRefusals) {
            play.tells(maker, "sends the same command with the same key again", "= the same batch");
            play.refused(409, "checker-guo", "is the same person under another account, and checks it",
                    client.decide(Service.FUNDING, "checker-guo", path, "/check", hash));
        }
        var checker = withRefusals ? "checker-mei" : "checker-liang";
        if (withRefusals) {
            play.refused(409, "checker-liang", "confirmed that a payment of it came back, and checks it",
                    client.decide(Service.FUNDING, "checker-liang", path, "/check", hash));
        }
        play.does(checker, "checks exactly this content",
                client.decide(Service.FUNDING, checker, path, "/check", hash));
        play.does(checker, "releases it to the bank", client.decide(Service.FUNDING, checker, path, "/send", "{}"));
        var results = new ArrayList<String>();
        for (var instruction : drafted.path("instructions")) {
            results.add("""
                    {"instructionId":"%s","outcome":"SETTLED","valueDate":"%s","bankReference":"BR-%s",
                     "reason":null}""".formatted(instruction.path("id").asText(), play.today(), UUID.randomUUID()));
        }
        var body = "{\"results\":[" + String.join(",", results) + "]}";
        var resultKey = UUID.randomUUID().toString();
        var settled = Purchases.agreed(play, "maker-guo", "enters the bank's results",
                client.post(Service.FUNDING, "maker-guo", path + "/results", body, resultKey));
        client.post(Service.FUNDING, "maker-guo", path + "/results", body, resultKey);
        return settled.path("number").asText();
    }
}
