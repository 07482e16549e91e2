package org.linli.local.demo;

import org.linli.local.demo.client.Service;

/** An application that is wrong is returned with its reason, put right field by field, and registered by two. */
final class ReturnedApplication implements Step {

    private static final String OFFICER = "officer-lin";

    @Override
    public String name() {
        return "a young agency's application is returned, corrected and registered";
    }

    @Override
    public void run(Play play) {
        var client = play.client();
        var agency = Agencies.QINGMIAO;
        var clerk = "clerk-" + agency.name();
        var director = "director-" + agency.name();
        var path = "/api/v1/agencies/" + agency.id();
        var founded = play.today().minusMonths(2);
        play.refused(409, clerk, "applies under a name that is another's", client.post(Service.REGISTRY, clerk,
                "/api/v1/agencies", Agencies.application(agency, "和邻 社会工作服务中心", founded, "海珠区")));
        play.does(clerk, "applies for " + agency.title(), client.post(Service.REGISTRY, clerk, "/api/v1/agencies",
                Agencies.application(agency, agency.title(), founded, "海珠区江边")));
        Agencies.papers(play, agency);
        play.does(director, "submits", client.post(Service.REGISTRY, director, path + "/submit", null));
        play.does(OFFICER, "returns it: the address is not that of the lease",
                client.decide(Service.REGISTRY, OFFICER, path, "/return", "{\"reason\":\"住所与场地证明不一致\"}"));
        play.does(clerk, "puts the address right", client.decide(Service.REGISTRY, clerk, path, "/correct",
                Agencies.application(agency, agency.title(), founded, "海珠区海幢街道同福中路1号")));
        play.does(director, "submits again", client.post(Service.REGISTRY, director, path + "/submit", null));
        play.does(OFFICER, "reviews it", client.decide(Service.REGISTRY, OFFICER, path, "/review", "{}"));
        play.does("officer-chen", "registers " + agency.title(),
                client.decide(Service.REGISTRY, "officer-chen", path, "/register", null));
        Agencies.account(play, agency, path, "622202" + agency.code().replaceAll("\\D", ""));
        play.reacts("1 onboarding", "agency.registered", Service.PROCUREMENT, "may take bids of " + agency.name(), null,
                path, seen -> seen.path("registered").asBoolean());
    }
}
