package org.linli.platform;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.util.Locale;

/**
 * The language of the machine changes nothing: numbers in codes and texts have plain digits and letters their plain
 * capitals, also where the machine speaks Arabic or Turkish. What people read is chosen by Accept-Language.
 */
@ApplicationScoped
class MachineLanguage {

    void ignore(@Observes @Priority(1) @Initialized(ApplicationScoped.class) Object started) {
        Locale.setDefault(Locale.ROOT);
    }
}
