package org.linli.console.board;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.console.api.Answer;
import org.linli.console.api.ServiceApi;
import org.linli.console.api.ServiceApi.Place;
import org.linli.console.board.Panel.Bar;
import org.linli.console.board.Panel.Tile;
import org.linli.console.page.Pages;
import org.linli.console.page.Words;

/**
 * The whole district (R004): what is bought, how it is awarded, whether it is paid in time, whether wages are safe, how
 * it is judged. Asked of the services as whoever looks: residents see what is public, staff what is theirs.
 */
@Path("/board")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class BoardResource {

    private static final String REGISTRY = "agency-registry";
    private static final String PROCUREMENT = "procurement-service";
    private static final String EVALUATION = "evaluation-service";
    private static final String WORKFORCE = "workforce-service";
    private static final String FUNDING = "funding-service";
    private static final String API = "/api/v1/";
    private static final int WATCHED = 10;

    @CheckedTemplate
    static class Templates {

        static native TemplateInstance board(int year, List<Panel> panels, List<Street> streets);
    }

    /** A street on the grid. @param level 0 to 4 by what is agreed there, for its colour */
    record Street(String code, String name, String type, String agreed, String perHead, String contracts, int level) {
    }

    private final ServiceApi services;
    private final Words words;
    private final Pages pages;

    BoardResource(ServiceApi services, Words words, Pages pages) {
        this.services = services;
        this.words = words;
        this.pages = pages;
    }

    @GET
    public TemplateInstance board() {
        var year = services.today().getYear();
        var asked = new LinkedHashMap<String, Place>();
        asked.put("areas", new Place(REGISTRY, API + "areas"));
        asked.put("costs", new Place(FUNDING, API + "street-costs?limit=100&year=" + year));
        asked.put("gaps", new Place(REGISTRY, API + "coverage-gaps?limit=500"));
        asked.put("volume", new Place(PROCUREMENT, API + "purchase-volume/years?to=" + year));
        asked.put("tenders", new Place(PROCUREMENT, API + "tenders?limit=200"));
        asked.put("lowest", new Place(PROCUREMENT, API + "fairness/lowest-price?year=" + year));
        asked.put("concentration", new Place(PROCUREMENT, API + "fairness/concentration?by=SERVICE_TYPE&year=" + year));
        asked.put("overdue", new Place(FUNDING, API + "overdue?limit=500"));
        asked.put("spending", new Place(FUNDING, API + "public-spending?limit=500&year=" + year));
        asked.put("stuck", new Place(FUNDING, API + "stuck?limit=500"));
        asked.put("punctuality", new Place(PROCUREMENT, API + "purchasers?sort=SCORE&limit=" + WATCHED));
        asked.put("runways", new Place(FUNDING, API + "runways?limit=500"));
        asked.put("risks", new Place(WORKFORCE, API + "salary-risks?limit=500"));
        asked.put("staffing", new Place(WORKFORCE, API + "staffing?limit=500"));
        asked.put("pyramid", new Place(WORKFORCE, API + "courses/balance?year=" + year));
        asked.put("evaluations", new Place(EVALUATION, API + "evaluations?limit=200"));
        asked.put("dependence", new Place(FUNDING, API + "dependences?limit=500&year=" + year));
        asked.put("warnings", new Place(REGISTRY, API + "warnings?limit=500"));
        var answers = services.gets(asked.values());
        var found = new LinkedHashMap<String, Answer>();
        asked.keySet().forEach(name -> found.put(name, answers.get(found.size())));
        return pages.shown(Templates.board(year, panels(found, asked), streets(found)));
    }

    private List<Panel> panels(Map<String, Answer> found, Map<String, Place> asked) {
        var panels = new ArrayList<Panel>();
        for (var name : List.of("volume", "gaps", "tenders", "lowest", "concentration", "spending", "overdue", "stuck",
                "punctuality", "runways", "risks", "staffing", "pyramid", "evaluations", "dependence", "warnings")) {
            var answer = found.get(name);
            var href = rows(asked.get(name));
            panels.add(new Panel("board_" + name, href, answer, answer.ok() ? tiles(name, answer, href) : List.of(),
                    answer.ok() ? bars(name, answer, href) : List.of()));
        }
        return panels;
    }

    private List<Tile> tiles(String name, Answer answer, String href) {
        var figures = new Figures(answer);
        var body = answer.body();
        return switch (name) {
            case "gaps" -> List.of(tile("coverageGaps", figures.count(), href, true));
            case "lowest" -> List.of(tile("ranked", body.path("ranked").asText("0"), href, false),
                    tile("sameWinner", body.path("sameWinner").asText("0"), href, false),
                    tile("otherWinner", body.path("otherWinner").asText("0"), href, false),
                    tile("sameScore", body.path("sameScore").asText("–"), href, false),
                    tile("otherScore", body.path("otherScore").asText("–"), href, false));
            case "spending" -> List.of(tile("contracts", figures.count(), href, false),
                    tile("amount", figures.sum("amount"), href, false), tile("paid", figures.sum("paid"), href, false),
                    tile("owed", figures.sum("owed"), href, false));
            case "overdue" -> List.of(tile("overdue", figures.count(), href, !answer.items().isEmpty()),
                    tile("outstanding", figures.sum("outstanding"), href, !answer.items().isEmpty()));
            case "staffing" -> List.of(tile("short", figures.count("status", "SHORT"), href, true),
                    tile("staffed", figures.count("status", "STAFFED"), href, false));
            case "dependence" -> List.of(tile("agencies", figures.count(), href, false),
                    tile("above", figures.count("above", "true"), href, true));
            default -> List.of();
        };
    }

    private List<Bar> bars(String name, Answer answer, String href) {
        var figures = new Figures(answer);
        var more = href + (href.contains("?") ? "&" : "?");
        return switch (name) {
            case "volume" -> figures.byRow("year", row -> Figures.fen(row.path("contracted")), year -> year,
                    year -> href, Figures::yuan);
            case "tenders" -> figures.byCount("status", status -> words.status("Tender", status, language()),
                    status -> more + "status=" + status);
            case "concentration" ->
                figures.byRow("code", row -> row.path("hhi").asLong(), this::word, code -> href, String::valueOf);
            case "overdue" -> figures.byCount("bucket", days -> "≥ " + days, days -> href);
            case "stuck" -> figures.bySum("stage", "amount", this::word, stage -> href);
            case "punctuality" -> figures.byRow("id", row -> row.path("score").asLong(), this::word,
                    id -> "/things/" + PROCUREMENT + "/purchasers/" + id, String::valueOf);
            case "runways", "risks" ->
                figures.byCount("band", this::word, band -> name.equals("runways") ? more + "band=" + band : href);
            case "pyramid" -> shares(answer, href);
            case "evaluations" -> figures.byCount("status", status -> words.status("Evaluation", status, language()),
                    status -> more + "status=" + status);
            case "warnings" -> figures.byCount("level", this::word, level -> more + "level=" + level);
            default -> List.of();
        };
    }

    private List<Bar> shares(Answer answer, String href) {
        return answer.body().path("shares").valueStream().map(share -> new Bar(word(share.path("group").asText()),
                share.path("percent").asText() + " %", href, share.path("percent").asInt())).toList();
    }

    private List<Street> streets(Map<String, Answer> found) {
        var costs = new LinkedHashMap<String, JsonNode>();
        found.get("costs").items().forEach(row -> costs.put(row.path("areaCode").asText(), row));
        var most =
                Math.max(1, costs.values().stream().mapToLong(row -> Figures.fen(row.path("agreed"))).max().orElse(1));
        return found.get("areas").items().stream().map(area -> {
            var code = area.path("code").asText();
            var cost = costs.get(code);
            var agreed = cost == null ? 0 : Figures.fen(cost.path("agreed"));
            return new Street(code, area.path(language().startsWith("en") ? "nameEn" : "nameZh").asText(),
                    word(area.path("type").asText("")), Figures.yuan(agreed),
                    cost == null || cost.path("perHead").isMissingNode() ? "–"
                            : Figures.yuan(Figures.fen(cost.path("perHead"))),
                    cost == null ? "0" : cost.path("contracts").asText("0"),
                    agreed == 0 ? 0 : (int) (1 + 3 * agreed / most));
        }).toList();
    }

    private Tile tile(String label, String value, String href, boolean watched) {
        return new Tile(words.label(label, language()), value, href, watched && !value.equals("0"));
    }

    private String word(String code) {
        return words.of(code, language());
    }

    private String language() {
        return pages.language();
    }

    /** The page of the rows: the same question without how many are read at once. */
    private static String rows(Place place) {
        return ("/things/" + place.service() + "/" + place.path().substring(API.length()))
                .replaceAll("limit=\\d+&?", "").replaceAll("[?&]$", "");
    }
}
