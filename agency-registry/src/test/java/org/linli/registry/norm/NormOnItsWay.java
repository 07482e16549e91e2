package org.linli.registry.norm;

import static org.linli.registry.Register.day;
import static org.linli.registry.Register.get;
import static org.linli.registry.Register.id;
import static org.linli.registry.Register.post;
import static org.linli.registry.Register.then;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.linli.platform.testkit.TestPostgres;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.registry.Register;

/** A norm on its way, over HTTP. */
public final class NormOnItsWay {

    public static final String MEI = Tokens.of("association-mei", "association").bearer();
    public static final String HU = Tokens.of("association-hu", "association").bearer();
    public static final String WORDS = "{\"reason\":\"we say why\"}";
    public static final String WORDING = "{\"title\":\"Records\",\"body\":\"Keep them.\"}";

    public final String code;
    public final String path;
    public final List<Register> agencies = new ArrayList<>();
    private UUID comment = UUID.randomUUID();

    private NormOnItsWay(String code) {
        this.code = code;
        this.path = "/norms/" + id(post(MEI, "/norms", null, draft(code)).statusCode(201));
    }

    static String draft(String code) {
        return """
                {"code":"%s","title":"服务记录规范","body":"服务记录在服务后三日内完成。"}""".formatted(code);
    }

    public static NormOnItsWay drafted() {
        return drafted("N-" + UUID.randomUUID().toString().substring(0, 13).toUpperCase(Locale.ROOT));
    }

    public static NormOnItsWay drafted(String code) {
        var norm = new NormOnItsWay(code);
        norm.agencies.add(Register.registered());
        return norm;
    }

    Register agency() {
        return agencies.getFirst();
    }

    String comment() {
        return path + "/comments/" + comment;
    }

    static String by(Register agency, String more) {
        return "{\"agencyId\":\"" + agency.agency + "\"" + more + "}";
    }

    NormOnItsWay consulting() {
        then(path, MEI, "/consult", null);
        return this;
    }

    NormOnItsWay commented() {
        consulting();
        comment = UUID.fromString(
                id(post(agency().director, path + "/comments", null, by(agency(), ",\"text\":\"three days are short\""))
                        .statusCode(201)));
        return this;
    }

    NormOnItsWay consulted() {
        commented();
        then(comment(), MEI, "/reply", "{\"reply\":\"five, then\"}");
        Time.past(day(get(MEI, path), "commentUntil"));
        return this;
    }

    NormOnItsWay unanswered() {
        commented();
        Time.past(day(get(MEI, path), "commentUntil"));
        return this;
    }

    /** The other tests' agencies, which are in the same register, are not counted among those who may vote. */
    NormOnItsWay voting(int electorate) {
        consulted();
        then(path, MEI, "/open-vote", null);
        try (var connection = TestPostgres.connect();
                var update = connection.prepareStatement("update norm set electorate = ? where id = ?")) {
            update.setInt(1, electorate);
            update.setObject(2, UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
            update.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return this;
    }

    NormOnItsWay votedBy(Register agency, String choice) {
        then(path, agency.director, "/vote", by(agency, ",\"choice\":\"" + choice + "\""));
        return this;
    }

    NormOnItsWay counted() {
        Time.past(day(get(MEI, path), "poll.voteUntil"));
        return this;
    }

    NormOnItsWay adopted() {
        return voting(1).votedBy(agency(), "IN_FAVOUR").counted();
    }

    public NormOnItsWay published() {
        adopted();
        then(path, HU, "/publish", null);
        return this;
    }
}
