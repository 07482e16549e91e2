package org.linli.procurement.oversight.ocds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.platform.problem.Invalid;

class PageMarkTest {

    @Test
    void aMarkIsReadAsItWasWritten() {
        assertThat(PageMark.parse(PageMark.before(17).text())).isEqualTo(PageMark.before(17));
        assertThat(PageMark.parse(PageMark.after(17).text())).isEqualTo(PageMark.after(17));
        for (var wrong : List.of("x", "YQ", "!!!!", "YzE3")) {
            assertThatThrownBy(() -> PageMark.parse(wrong)).isInstanceOf(Invalid.class);
        }
    }
}
