package org.linli.local.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {

    private static final String SECRET = "s3cr3t-Of-This_House";
    private static final List<String> PLANTED = List.of("张伟", "Zhang Wei", "zhangwei", "330106199003074512",
            "13812345678", "6222 0212 0345 6789", "6222021203456789", "officer-lin", SECRET, "eyJhbGciOiJSUzI1NiJ9");

    private final Redactor redactor = new Redactor(List.of(SECRET));

    @ParameterizedTest
    @ValueSource(strings = {"10:15:02 INFO  [o.l.w.Workers] 张伟 was registered",
        "10:15:02 ERROR [o.h.e.j.s.SqlExceptionHelper] Detail: Key (name)=(Zhang Wei) already exists.",
        "10:15:02 WARN  [o.l.p.Problems] {\"name\":\"张伟\",\"mobile\":\"13812345678\"}",
        "10:15:02 WARN  [o.l.p.Problems] refused for ZHANG Wei, or was it Zhang Wei Min",
        "10:15:02 INFO  [o.k.events] type=LOGIN, userId=x, username=officer-lin, ipAddress=10.0.0.4",
        "10:15:02 INFO  [o.l.p.Caller] asked by officer-lin",
        "10:15:02 INFO  identity number 330106199003074512 entered", "account 6222 0212 0345 6789 at 工商银行",
        "account 6222021203456789 of 张伟", "call +86 13812345678 or 138-1234-5678", "mail zhangwei@example.org",
        "org.postgresql.util.PSQLException: ERROR: value 'Zhang Wei' too long",
        "Authorization: Bearer eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJvZmZpY2VyLWxpbiJ9.c2lnbmF0dXJlLW9mLWl0",
        "the password " + SECRET + " was not taken"})
    void nobodyIsNamedAndNoNumberOfAnybodyStays(String line) {
        var said = redactor.line(line);
        assertThat(PLANTED).noneMatch(said::contains);
        assertThat(said).doesNotContain("1234").doesNotContain("Wei");
    }

    @Test
    void whenHowGraveWhereAndWhichExceptionStay() {
        assertThat(redactor.line("2026-11-30 10:15:02,203 WARN  [o.l.p.i.EventListener] retried 3 times in 250 ms"))
                .isEqualTo("2026-11-30 10:15:02,203 WARN  [o.l.p.i.EventListener] retried 3 times in 250 ms");
        assertThat(redactor.line("java.lang.IllegalStateException: inbox failed"))
                .isEqualTo("java.lang.IllegalStateException: inbox failed");
        assertThat(redactor.line("\tat org.linli.platform.inbox.Inbox.once(Inbox.java:48)"))
                .isEqualTo("\tat org.linli.platform.inbox.Inbox.once(Inbox.java:48)");
    }

    @Test
    void anIdStaysForWhoHasTheDatabase() {
        assertThat(redactor.line("10:15:02 INFO  payable 01930000-0000-7000-8000-00000000a001 became overdue"))
                .contains("01930000-0000-7000-8000-00000000a001");
    }
}
