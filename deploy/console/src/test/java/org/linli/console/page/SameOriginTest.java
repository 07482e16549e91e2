package org.linli.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SameOriginTest {

    @Test
    void aFormOfAnotherSiteIsRefused() {
        assertThat(SameOrigin.isOwn("same-origin", null, "localhost:8080")).isTrue();
        assertThat(SameOrigin.isOwn("cross-site", null, "localhost:8080")).isFalse();
        assertThat(SameOrigin.isOwn("same-site", "http://localhost:8080", "localhost:8080")).isFalse();
    }

    @Test
    void anOldBrowserIsJudgedByItsOrigin() {
        assertThat(SameOrigin.isOwn(null, "http://localhost:8080", "localhost:8080")).isTrue();
        assertThat(SameOrigin.isOwn(null, "http://evil.example", "localhost:8080")).isFalse();
        assertThat(SameOrigin.isOwn(null, "null", "localhost:8080")).isFalse();
    }

    @Test
    void whatSaysNeitherIsNoBrowser() {
        assertThat(SameOrigin.isOwn(null, null, "localhost:8080")).isTrue();
    }
}
