package org.linli.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import org.linli.local.demo.client.Service;

/** The sector gives itself a norm: every comment is answered, one agency has one vote, everybody sees who keeps it. */
final class NormOfTheSector implements Step {

    private static final String WRITER = "association-su";
    private static final String ROW = "norm";

    @Override
    public String name() {
        return "a norm: consulted on, answered, voted by one agency one vote, published by another, acknowledged";
    }

    @Override
    public void run(Play play) {
        var client = play.client();
        var norm = play
                .does(WRITER, "drafts a norm on service records",
                        client.post(Service.REGISTRY, WRITER, "/api/v1/norms",
                                "{\"code\":\"SERVICE-RECORDS\",\"title\":\"服务记录规范\",\"body\":\"服务记录在服务后三日内完成。\"}"))
                .path("id").asText();
        var path = "/api/v1/norms/" + norm;
        play.does(WRITER, "asks the agencies", client.decide(Service.REGISTRY, WRITER, path, "/consult", null));
        var comment = play.does("director-mumian", "says that three days are short",
                client.post(Service.REGISTRY, "director-mumian", path + "/comments",
                        "{\"agencyId\":\"" + Agencies.MUMIAN.id() + "\",\"text\":\"三日太短,建议五个工作日\"}"));
        var until = day(client.get(Service.REGISTRY, null, path).body().path("commentUntil"));
        play.past(until);
        play.reacts(ROW, "clock", Service.REGISTRY, "the consultation is over", null, path,
                seen -> seen.path("status").asText().equals("CONSULTED"));
        play.refused(409, WRITER, "opens the vote with a comment unanswered",
                client.decide(Service.REGISTRY, WRITER, path, "/open-vote", null));
        play.does(WRITER, "answers it", client.post(Service.REGISTRY, WRITER,
                path + "/comments/" + comment.path("id").asText() + "/reply", "{\"reply\":\"采纳,改为五个工作日\"}"));
        play.does(WRITER, "changes the words", client.decide(Service.REGISTRY, WRITER, path, "/revise",
                "{\"title\":\"服务记录规范\",\"body\":\"服务记录在服务后五个工作日内完成。\"}"));
        play.does(WRITER, "opens the vote", client.decide(Service.REGISTRY, WRITER, path, "/open-vote", null));
        for (var agency : List.of(Agencies.CHENGUANG, Agencies.MUMIAN, Agencies.NANFENG, Agencies.QINGMIAO)) {
            voted(play, path, agency);
        }
        play.refused(409, "director-mumian", "votes twice",
                client.post(Service.REGISTRY, "director-mumian", path + "/vote", ballot(Agencies.MUMIAN)));
        play.past(day(client.get(Service.REGISTRY, null, path).body().path("poll").path("voteUntil")));
        var counted = play.reacts(ROW, "clock", Service.REGISTRY, "the vote is counted", null, path,
                seen -> seen.path("status").asText().equals("ADOPTED"));
        play.tells("", "in favour " + counted.path("poll").path("inFavour").asText() + " of "
                + counted.path("poll").path("electorate").asText() + "; who voted how, nobody learns", "");
        play.refused(422, WRITER, "publishes what they wrote",
                client.decide(Service.REGISTRY, WRITER, path, "/publish", null));
        play.does("association-bai", "publishes it",
                client.decide(Service.REGISTRY, "association-bai", path, "/publish", null));
        play.does("director-mumian", "acknowledges it", client.post(Service.REGISTRY, "director-mumian",
                path + "/acknowledge", "{\"agencyId\":\"" + Agencies.MUMIAN.id() + "\"}"));
        var missing = client.get(Service.REGISTRY, null, path + "/acknowledgements?missing=true").body();
        play.tells("public", "reads who has not acknowledged it: " + missing.path("items").size(), "");
    }

    private static void voted(Play play, String path, Agencies.Agency agency) {
        var director = "director-" + agency.name();
        play.does(director, "votes", play.client().post(Service.REGISTRY, director, path + "/vote", ballot(agency)));
    }

    private static String ballot(Agencies.Agency agency) {
        return "{\"agencyId\":\"" + agency.id() + "\",\"choice\":\"IN_FAVOUR\"}";
    }

    private static LocalDate day(JsonNode day) {
        return LocalDate.parse(day.asText());
    }
}
