package org.linli.local.demo;

import org.linli.local.demo.client.Service;
import org.linli.local.demo.client.Unexpected;

/** The bank sends a payment back; the agency's account is corrected by three people and the money finds its way. */
final class ReturnedPayment {

    private ReturnedPayment() {
    }

    /** @param lines what is paid, and is owed again afterwards */
    static void corrected(Play play, String lines) {
        var client = play.client();
        var drafted = play.does("maker-guo", "drafts a batch",
                client.post(Service.FUNDING, "maker-guo", "/api/v1/batches", lines));
        var path = "/api/v1/batches/" + drafted.path("id").asText();
        play.quietly("checker-liang", "checks it", client.decide(Service.FUNDING, "checker-liang", path, "/check",
                "{\"contentHash\":\"" + drafted.path("contentHash").asText() + "\"}"));
        play.does("checker-liang", "checks and releases it",
                client.decide(Service.FUNDING, "checker-liang", path, "/send", "{}"));
        var file = client.get(Service.FUNDING, "checker-liang", path + "/file");
        play.tells("checker-liang", "hands the bank a pain.001 of " + file.text().length() + " characters",
                "✓ " + file.status());
        var word = client.hand(Service.FUNDING, "checker-liang", "/api/v1/simulated-bank/orders?behaviour=REFUSE",
                "application/xml", file.text());
        var message = Purchases.agreed(play, "maker-guo", "takes in the bank's pain.002",
                client.hand(Service.FUNDING, "maker-guo", "/api/v1/bank/messages", "application/xml", word.text()));
        var instruction = client.get(Service.FUNDING, "maker-guo", path).body().path("instructions").path(0);
        if (!instruction.path("status").asText().equals("RETURNED") || message.path("exceptions").asInt() != 0) {
            throw new Unexpected("the refused payment should be returned: " + instruction);
        }
        play.tells("", instruction.path("net").path("amount").asText() + " came back: "
                + instruction.path("returnReason").asText(), "");
        account(play);
    }

    private static void account(Play play) {
        Agencies.account(play, Agencies.HELIN, "/api/v1/agencies/" + Agencies.HELIN.id(), "6222029876543210");
        play.reacts("returned payment", "agency.account-verified", Service.FUNDING,
                "the corrected account is paid from now on", "auditor-kong", "/api/v1/payees/" + Agencies.HELIN.id(),
                seen -> seen.path("maskedNumber").asText().endsWith("3210"));
    }
}
