package org.linli.procurement.oversight.ocds;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.procurement.oversight.ocds.Published.Linked;
import org.linli.procurement.oversight.ocds.Published.Page;
import org.linli.procurement.oversight.ocds.Published.Row;
import org.linli.procurement.oversight.ocds.mapping.OcdsConfig;
import org.linli.procurement.oversight.ocds.release.JsonText;
import org.linli.procurement.oversight.ocds.release.Moments;
import org.linli.procurement.oversight.ocds.release.OcdsSchema;
import org.linli.procurement.oversight.ocds.release.Part;

/**
 * Releases and records in their wrapping. What was published is copied as it stands, never read and written again. The
 * date of a package is that of its latest release: the same page is the same text.
 */
@ApplicationScoped
class PackageWriter {

    private static final String VERSION = "1.1";

    private final OcdsConfig config;

    PackageWriter(OcdsConfig config) {
        this.config = config;
    }

    String releases(PackageQuery query, Page page) {
        return list("releases", page.rows().stream().map(Row::body).toList(), OcdsResource.RELEASES, query, page);
    }

    String release(Row release) {
        return wrap(address(release), release.date(), "releases", List.of(release.body()), null);
    }

    /** Records of a list point to their releases; one record alone carries them. */
    String records(PackageQuery query, Page page, Map<String, List<Linked>> linked) {
        var records = page.rows().stream().map(
                record -> body(record, linked.getOrDefault(record.id(), List.of()).stream().map(this::link).toList()))
                .toList();
        return list("records", records, OcdsResource.RECORDS, query, page);
    }

    String record(Row record, List<Row> releases) {
        return wrap(config.baseUrl() + OcdsResource.RECORDS + "/" + record.id(), record.date(), "records",
                List.of(body(record, releases.stream().map(Row::body).toList())), null);
    }

    private static String body(Row record, List<String> releases) {
        return "{\"ocid\":" + quoted(record.id()) + ",\"releases\":[" + String.join(",", releases)
                + "],\"compiledRelease\":" + record.body() + "}";
    }

    private String link(Linked release) {
        return JsonText.write(new Part().text("url", config.baseUrl() + OcdsResource.RELEASES + "/" + release.id())
                .text("date", Moments.at(release.date())).texts("tag", release.tags()).json());
    }

    private String list(String name, List<String> items, String path, PackageQuery query, Page page) {
        var latest = page.rows().stream().map(Row::date).max(Comparator.naturalOrder()).orElseThrow();
        var links = new Part()
                .text("next", page.newer() ? at(path, query, PageMark.after(page.rows().getLast().position())) : null)
                .text("prev",
                        page.older() ? at(path, query, PageMark.before(page.rows().getFirst().position())) : null);
        return wrap(at(path, query, null), latest, name, items, links);
    }

    private String at(String path, PackageQuery query, @Nullable PageMark mark) {
        return config.baseUrl() + query.address(path, mark);
    }

    private String address(Row release) {
        return config.baseUrl() + OcdsResource.RELEASES + "/" + release.id();
    }

    private String wrap(String uri, Instant date, String name, List<String> items, @Nullable Part links) {
        var head = new Part().text("uri", uri).text("version", VERSION).texts("extensions", OcdsSchema.extensions())
                .text("publishedDate", Moments.at(date)).part("publisher", publisher())
                .text("license", config.license().toString())
                .text("publicationPolicy", config.publicationPolicy().map(Object::toString).orElse(null))
                .part("links", links);
        var open = JsonText.write(head.json());
        return open.substring(0, open.length() - 1) + ",\"" + name + "\":[" + String.join(",", items) + "]}";
    }

    private Part publisher() {
        var publisher = config.publisher();
        return new Part().text("name", publisher.name()).text("scheme", publisher.scheme().orElse(null))
                .text("uid", publisher.uid().orElse(null))
                .text("uri", publisher.uri().map(Object::toString).orElse(null));
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
