package org.linli.registry.conduct;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** @param reasons of those who decided it, null before */
@Embeddable
record Appeal(@Column(name = "appeal") String grounds, @Column(name = "appeal_reasons") @Nullable String reasons) {

    Appeal decided(String why) {
        return new Appeal(grounds, why);
    }
}
