package org.linli.local.demo;

import org.linli.local.demo.client.Service;
import org.linli.local.demo.client.Unexpected;

/** Two agencies before the association: heard in confidence, settled by both, and no person barred. */
final class MediatedDispute implements Step {

    private static final String MEDIATOR = "association-bai";

    @Override
    public String name() {
        return "a mediation: what is said stays there, the settlement bars no person and takes both signatures";
    }

    @Override
    public void run(Play play) {
        var client = play.client();
        var path = "/api/v1/mediations/" + play.does("director-nanfeng", "complains that Mumian asks people away",
                client.post(Service.REGISTRY, "director-nanfeng", "/api/v1/mediations", """
                        {"respondentId":"%s","ground":"POACHING","text":"三名社工同时被邀请离开"}"""
                        .formatted(Agencies.MUMIAN.id())))
                .path("id").asText();
        play.does("association-su", "admits it",
                client.decide(Service.REGISTRY, "association-su", path, "/admit", null));
        play.does("director-mumian", "answers",
                client.post(Service.REGISTRY, "director-mumian", path + "/answer", "{\"text\":\"系本人应聘\"}"));
        play.refused(422, "association-su", "mediates what they admitted",
                client.decide(Service.REGISTRY, "association-su", path, "/take", "{\"ties\":[]}"));
        play.does(MEDIATOR, "becomes the mediator, without ties",
                client.decide(Service.REGISTRY, MEDIATOR, path, "/take", "{\"ties\":[]}"));
        play.does(MEDIATOR, "hears both", client.post(Service.REGISTRY, MEDIATOR, path + "/record-meeting",
                "{\"on\":\"%s\",\"separate\":false,\"minutes\":\"双方各自说明\"}".formatted(play.today())));
        play.refused(422, MEDIATOR, "proposes that nobody is hired", client.decide(Service.REGISTRY, MEDIATOR, path,
                "/propose-settlement", term("CONDUCT", "木棉中心不得录用南风中心离职人员")));
        play.does(MEDIATOR, "proposes that cases are handed over first", client.decide(Service.REGISTRY, MEDIATOR, path,
                "/propose-settlement", term("HANDOVER_OF_CASES", "离职社工的个案在一个月内交接完毕")));
        for (var director : new String[]{"director-nanfeng", "director-mumian"}) {
            play.does(director, "signs", client.decide(Service.REGISTRY, director, path, "/sign-settlement", null));
        }
        var seen = client.get(Service.REGISTRY, "auditor-kong", path).body();
        if (!seen.path("status").asText().equals("SETTLED") || seen.hasNonNull("said")) {
            throw new Unexpected("the auditor should see that it is settled and nothing of what was said: " + seen);
        }
        play.tells("auditor-kong", "sees that it is settled, and nothing of what was said", "✓");
    }

    private static String term(String kind, String text) {
        return "{\"terms\":[{\"kind\":\"%s\",\"by\":\"%s\",\"text\":\"%s\"}]}".formatted(kind, Agencies.MUMIAN.id(),
                text);
    }
}
