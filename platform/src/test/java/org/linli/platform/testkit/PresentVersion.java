package org.linli.platform.testkit;

import static io.restassured.RestAssured.given;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.util.regex.Pattern;

/**
 * {@code If-Match: *} of a test that is about something else: whoever it plays has read the present version. No service
 * takes a star, so a version is named, and when that was not the present one, the one that the refusal told.
 */
final class PresentVersion implements Filter {

    private static final String HEADER = "If-Match";
    private static final Pattern VERSION = Pattern.compile("\\d+");

    @Override
    public Response filter(FilterableRequestSpecification request, FilterableResponseSpecification answers,
            FilterContext context) {
        if (!"*".equals(request.getHeaders().getValue(HEADER))) {
            return context.next(request, answers);
        }
        request.replaceHeader(HEADER, "\"0\"");
        var first = context.next(request, answers);
        if (first.statusCode() != 412) {
            return first;
        }
        var told = VERSION.matcher(first.jsonPath().getString("detail"));
        if (!told.find()) {
            return first;
        }
        request.replaceHeader(HEADER, "\"" + told.group() + "\"");
        RoundTrips.startAgain();
        return given().noFilters().spec(request).urlEncodingEnabled(false).request(request.getMethod(),
                request.getURI());
    }
}
