package org.linli.console.page;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What every page has: its language, who looks, and where in the menu it stands. */
@RequestScoped
public class Pages {

    private static final Locale CHINESE = Locale.forLanguageTag("zh-CN");
    static final String LANGUAGE = "lang";

    private final SecurityIdentity identity;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final Request request;

    Pages(SecurityIdentity identity, @Context HttpHeaders headers, @Context UriInfo uri, @Context Request request) {
        this.identity = identity;
        this.headers = headers;
        this.uri = uri;
        this.request = request;
    }

    /**
     * Who looks.
     *
     * @param name empty for nobody in particular
     * @param sees whether the events are theirs to see
     */
    public record Viewer(String name, boolean sees) {
    }

    public TemplateInstance shown(TemplateInstance page) {
        return page.setLocale(locale()).data("viewer", viewer()).data("lang", language())
                .data("path", uri.getRequestUri().getRawPath().replaceFirst("^/+", "/")).data("elsewhere", elsewhere());
    }

    /** The same page in the other language; where a form was sent there is none. */
    private String elsewhere() {
        var other = locale().equals(CHINESE) ? "en" : CHINESE.toLanguageTag();
        var asked = Stream.of(Objects.requireNonNullElse(uri.getRequestUri().getRawQuery(), "").split("&"))
                .filter(each -> !each.isEmpty() && !each.startsWith(LANGUAGE + "="));
        return !request.getMethod().equals(HttpMethod.GET) ? ""
                : Stream.concat(asked, Stream.of(LANGUAGE + "=" + other)).collect(Collectors.joining("&", "?", ""));
    }

    /** As a tag, such as {@code en}. */
    public String language() {
        return locale().toLanguageTag();
    }

    public Set<String> roles() {
        return identity.getRoles();
    }

    public Viewer viewer() {
        return identity.isAnonymous() ? new Viewer("", false) : new Viewer(identity.getPrincipal().getName(),
                identity.hasRole("operator") || identity.hasRole("auditor"));
    }

    /** As asked in the address, else as the browser prefers, Chinese first. */
    public Locale locale() {
        var asked = uri.getQueryParameters().getFirst(LANGUAGE);
        var cookie = headers.getCookies().get(LANGUAGE);
        var tag = asked != null ? asked : cookie != null ? cookie.getValue() : null;
        if (tag != null) {
            return tag.startsWith("en") ? Locale.ENGLISH : CHINESE;
        }
        return headers.getAcceptableLanguages().stream().findFirst().filter(first -> first.getLanguage().equals("en"))
                .map(first -> Locale.ENGLISH).orElse(CHINESE);
    }
}
