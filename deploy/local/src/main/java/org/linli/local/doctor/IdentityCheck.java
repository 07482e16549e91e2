package org.linli.local.doctor;

import static org.linli.local.doctor.Finding.alarm;
import static org.linli.local.doctor.Finding.note;
import static org.linli.local.doctor.Finding.well;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.local.engine.Http;

/** Whether the issuer still knows the people and secrets of the published demo realm. */
final class IdentityCheck implements Check {

    private static final Map<String, String> FORM = Map.of("Content-Type", "application/x-www-form-urlencoded");
    private static final String SIGN_IN = "/protocol/openid-connect/token";

    @Override
    public String subject() {
        return "sign-in";
    }

    @Override
    public List<Finding> look(Site site) throws IOException {
        if (!Http.answersOk(site.issuer() + "/.well-known/openid-configuration")) {
            return List.of(alarm(subject(), "the issuer does not answer at " + site.issuer(),
                    "Nobody new can sign in; after ten minutes funding takes no change: handbook, page incidents."));
        }
        var open = new ArrayList<String>();
        if (Http.send("POST", site.issuer() + SIGN_IN,
                "grant_type=password&client_id=linli-cli&username=officer-lin&password=linli", FORM).ok()) {
            open.add("the demo person officer-lin signs in with the published password");
        }
        var asker = new HashMap<>(FORM);
        asker.putAll(Http.basic("linli-services:linli"));
        if (Http.send("POST", site.issuer() + SIGN_IN + "/introspect", "token=none", asker).ok()) {
            open.add("the client linli-services has the published secret");
        }
        if (open.isEmpty()) {
            return List.of(well(subject(), "answers, and no published password opens it"));
        }
        return open.stream()
                .map(each -> site.demo() ? note(subject(), each, "So it is meant, on one's own machine only.")
                        : alarm(subject(), each, "Remove the demo people, set new secrets: handbook, page identity."))
                .toList();
    }
}
