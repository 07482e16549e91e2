package org.linli.platform.testkit.http;

import io.quarkus.test.common.http.TestHTTPResourceManager;
import java.net.URI;

/** Where a test begins a request to the service under test. */
public final class Http {

    private Http() {
    }

    public static HttpCall given() {
        return new HttpCall();
    }

    /** Scheme, host and port of the service under test, without a slash at the end. */
    public static String origin() {
        var uri = TestHTTPResourceManager.getUri();
        return uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
    }

    public static int port() {
        return URI.create(origin()).getPort();
    }
}
